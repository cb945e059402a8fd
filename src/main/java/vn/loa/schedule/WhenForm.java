package vn.loa.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Coverage;
import vn.loa.programme.BulletinId;
import vn.loa.programme.CoverageForm;
import vn.loa.schedule.rule.Rule;

/** What an officer typed about when and where a bulletin is aired. */
class WhenForm {

    @RestForm
    @Nullable
    String bulletin;

    @RestForm
    @Nullable
    String kind;

    @RestForm
    @Nullable
    String date;

    @RestForm
    @Nullable
    String time;

    @RestForm
    @Nullable
    List<String> days;

    @RestForm
    @Nullable
    String weeklyTime;

    @RestForm
    @Nullable
    String from;

    @RestForm
    @Nullable
    String until;

    @RestForm
    @Nullable
    String where;

    @RestForm
    @Nullable
    List<String> groups;

    @RestForm
    @Nullable
    List<String> receivers;

    @RestForm
    @Nullable
    String request;

    BulletinId bulletinId() {
        try {
            return BulletinId.fromString(typed(bulletin));
        } catch (IllegalArgumentException notAnId) {
            throw new WhenIsUnclear();
        }
    }

    @Nullable
    UUID requestId() {
        try {
            return UUID.fromString(typed(request));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    Rule rule() {
        try {
            return "weekly".equals(kind)
                    ? new Rule.Weekly(
                            daysChosen(),
                            LocalTime.parse(typed(weeklyTime)),
                            LocalDate.parse(typed(from)),
                            LocalDate.parse(typed(until)))
                    : new Rule.Once(LocalDate.parse(typed(date)), LocalTime.parse(typed(time)));
        } catch (DateTimeParseException unreadable) {
            throw new WhenIsUnclear();
        }
    }

    Coverage coverage() {
        boolean parts = "parts".equals(where);
        return new CoverageForm(!parts, parts ? groups : null, parts ? receivers : null).coverage();
    }

    Set<DayOfWeek> daysChosen() {
        Set<DayOfWeek> chosen = EnumSet.noneOf(DayOfWeek.class);
        for (String day : days == null ? List.<String>of() : days) {
            for (DayOfWeek known : DayOfWeek.values()) {
                if (known.name().equals(day)) {
                    chosen.add(known);
                }
            }
        }
        return chosen;
    }

    static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }
}
