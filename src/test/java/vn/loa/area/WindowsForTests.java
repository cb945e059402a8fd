package vn.loa.area;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import vn.loa.protocol.WardId;

/** Allowed windows for tests of other features. */
public final class WindowsForTests {

    private WindowsForTests() {}

    public static AllowedWindow daily(String from, String to) {
        return on(EnumSet.allOf(DayOfWeek.class), from, to);
    }

    public static AllowedWindow on(Set<DayOfWeek> days, String from, String to) {
        return new AllowedWindow(new WardId("phuong-mau"), days, minute(from), minute(to));
    }

    private static int minute(String clockFace) {
        return clockFace.equals("24:00") ? 1440 : LocalTime.parse(clockFace).toSecondOfDay() / 60;
    }
}
