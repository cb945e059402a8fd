package vn.loa.schedule;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import vn.loa.schedule.rule.Lunar;
import vn.loa.schedule.rule.Recurring;
import vn.loa.schedule.rule.Rule;

/** Makes a rule out of what people choose in a form: every day, on weekdays, the last Friday of the month, at full moon. */
final class SpokenRule {

    private static final int MOST_WEEKS = 52;

    private final WhenForm typed;

    private SpokenRule(WhenForm typed) {
        this.typed = typed;
    }

    /** The rule, or the refusal that says that it is not clear. */
    static Rule of(WhenForm typed) {
        try {
            return new SpokenRule(typed).rule();
        } catch (DateTimeException | NumberFormatException unreadable) {
            throw new WhenIsUnclear();
        }
    }

    private Rule rule() {
        return switch (typed.kindOr("once")) {
            case "once" ->
                new Rule.Once(LocalDate.parse(WhenForm.typed(typed.date)), LocalTime.parse(WhenForm.typed(typed.time)));
            case "daily" -> new Rule.Weekly(EnumSet.allOf(DayOfWeek.class), time(), from(), until());
            case "weekly" -> weekly();
            case "monthly" -> new Recurring("FREQ=MONTHLY;" + ofTheMonth(), time(), from(), until());
            case "lunar" -> lunar();
            case WhenForm.RECURRENCE -> new Recurring(WhenForm.typed(typed.recurrence), time(), from(), until());
            default -> throw new WhenIsUnclear();
        };
    }

    private Rule weekly() {
        Set<DayOfWeek> days = typed.daysChosen();
        int weeks = typed.number(typed.everyWeeks, 1);
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw new WhenIsUnclear();
        }
        if (weeks == 1 || days.isEmpty()) {
            return new Rule.Weekly(days, time(), from(), until());
        }
        String by = days.stream().sorted().map(SpokenRule::code).collect(Collectors.joining(","));
        return new Recurring("FREQ=WEEKLY;INTERVAL=" + weeks + ";BYDAY=" + by, time(), from(), until());
    }

    private String ofTheMonth() {
        String chosen = WhenForm.typed(typed.monthly);
        return switch (chosen) {
            case "DAY" -> {
                int day = typed.number(typed.monthDay, 0);
                if (day < 1 || day > 31) {
                    throw new WhenIsUnclear();
                }
                yield "BYMONTHDAY=" + day;
            }
            case "1", "2", "3", "4", "-1" -> "BYDAY=" + chosen + code(nthDay());
            case "LAST_DAY" -> "BYMONTHDAY=-1";
            default -> throw new WhenIsUnclear();
        };
    }

    private DayOfWeek nthDay() {
        try {
            return DayOfWeek.valueOf(WhenForm.typed(typed.nthDay));
        } catch (IllegalArgumentException notADay) {
            throw new WhenIsUnclear();
        }
    }

    private Rule lunar() {
        return switch (WhenForm.typed(typed.lunar)) {
            case "NEW_MOON" -> lunar(Lunar.EVERY_MONTH, 1);
            case "FULL_MOON" -> lunar(Lunar.EVERY_MONTH, 15);
            case "TET_EVE" -> lunar(12, Lunar.LAST_DAY);
            case "LAST_DAY" -> lunar(Lunar.EVERY_MONTH, Lunar.LAST_DAY);
            case "DAY" -> {
                int day = typed.number(typed.lunarDay, 0);
                if (day < 1) {
                    throw new WhenIsUnclear();
                }
                yield lunar(typed.number(typed.lunarMonth, Lunar.EVERY_MONTH), day);
            }
            default -> throw new WhenIsUnclear();
        };
    }

    private Rule lunar(int month, int day) {
        return new Lunar(month, day, "yes".equals(typed.leapMonths), time(), from(), until());
    }

    private LocalTime time() {
        return LocalTime.parse(WhenForm.typed(typed.weeklyTime));
    }

    private LocalDate from() {
        return LocalDate.parse(WhenForm.typed(typed.from));
    }

    private LocalDate until() {
        return LocalDate.parse(WhenForm.typed(typed.until));
    }

    private static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}
