package vn.loa.area;

import java.time.DayOfWeek;
import java.util.List;
import vn.loa.area.regulation.Window;

/**
 * Hours of the ward's regulation in which something other than an emergency may be aired, as people read them.
 *
 * @param from {@code HH:mm}
 * @param to {@code HH:mm}, exclusive, up to {@code 24:00}
 */
public record AllowedWindow(List<DayOfWeek> days, String from, String to) {

    static AllowedWindow of(Window window) {
        return new AllowedWindow(window.days().stream().sorted().toList(), window.from(), window.to());
    }
}
