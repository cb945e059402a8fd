package vn.loa.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.loa.problem.Sentence;
import vn.loa.schedule.ical.BroughtDate;
import vn.loa.schedule.ical.BroughtEvent;
import vn.loa.schedule.plan.Clearance;
import vn.loa.schedule.plan.InWords;

/**
 * The single dates of somebody's event: which are taken out of it, which are added, and what of them cannot be taken over.
 *
 * @param excluded to come; not every one of them need be a date of the rule
 * @param extra to come, at the hour of the event
 * @param otherHours starts beside the rule at another hour, which are for a plan of their own
 * @param unread what the file says of dates and nobody can read
 */
record BroughtDates(
        SortedSet<LocalDate> excluded,
        SortedSet<LocalDate> extra,
        List<LocalDateTime> otherHours,
        List<String> unread) {

    /** So many of a kind fit the form in which a person looks at them. */
    static final int MOST = 60;

    static BroughtDates of(BroughtEvent event, LocalDateTime start, ZoneId zone, LocalDate today) {
        LocalDate farthest = today.plusDays(Clearance.FARTHEST_DAYS);
        SortedSet<LocalDate> excluded = new TreeSet<>();
        SortedSet<LocalDate> extra = new TreeSet<>();
        List<LocalDateTime> otherHours = new ArrayList<>();
        for (BroughtDate date : event.exceptions()) {
            LocalDateTime off = date.startIn(zone, start.toLocalTime());
            if (off.toLocalTime().equals(start.toLocalTime()) && isBetween(off.toLocalDate(), today, farthest)) {
                excluded.add(off.toLocalDate());
            }
        }
        for (BroughtDate date : event.additions()) {
            LocalDateTime more = date.startIn(zone, start.toLocalTime());
            if (!isBetween(more.toLocalDate(), today, farthest)) {
                continue;
            }
            if (more.toLocalTime().equals(start.toLocalTime())) {
                extra.add(more.toLocalDate());
            } else {
                otherHours.add(more);
            }
        }
        return new BroughtDates(excluded, extra, otherHours, event.unread());
    }

    boolean areTooMany() {
        return excluded.size() > MOST || extra.size() > MOST || otherHours.size() > MOST;
    }

    /** The same with those dates alone taken out that are really given. */
    BroughtDates outOf(SortedSet<LocalDate> given) {
        SortedSet<LocalDate> effective = new TreeSet<>(excluded);
        effective.removeIf(date -> !given.contains(date) && !extra.contains(date));
        return new BroughtDates(effective, extra, otherHours, unread);
    }

    /** The same without extra dates that stand elsewhere already. */
    BroughtDates withExtra(SortedSet<LocalDate> others) {
        return new BroughtDates(excluded, others, otherHours, unread);
    }

    /** What is left out, what is added and what is not taken over; null when there is nothing to say. */
    @Nullable
    Sentence remark() {
        List<String> vietnamese = new ArrayList<>();
        List<String> english = new ArrayList<>();
        if (!excluded.isEmpty()) {
            vietnamese.add("Không phát: " + named(excluded, InWords::vietnamese) + ".");
            english.add("Left out: " + named(excluded, InWords::english) + ".");
        }
        if (!extra.isEmpty()) {
            vietnamese.add("Phát thêm: " + named(extra, InWords::vietnamese) + ".");
            english.add("Aired too: " + named(extra, InWords::english) + ".");
        }
        if (!otherHours.isEmpty()) {
            vietnamese.add(
                    "Không lấy theo vì khác giờ, hãy lên lịch riêng: " + named(otherHours, InWords::vietnamese) + ".");
            english.add("Not taken over, the hour differs; plan them by themselves: "
                    + named(otherHours, InWords::english) + ".");
        }
        if (!unread.isEmpty()) {
            vietnamese.add("Không đọc được: " + String.join(", ", unread) + ".");
            english.add("Cannot be read: " + String.join(", ", unread) + ".");
        }
        return vietnamese.isEmpty() ? null : new Sentence(String.join(" ", vietnamese), String.join(" ", english));
    }

    private static <T> String named(Iterable<T> dates, Function<T, String> name) {
        List<String> names = new ArrayList<>();
        dates.forEach(date -> names.add(name.apply(date)));
        return names.stream().collect(Collectors.joining(", "));
    }

    private static boolean isBetween(LocalDate date, LocalDate first, LocalDate last) {
        return !date.isBefore(first) && !date.isAfter(last);
    }
}
