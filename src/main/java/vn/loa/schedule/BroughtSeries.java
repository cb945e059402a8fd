package vn.loa.schedule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.loa.schedule.ical.BroughtEvent;
import vn.loa.schedule.plan.Clearance;

/**
 * A recurrence of somebody's calendar as one of Loa's: its end as a date, and what it took from its first start written out.
 *
 * @param from today where the series began before
 */
record BroughtSeries(String recurrence, LocalDate from, LocalDate until) {

    private static final int USUAL_DAYS = 364;
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

    static BroughtSeries of(BroughtEvent event, LocalDateTime start, LocalDate today) {
        Map<String, String> parts = parts(event.recurrence());
        LocalDate began = start.toLocalDate();
        boolean over = began.isBefore(today);
        if (over
                && (parts.containsKey("COUNT")
                        || !parts.getOrDefault("INTERVAL", "1").equals("1"))) {
            throw new SeriesBeganBefore();
        }
        LocalDate from = over ? today : began;
        LocalDate usual = from.plusDays(USUAL_DAYS);
        String end = parts.remove("UNTIL");
        LocalDate until = end == null ? usual : earlier(until(end), today.plusDays(Clearance.FARTHEST_DAYS));
        if (until.isBefore(today)) {
            throw new SeriesBeganBefore();
        }
        writeOut(parts, began);
        String recurrence = parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
        return new BroughtSeries(recurrence, from, until);
    }

    private static Map<String, String> parts(String recurrence) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : recurrence.toUpperCase(Locale.ROOT).split(";", -1)) {
            String[] named = part.split("=", 2);
            if (named.length == 2) {
                parts.put(named[0].strip(), named[1].strip());
            }
        }
        return parts;
    }

    /** RFC 5545, 3.3.10: what the rule does not say comes from the first start; that one may lie outside of what is planned here. */
    private static void writeOut(Map<String, String> parts, LocalDate began) {
        boolean byDay = parts.containsKey("BYDAY");
        boolean byDate = byDay || parts.containsKey("BYMONTHDAY") || parts.containsKey("BYYEARDAY");
        switch (parts.getOrDefault("FREQ", "")) {
            case "WEEKLY" -> {
                if (!byDay) {
                    parts.put("BYDAY", began.getDayOfWeek().name().substring(0, 2));
                }
            }
            case "MONTHLY" -> {
                if (!byDate) {
                    parts.put("BYMONTHDAY", Integer.toString(began.getDayOfMonth()));
                }
            }
            case "YEARLY" -> {
                if (!byDate && !parts.containsKey("BYWEEKNO")) {
                    parts.putIfAbsent("BYMONTH", Integer.toString(began.getMonthValue()));
                    parts.put("BYMONTHDAY", Integer.toString(began.getDayOfMonth()));
                }
            }
            default -> {
                // A day has nothing to take over, and what is no frequency is refused when it is read.
            }
        }
    }

    private static LocalDate until(String text) {
        try {
            return LocalDate.parse(text.length() > 8 ? text.substring(0, 8) : text, DATE);
        } catch (DateTimeException unreadable) {
            throw new WhenIsUnclear();
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
