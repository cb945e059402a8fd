package vn.loa.area.regulation;

import java.util.List;

/**
 * What holds on public holidays.
 *
 * @param asUsual whether holidays are days like any other; then there are no windows here
 * @param windows the hours of holidays, whatever the weekday; none means silence
 */
public record HolidayHours(boolean asUsual, List<Window> windows) {

    public static final HolidayHours AS_USUAL = new HolidayHours(true, List.of());

    public HolidayHours {
        windows = List.copyOf(windows);
        if (asUsual && !windows.isEmpty()) {
            throw new IllegalArgumentException("holidays are either as usual or have hours of their own");
        }
    }
}
