package vn.loa.evidence.log;

import java.util.Optional;
import vn.loa.evidence.tlog.TreeHash;
import vn.loa.protocol.WardId;

/** A committed leaf that has no index yet. */
record Waiting(long entry, Optional<WardId> ward, TreeHash hash) {}
