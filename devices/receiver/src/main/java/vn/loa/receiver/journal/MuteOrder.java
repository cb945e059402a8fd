package vn.loa.receiver.journal;

import java.time.Instant;

/** The last command to be silent, or to speak again, and when it was issued [P-64]. */
public record MuteOrder(boolean muted, Instant issued) {}
