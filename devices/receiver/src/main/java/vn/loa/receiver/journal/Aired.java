package vn.loa.receiver.journal;

import java.time.Duration;
import java.time.Instant;
import vn.loa.receiver.message.OccurrenceId;

/**
 * Something that counts for the minutes of its session and day [P-61].
 *
 * @param length what is planned while it plays, afterwards what has sounded
 */
public record Aired(OccurrenceId occurrence, Instant start, Duration length) {}
