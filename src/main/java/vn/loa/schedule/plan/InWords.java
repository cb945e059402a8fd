package vn.loa.schedule.plan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Dates and times as people say them: {@code 06:00 thứ Hai 23/11/2026}, {@code 06:00 on Monday 23 November 2026}. */
public final class InWords {

    private static final List<String> DAYS =
            List.of("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter VIETNAMESE_DATE = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private InWords() {}

    public static String vietnamese(LocalDateTime civil) {
        return clock(civil.toLocalTime()) + " " + vietnamese(civil.toLocalDate());
    }

    public static String english(LocalDateTime civil) {
        return clock(civil.toLocalTime()) + " on " + english(civil.toLocalDate());
    }

    public static String vietnamese(LocalDate date) {
        return vietnamese(date.getDayOfWeek()) + " " + VIETNAMESE_DATE.format(date);
    }

    public static String english(LocalDate date) {
        return english(date.getDayOfWeek()) + " " + ENGLISH_DATE.format(date);
    }

    public static String vietnamese(DayOfWeek day) {
        return DAYS.get(day.getValue() - 1);
    }

    public static String english(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** {@code HH:mm}, with seconds only when there are some. */
    public static String clock(LocalTime time) {
        return (time.getSecond() == 0 ? MINUTES : SECONDS).format(time);
    }

    static LocalDateTime civil(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDateTime();
    }
}
