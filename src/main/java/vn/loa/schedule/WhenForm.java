package vn.loa.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Coverage;
import vn.loa.programme.CoverageForm;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.Precedence;
import vn.loa.schedule.plan.Manner;
import vn.loa.schedule.plan.OnHolidays;
import vn.loa.schedule.plan.Turns;

/** What an officer typed about what is aired, when and where. */
class WhenForm {

    /** The kind of a rule that came as RFC 5545 writes it. */
    static final String RECURRENCE = "recurrence";

    @RestForm
    @Nullable
    String what;

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
    String everyWeeks;

    @RestForm
    @Nullable
    String monthly;

    @RestForm
    @Nullable
    String monthDay;

    @RestForm
    @Nullable
    String nthDay;

    @RestForm
    @Nullable
    String lunar;

    @RestForm
    @Nullable
    String lunarMonth;

    @RestForm
    @Nullable
    String lunarDay;

    @RestForm
    @Nullable
    String leapMonths;

    @RestForm
    @Nullable
    String onHolidays;

    @RestForm
    @Nullable
    String precedence;

    @RestForm
    @Nullable
    String lateMinutes;

    @RestForm
    @Nullable
    String whenLate;

    @RestForm
    @Nullable
    String afterCut;

    @RestForm
    @Nullable
    String turns;

    @RestForm
    @Nullable
    String gapSeconds;

    @RestForm
    @Nullable
    String recurrence;

    @RestForm
    @Nullable
    String onClash;

    @RestForm
    @Nullable
    List<String> extraDates;

    @RestForm
    @Nullable
    List<String> excludedDates;

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

    /** The broadcasts of others that the person was told of when they were asked once more. */
    @RestForm
    @Nullable
    List<String> seen;

    /** What the pressed button asks for: nothing at first, {@code air} or {@code change} on the question that follows. */
    @RestForm
    @Nullable
    String step;

    /** One hidden field of the question that follows. */
    record Field(String name, String value) {}

    /** A form as it stands before anybody typed: tomorrow, or four weeks from then. */
    static WhenForm fresh(LocalDate tomorrow) {
        WhenForm form = new WhenForm();
        form.kind = "once";
        form.date = tomorrow.toString();
        form.time = "06:00";
        form.weeklyTime = "06:00";
        form.from = tomorrow.toString();
        form.until = tomorrow.plusDays(27).toString();
        form.leapMonths = "yes";
        return form;
    }

    /** What an event of somebody's calendar proposes. */
    static WhenForm proposed(ImportProposals.Proposal one) {
        WhenForm form = new WhenForm();
        boolean series = !one.recurrence().isEmpty();
        form.kind = series ? RECURRENCE : "once";
        form.what = one.what() == null ? null : one.what().written();
        form.recurrence = series ? one.recurrence() : null;
        String date = one.date() == null ? "" : one.date().toString();
        String time = one.time() == null ? "" : one.time().toString();
        form.date = date;
        form.time = time;
        form.from = date;
        form.weeklyTime = time;
        form.until = one.until() == null ? date : one.until().toString();
        form.extraDates = one.extra().stream().map(LocalDate::toString).toList();
        form.excludedDates = one.excluded().stream().map(LocalDate::toString).toList();
        form.where = "ward";
        return form;
    }

    String kindOr(String usual) {
        return kind == null || kind.isBlank() ? usual : kind;
    }

    boolean isSeries() {
        return !"once".equals(kindOr("once"));
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
        add(fields, "what", what);
        add(fields, "kind", kind);
        add(fields, "date", date);
        add(fields, "time", time);
        add(fields, "weeklyTime", weeklyTime);
        add(fields, "from", from);
        add(fields, "until", until);
        add(fields, "where", where);
        add(fields, "request", request);
        add(fields, "everyWeeks", everyWeeks);
        add(fields, "monthly", monthly);
        add(fields, "monthDay", monthDay);
        add(fields, "nthDay", nthDay);
        add(fields, "lunar", lunar);
        add(fields, "lunarMonth", lunarMonth);
        add(fields, "lunarDay", lunarDay);
        add(fields, "leapMonths", leapMonths);
        add(fields, "onHolidays", onHolidays);
        add(fields, "precedence", precedence);
        add(fields, "lateMinutes", lateMinutes);
        add(fields, "whenLate", whenLate);
        add(fields, "afterCut", afterCut);
        add(fields, "turns", turns);
        add(fields, "gapSeconds", gapSeconds);
        add(fields, "recurrence", recurrence);
        add(fields, "onClash", onClash);
        addAll(fields, "extraDates", extraDates);
        addAll(fields, "excludedDates", excludedDates);
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

    Aired aired() {
        return Aired.read(typed(what));
    }

    @Nullable
    UUID requestId() {
        try {
            return UUID.fromString(typed(request));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** What is wanted at once, or the refusal that says what is not clear. */
    NowWish nowWish() {
        return new NowWish(aired(), coverage(), precedence());
    }

    Set<OccurrenceId> seen() {
        try {
            return Stream.ofNullable(seen)
                    .flatMap(List::stream)
                    .map(OccurrenceId::new)
                    .collect(Collectors.toSet());
        } catch (IllegalArgumentException notAnId) {
            return Set.of();
        }
    }

    private Precedence precedence() {
        return "PRIORITY".equals(precedence) ? Precedence.PRIORITY : Precedence.ORDINARY;
    }

    /** All of it as a wish, or the refusal that says what is not clear. */
    Wish wish() {
        return new Wish(
                aired(),
                SpokenRule.of(this),
                coverage(),
                oneOf(OnHolidays.values(), onHolidays, OnHolidays.AS_USUAL),
                dates(extraDates),
                dates(excludedDates),
                precedence(),
                typed(lateMinutes).isBlank() ? null : Duration.ofMinutes(number(lateMinutes, 0)),
                oneOf(Manner.WhenLate.values(), whenLate, Manner.WhenLate.FROM_THE_BEGINNING),
                oneOf(Manner.AfterCut.values(), afterCut, Manner.AfterCut.DROP),
                new Turns(number(turns, 1), Duration.ofSeconds(number(gapSeconds, 0))));
    }

    /** What was decided about a clash, if anything was. */
    @Nullable
    ClashChoice choice() {
        return Arrays.stream(ClashChoice.values())
                .filter(choice -> choice.name().equals(onClash))
                .findFirst()
                .orElse(null);
    }

    /** The number in a field, or the usual one where the field is empty. */
    int number(@Nullable String text, int usual) {
        try {
            return typed(text).isBlank() ? usual : Integer.parseInt(typed(text).strip());
        } catch (NumberFormatException notANumber) {
            throw new WhenIsUnclear();
        }
    }

    private static Set<LocalDate> dates(@Nullable List<String> typed) {
        try {
            return Stream.ofNullable(typed)
                    .flatMap(List::stream)
                    .filter(date -> !date.isBlank())
                    .map(LocalDate::parse)
                    .collect(Collectors.toSet());
        } catch (DateTimeParseException unreadable) {
            throw new WhenIsUnclear();
        }
    }

    private static <E extends Enum<E>> E oneOf(E[] known, @Nullable String name, E usual) {
        return Arrays.stream(known)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(usual);
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
