package vn.loa.receiver;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.loa.area.regulation.Limits;
import vn.loa.area.regulation.Regulation;
import vn.loa.calendar.HolidayCalendar;
import vn.loa.protocol.Assignment;

/** Puts the regulation that holds at a receiver into the words of its assignment [P-60] to [P-62]. */
final class RegulationOnTheWire {

    /** As far as anything can be planned. */
    static final int DAYS_KNOWN = 400;

    private RegulationOnTheWire() {}

    static List<Assignment.Window> windows(Regulation regulation) {
        return regulation.windows().stream()
                .map(window -> new Assignment.Window(
                        window.days().stream().map(day -> day.getValue()).toList(), window.from(), window.to()))
                .toList();
    }

    static Assignment.Holidays holidays(Regulation regulation, HolidayCalendar calendar, LocalDate today) {
        // From yesterday: something may still be begun late across midnight.
        LocalDate first = today.minusDays(1);
        LocalDate through = today.plusDays(DAYS_KNOWN);
        List<LocalDate> dates = regulation.holidays().asUsual()
                ? List.of()
                : first.datesUntil(through.plusDays(1))
                        .filter(calendar::isHoliday)
                        .toList();
        return new Assignment.Holidays(
                dates,
                regulation.holidays().windows().stream()
                        .map(window -> new Assignment.Hours(window.from(), window.to()))
                        .toList(),
                through);
    }

    /** Whole minutes; null for no limit. */
    static @Nullable Integer minutes(Duration limit) {
        return limit.compareTo(Limits.NONE.day()) >= 0 ? null : (int) limit.toMinutes();
    }

    static List<Assignment.VolumeCap> volumeCaps(Regulation regulation) {
        return regulation.volumeCaps().stream()
                .map(cap -> new Assignment.VolumeCap(cap.from(), cap.to(), cap.percent()))
                .toList();
    }
}
