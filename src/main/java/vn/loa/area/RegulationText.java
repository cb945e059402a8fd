package vn.loa.area;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.loa.area.regulation.HolidayHours;
import vn.loa.area.regulation.Limits;
import vn.loa.area.regulation.Regulation;
import vn.loa.area.regulation.VolumeCap;
import vn.loa.area.regulation.Window;

/**
 * A regulation as it is written down: over JSON, in the database and in the log.
 *
 * @param windows the hours by weekday; none means that nothing but emergencies may be aired
 * @param holidayHours the hours of holidays, where they are {@code OWN_HOURS}
 * @param minutesPerSession the most within one window of one day; null for no limit
 * @param minutesPerDay the most within one day; null for no limit
 */
public record RegulationText(
        List<Weekly> windows,
        Holidays holidays,
        List<Hours> holidayHours,
        @Schema(examples = "15", minimum = "1", maximum = "1440") @Nullable Integer minutesPerSession,
        @Schema(examples = "30", minimum = "1", maximum = "1440") @Nullable Integer minutesPerDay,
        List<Cap> volumeCaps) {

    private static final Pattern CLOCK_FACE = Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9])|24:00");
    private static final int MOST_WINDOWS = 50;
    private static final int MOST_CAPS = 24;
    private static final int MINUTES_OF_A_DAY = 1440;

    /** What holds on public holidays. */
    public enum Holidays {
        AS_USUAL,
        OWN_HOURS,
        SILENCE
    }

    /** Hours on some weekdays; {@code to} is exclusive and may be {@code 24:00}. */
    public record Weekly(
            Set<DayOfWeek> days, @Schema(examples = "05:00") String from, @Schema(examples = "06:30") String to) {

        public Weekly {
            days = days == null ? Set.of() : new TreeSet<>(days);
        }
    }

    /** Hours of a day; {@code to} is exclusive and may be {@code 24:00}. */
    public record Hours(@Schema(examples = "06:00") String from, @Schema(examples = "06:30") String to) {}

    /** The loudest in some hours of every day, in percent. */
    public record Cap(
            @Schema(examples = "21:00") String from,
            @Schema(examples = "24:00") String to,
            @Schema(examples = "40", minimum = "0", maximum = "100") int percent) {}

    // What is left out of a JSON body arrives here as null.
    public RegulationText {
        windows = given(windows);
        holidays = holidays == null ? Holidays.AS_USUAL : holidays;
        holidayHours = given(holidayHours);
        volumeCaps = given(volumeCaps);
    }

    static RegulationText of(Regulation regulation) {
        HolidayHours onHolidays = regulation.holidays();
        Limits limits = regulation.limits();
        return new RegulationText(
                regulation.windows().stream()
                        .map(window -> new Weekly(window.days(), window.from(), window.to()))
                        .toList(),
                onHolidays.asUsual()
                        ? Holidays.AS_USUAL
                        : onHolidays.windows().isEmpty() ? Holidays.SILENCE : Holidays.OWN_HOURS,
                onHolidays.windows().stream()
                        .map(window -> new Hours(window.from(), window.to()))
                        .toList(),
                limits.session().equals(Limits.NONE.session())
                        ? null
                        : (int) limits.session().toMinutes(),
                limits.day().equals(Limits.NONE.day())
                        ? null
                        : (int) limits.day().toMinutes(),
                regulation.volumeCaps().stream()
                        .map(cap -> new Cap(cap.from(), cap.to(), cap.percent()))
                        .toList());
    }

    /**
     * The regulation that this means.
     *
     * @throws NotAWindow when hours are none
     * @throws WindowsOverlap when a session would not be one of them
     */
    public Regulation read() {
        if (windows.size() > MOST_WINDOWS || holidayHours.size() > MOST_WINDOWS || volumeCaps.size() > MOST_CAPS) {
            throw new TooManyRules();
        }
        if ((holidays == Holidays.OWN_HOURS) == holidayHours.isEmpty()) {
            throw new HolidaysUnclear();
        }
        return new Regulation(
                apart(windows.stream()
                        .map(each -> window(each.days(), each.from(), each.to()))
                        .toList()),
                new HolidayHours(
                        holidays == Holidays.AS_USUAL,
                        apart(holidayHours.stream()
                                .map(each -> window(EnumSet.allOf(DayOfWeek.class), each.from(), each.to()))
                                .toList())),
                new Limits(limit(minutesPerSession), limit(minutesPerDay)),
                volumeCaps.stream().map(RegulationText::cap).toList());
    }

    RegulationText withWindows(List<Weekly> others) {
        return new RegulationText(others, holidays, holidayHours, minutesPerSession, minutesPerDay, volumeCaps);
    }

    private static <T> List<T> given(List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    private static List<Window> apart(List<Window> windows) {
        for (int i = 0; i < windows.size(); i++) {
            for (Window later : windows.subList(i + 1, windows.size())) {
                if (windows.get(i).meets(later)) {
                    throw new WindowsOverlap(windows.get(i).clockFace(), later.clockFace());
                }
            }
        }
        return windows;
    }

    private static Window window(Set<DayOfWeek> days, @Nullable String from, @Nullable String to) {
        int start = minute(from);
        int end = minute(to);
        if (days.isEmpty() || start < 0 || end < 0 || start >= end) {
            throw new NotAWindow();
        }
        return new Window(days, start, end);
    }

    private static VolumeCap cap(Cap cap) {
        int from = minute(cap.from());
        int to = minute(cap.to());
        if (from < 0 || to < 0 || from >= to || cap.percent() < 0 || cap.percent() > 100) {
            throw new NotAVolumeCap();
        }
        return new VolumeCap(from, to, cap.percent());
    }

    private static Duration limit(@Nullable Integer minutes) {
        if (minutes == null) {
            return Limits.NONE.day();
        }
        if (minutes < 1 || minutes > MINUTES_OF_A_DAY) {
            throw new NotALimit();
        }
        return Duration.ofMinutes(minutes);
    }

    /** Of the day, -1 for what is no time. */
    private static int minute(@Nullable String clockFace) {
        Matcher matcher =
                CLOCK_FACE.matcher(Stream.ofNullable(clockFace).findFirst().orElse(""));
        if (!matcher.matches()) {
            return -1;
        }
        return matcher.group(1) == null
                ? MINUTES_OF_A_DAY
                : Integer.parseInt(matcher.group(1)) * 60 + Integer.parseInt(matcher.group(2));
    }
}
