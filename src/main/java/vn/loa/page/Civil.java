package vn.loa.page;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times in the ward's zone as people say them: {@code 06:00 thứ Hai 24/11}. */
@TemplateExtension
public final class Civil {

    static final String ZONE = "zone";

    private static final String[] VIETNAMESE_DAYS = {
        "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"
    };
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MILLISECOND = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M");
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter WHOLE_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Civil() {}

    /** {@code 06:00 thứ Hai 24/11}. */
    static String spoken(
            Instant instant, @TemplateAttribute(ZONE) Object zone, @TemplateAttribute("language") Object language) {
        ZonedDateTime time = instant.atZone((ZoneId) zone);
        return MINUTE.format(time) + " " + day(time.toLocalDate(), (Language) language);
    }

    /** {@code thứ Hai 24/11}. */
    static String spoken(LocalDate date, @TemplateAttribute("language") Object language) {
        return day(date, (Language) language);
    }

    /** {@code thứ Hai}. */
    static String spoken(DayOfWeek day, @TemplateAttribute("language") Object language) {
        return name(day, (Language) language);
    }

    /** {@code 06:00}. */
    static String minute(Instant instant, @TemplateAttribute(ZONE) Object zone) {
        return MINUTE.format(instant.atZone((ZoneId) zone));
    }

    /** {@code 06:00:01}. */
    static String second(Instant instant, @TemplateAttribute(ZONE) Object zone) {
        // Rounded half up, as everything here is that is shown less exactly than it is known.
        return SECOND.format(instant.plusMillis(500).atZone((ZoneId) zone));
    }

    /** {@code 06:00:00.004}, for those who compare. */
    static String exact(Instant instant, @TemplateAttribute(ZONE) Object zone) {
        // Rounded, not cut: 16:00:00.000 less a microsecond is not a start that was early.
        return MILLISECOND.format(instant.plusNanos(500_000).atZone((ZoneId) zone));
    }

    /** {@code 24/11/2026}. */
    static String date(Instant instant, @TemplateAttribute(ZONE) Object zone) {
        return WHOLE_DAY.format(instant.atZone((ZoneId) zone));
    }

    /** {@code 3:02}, or {@code 1:03:02}. */
    static String clock(Duration length) {
        long seconds = Math.round(length.toMillis() / 1000.0);
        return seconds < 3600
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** The same, rounded down: {@code 0:59} for 59.9 seconds, where "at least" is said. */
    static String atLeast(Duration length) {
        return clock(length.truncatedTo(ChronoUnit.SECONDS));
    }

    /** How late something began that was planned for another instant, see {@link #late}. */
    static String lateAfter(Instant start, Instant planned, @TemplateAttribute("language") Object language) {
        return late(Duration.between(planned, start), language);
    }

    /** How far a start was from its plan: {@code đúng giờ}, {@code chậm 12 giây}, {@code sớm 3 giây}; a second is no matter to ears. */
    static String late(Duration lateness, @TemplateAttribute("language") Object language) {
        Language reader = (Language) language;
        long seconds = Math.round(lateness.abs().toMillis() / 1000.0);
        if (seconds == 0) {
            return reader.of("đúng giờ", "on time");
        }
        String length = seconds < 120
                ? reader.of(seconds + " giây", seconds + " s")
                : reader.of(
                        seconds / 60 + " phút " + seconds % 60 + " giây", seconds / 60 + " min " + seconds % 60 + " s");
        return lateness.isNegative()
                ? reader.of("sớm " + length, length + " early")
                : reader.of("chậm " + length, length + " late");
    }

    /** A long time in its two largest units: {@code 3 ngày 4 giờ}, {@code 2 giờ 5 phút}, {@code 4 phút}. */
    static String lasting(Duration length, @TemplateAttribute("language") Object language) {
        Language reader = (Language) language;
        long minutes = length.toMinutes();
        long hours = length.toHours();
        if (minutes < 1) {
            return reader.of("dưới 1 phút", "under a minute");
        }
        if (hours < 1) {
            return reader.of(minutes + " phút", minutes + " min");
        }
        if (hours < 24) {
            return reader.of(hours + " giờ " + minutes % 60 + " phút", hours + " h " + minutes % 60 + " min");
        }
        return reader.of(length.toDays() + " ngày " + hours % 24 + " giờ", length.toDays() + " d " + hours % 24 + " h");
    }

    /** {@code 24/11} or {@code 24 Nov}, after the day of the week. */
    public static String day(LocalDate date, Language language) {
        DateTimeFormatter format = language == Language.ENGLISH ? ENGLISH_DAY : DAY;
        return name(date.getDayOfWeek(), language) + " " + format.format(date);
    }

    private static String name(DayOfWeek day, Language language) {
        return language == Language.ENGLISH
                ? day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                : VIETNAMESE_DAYS[day.getValue() - 1];
    }
}
