package vn.loa.evidence.log;

import java.time.Instant;
import java.util.Optional;
import vn.loa.evidence.tlog.Checkpoint;
import vn.loa.evidence.tlog.TreeHash;

/**
 * Somebody holds a checkpoint that this log does not know, or knows otherwise.
 *
 * @param holder a receiver's id, or a witness's name
 * @param told what they hold; the root is that of the empty tree when they told the size alone
 * @param own the root that this log has for that size; none when it is not that large
 * @param proven whether the log's own key signed what they hold, or a witness of our own choice says so
 */
public record Dispute(
        String holder, Checkpoint told, Optional<TreeHash> own, String note, boolean proven, Instant at) {}
