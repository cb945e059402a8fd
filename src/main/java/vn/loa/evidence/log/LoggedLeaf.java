package vn.loa.evidence.log;

import java.time.Instant;
import vn.loa.evidence.LeafKind;

/**
 * One leaf with its place in the log.
 *
 * @param bytes as they were written
 */
public record LoggedLeaf(long index, LeafKind kind, Instant at, byte[] bytes) {}
