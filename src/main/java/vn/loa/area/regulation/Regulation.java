package vn.loa.area.regulation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What holds at one place: its hours on weekdays and on holidays, how much may be aired, and how loud by hour. */
public record Regulation(List<Window> windows, HolidayHours holidays, Limits limits, List<VolumeCap> volumeCaps) {

    public Regulation {
        windows = List.copyOf(windows);
        volumeCaps = List.copyOf(volumeCaps);
    }

    /** Hours alone, every holiday as usual. */
    public static Regulation ofHours(List<Window> windows) {
        return new Regulation(windows, HolidayHours.AS_USUAL, Limits.NONE, List.of());
    }

    /** The windows of a date. */
    public List<Window> on(LocalDate date, boolean holiday) {
        return holiday && !holidays.asUsual()
                ? holidays.windows()
                : windows.stream()
                        .filter(window -> window.days().contains(date.getDayOfWeek()))
                        .toList();
    }

    /** The window in which an airing lies wholly, if there is one. */
    public Optional<Window> holding(LocalDateTime start, LocalDateTime end, boolean holiday) {
        for (Window window : holiday && !holidays.asUsual() ? holidays.windows() : windows) {
            boolean thatDay = (holiday && !holidays.asUsual()) || window.days().contains(start.getDayOfWeek());
            if (thatDay && window.holds(start, end)) {
                return Optional.of(window);
            }
        }
        return Optional.empty();
    }
}
