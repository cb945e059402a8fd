package vn.loa.schedule.ical;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.loa.problem.Sentence;

/**
 * One event of a calendar that somebody brought.
 *
 * @param line at which it begins, counted from 1
 * @param start its civil start; null where it has none that can be read
 * @param zone of the start; null for a floating one, which means the reader's own
 * @param recurrence as written after {@code RRULE:}; empty when it happens once
 * @param exceptions dates that are taken out of it (EXDATE)
 * @param additions dates on which it happens too (RDATE)
 * @param unread what is said of such dates and cannot be read, as written
 * @param trouble why it cannot be proposed; null when it can
 */
public record BroughtEvent(
        int line,
        String summary,
        @Nullable LocalDateTime start,
        @Nullable ZoneId zone,
        String recurrence,
        List<BroughtDate> exceptions,
        List<BroughtDate> additions,
        List<String> unread,
        @Nullable Sentence trouble) {

    public BroughtEvent {
        exceptions = List.copyOf(exceptions);
        additions = List.copyOf(additions);
        unread = List.copyOf(unread);
    }

    /** The start in the reader's own zone. */
    public Optional<LocalDateTime> startIn(ZoneId own) {
        LocalDateTime at = start;
        ZoneId from = zone;
        return at == null
                ? Optional.empty()
                : Optional.of(
                        from == null
                                ? at
                                : at.atZone(from).withZoneSameInstant(own).toLocalDateTime());
    }
}
