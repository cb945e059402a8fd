package vn.loa.evidence.log;

import java.time.Instant;
import vn.loa.evidence.tlog.Checkpoint;

/**
 * A checkpoint as it was signed and kept.
 *
 * @param note with the log's own signature lines
 */
public record SignedCheckpoint(Checkpoint checkpoint, String note, Instant signedAt) {}
