package vn.loa.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** What the pressed button asks for: nothing at first, {@code air} or {@code change} on the question that follows. */
    @RestForm
    @Nullable
    String step;

    /** One hidden field of the question that follows. */
    record Field(String name, String value) {}

    boolean isWeekly() {
        return "weekly".equals(kind);
    }

    boolean isConfirmed() {
        return "air".equals(step);
    }

    boolean isToBeChanged() {
        return "change".equals(step);
    }

    /** All that was typed, to be carried through the question. */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        add(fields, "bulletin", bulletin);
        add(fields, "kind", kind);
        add(fields, "date", date);
        add(fields, "time", time);
        add(fields, "weeklyTime", weeklyTime);
        add(fields, "from", from);
        add(fields, "until", until);
        add(fields, "where", where);
        add(fields, "request", request);
        addAll(fields, "days", days);
        addAll(fields, "groups", groups);
        addAll(fields, "receivers", receivers);
        return fields;
    }

    private static void add(List<Field> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.add(new Field(name, value));
        }
    }

    private static void addAll(List<Field> fields, String name, @Nullable List<String> values) {
        Stream.ofNullable(values).flatMap(List::stream).forEach(value -> fields.add(new Field(name, value)));
    }

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
            return isWeekly()
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
