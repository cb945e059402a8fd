package vn.loa.schedule.ical;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a calendar to subscribe to: {@code METHOD:PUBLISH}, every event in the ward's own zone, with that zone's rules (RFC 5545, 3.6.5). */
public final class CalendarWriter {

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();
    private final ZoneId zone;

    private CalendarWriter(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The whole calendar.
     *
     * @param name as calendar programs show it
     * @param from the first instant for which the zone's rules are told
     * @param to the last one
     */
    public static String write(String name, ZoneId zone, Instant from, Instant to, List<CalendarEvent> events) {
        CalendarWriter writer = new CalendarWriter(zone);
        writer.line("BEGIN", "VCALENDAR");
        writer.line("VERSION", "2.0");
        writer.line("PRODID", "-//Loa//Loa//VI");
        writer.line("CALSCALE", "GREGORIAN");
        writer.line("METHOD", "PUBLISH");
        writer.line("X-WR-CALNAME", escaped(name));
        writer.line("REFRESH-INTERVAL;VALUE=DURATION", "PT15M");
        writer.zone(from, to);
        events.forEach(writer::event);
        writer.line("END", "VCALENDAR");
        return writer.text.toString();
    }

    private void zone(Instant from, Instant to) {
        ZoneRules rules = zone.getRules();
        line("BEGIN", "VTIMEZONE");
        line("TZID", zone.getId());
        if (rules.getTransitionRules().isEmpty()) {
            transitions(rules, from, to);
        } else {
            // Readers expect what comes back every year as a rule: one of them took single changes for the whole year's
            // offset.
            int year = from.atZone(zone).getYear() - 1;
            rules.getTransitionRules().forEach(rule -> yearly(rule, year));
        }
        line("END", "VTIMEZONE");
    }

    private void transitions(ZoneRules rules, Instant from, Instant to) {
        ZoneOffset before = rules.getOffset(from);
        begin("STANDARD", LocalDateTime.of(1970, 1, 1, 0, 0), before, before);
        line("END", "STANDARD");
        ZoneOffsetTransition next = rules.nextTransition(from);
        while (next != null && next.getInstant().isBefore(to)) {
            String kind = rules.isDaylightSavings(next.getInstant()) ? "DAYLIGHT" : "STANDARD";
            begin(kind, next.getDateTimeBefore(), next.getOffsetBefore(), next.getOffsetAfter());
            line("END", kind);
            next = rules.nextTransition(next.getInstant());
        }
    }

    private void yearly(ZoneOffsetTransitionRule rule, int firstYear) {
        String kind = rule.getOffsetAfter().equals(rule.getStandardOffset()) ? "STANDARD" : "DAYLIGHT";
        begin(
                kind,
                rule.createTransition(firstYear).getDateTimeBefore(),
                rule.getOffsetBefore(),
                rule.getOffsetAfter());
        line("RRULE", "FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue() + ";" + day(rule));
        line("END", kind);
    }

    /** The last Sunday, the second one, or whichever lies on or after a day of the month. */
    private static String day(ZoneOffsetTransitionRule rule) {
        int day = rule.getDayOfMonthIndicator();
        DayOfWeek weekday = rule.getDayOfWeek();
        if (weekday == null) {
            return "BYMONTHDAY=" + day;
        }
        String code = weekday.name().substring(0, 2);
        if (day == -1) {
            return "BYDAY=-1" + code;
        }
        if (day > 0 && day % 7 == 1) {
            return "BYDAY=" + (day / 7 + 1) + code;
        }
        String days = IntStream.range(0, 7)
                .map(offset -> day > 0 ? day + offset : day - offset)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
        return "BYDAY=" + code + ";BYMONTHDAY=" + days;
    }

    private void begin(String kind, LocalDateTime start, ZoneOffset from, ZoneOffset to) {
        line("BEGIN", kind);
        line("DTSTART", LOCAL.format(start));
        line("TZOFFSETFROM", written(from));
        line("TZOFFSETTO", written(to));
    }

    private void event(CalendarEvent event) {
        line("BEGIN", "VEVENT");
        line("UID", event.uid());
        line("DTSTAMP", UTC.format(event.lastModified()));
        line("LAST-MODIFIED", UTC.format(event.lastModified()));
        line("DTSTART;TZID=" + zone.getId(), LOCAL.format(event.start().atZone(zone)));
        line("DTEND;TZID=" + zone.getId(), LOCAL.format(roundedUp(event.end()).atZone(zone)));
        line("SUMMARY", escaped(event.summary()));
        line("LOCATION", escaped(event.location()));
        line("CATEGORIES", escaped(event.category()));
        line("STATUS", event.cancelled() ? "CANCELLED" : "CONFIRMED");
        line("END", "VEVENT");
    }

    private static Instant roundedUp(Instant end) {
        Instant second = end.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(end) ? end : second.plusSeconds(1);
    }

    private static String written(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        String sign = offset.getTotalSeconds() < 0 ? "-" : "+";
        String minutes = "%s%02d%02d".formatted(sign, seconds / 3600, seconds / 60 % 60);
        return seconds % 60 == 0 ? minutes : minutes + "%02d".formatted(seconds % 60);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** One line, folded so that none is longer than 75 octets; no character is cut in two. */
    private void line(String name, String value) {
        int octets = 0;
        int[] characters = (name + ":" + value).codePoints().toArray();
        for (int character : characters) {
            String one = Character.toString(character);
            int length = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += length;
        }
        text.append("\r\n");
    }
}
