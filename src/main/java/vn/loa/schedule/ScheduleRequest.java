package vn.loa.schedule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.loa.programme.BulletinId;
import vn.loa.programme.CoverageForm;
import vn.loa.programme.ProgrammeId;
import vn.loa.protocol.Precedence;
import vn.loa.schedule.plan.Manner.AfterCut;
import vn.loa.schedule.plan.Manner.WhenLate;
import vn.loa.schedule.plan.OnHolidays;
import vn.loa.schedule.plan.Turns;
import vn.loa.schedule.rule.Lunar;
import vn.loa.schedule.rule.Recurring;
import vn.loa.schedule.rule.Rule;

/**
 * What to air, when and where, as callers write it. Exactly one of {@code bulletin} and {@code programme}, and exactly one of {@code once},
 * {@code weekly}, {@code recurring} and {@code lunar} is given.
 */
record ScheduleRequest(
        @Schema(description = "An approved bulletin, or else a programme") @Nullable BulletinId bulletin,
        @Schema(description = "A programme, or else a bulletin") @Nullable ProgrammeId programme,
        @Valid @Nullable Once once,
        @Valid @Nullable Weekly weekly,
        @Valid @Nullable ByRecurrence recurring,
        @Valid @Nullable ByLunarDay lunar,
        @Schema(description = "Where; left out: where the bulletin proposes, and a programme in the whole ward")
                @Valid
                @Nullable
                CoverageForm coverage,
        @Schema(description = "Whether it is aired on public holidays; left out: as usual") @Nullable
                OnHolidays onHolidays,
        @Schema(description = "Dates beside those of the rule, at the same time") @Size(max = 400) @Nullable
                List<@NotNull LocalDate> extraDates,
        @Schema(description = "Dates on which it is not aired, whatever the rule gives") @Size(max = 400) @Nullable
                List<@NotNull LocalDate> excludedDates,
        @Schema(description = "Left out: ORDINARY; an emergency is never planned") @Nullable Precedence precedence,
        @Schema(description = "How late it may begin; left out: the setting", examples = "300") @Nullable
                Integer latestStartSeconds,
        @Schema(description = "Where a late start begins; left out: from the beginning") @Nullable WhenLate whenLate,
        @Schema(description = "What becomes of the rest after something more urgent cut it; left out: dropped")
                @Nullable
                AfterCut afterCut,
        @Valid @Nullable InTurns turns,
        @Schema(description = "What to do where receivers are busy; left out: refuse") @Valid @Nullable
                OnClash onClash) {

    Wish wish() {
        return new Wish(
                Aired.named(bulletin, programme),
                rule(),
                coverage == null ? null : coverage.coverage(),
                onHolidays == null ? OnHolidays.AS_USUAL : onHolidays,
                extraDates == null ? Set.of() : Set.copyOf(extraDates),
                excludedDates == null ? Set.of() : Set.copyOf(excludedDates),
                precedence == null ? Precedence.ORDINARY : precedence,
                latestStartSeconds == null ? null : Duration.ofSeconds(latestStartSeconds),
                whenLate == null ? WhenLate.FROM_THE_BEGINNING : whenLate,
                afterCut == null ? AfterCut.DROP : afterCut,
                turns == null ? Turns.TOGETHER : new Turns(turns.count(), Duration.ofSeconds(turns.gapSeconds())));
    }

    @Nullable
    ClashChoice choice() {
        return onClash == null ? null : onClash.choice();
    }

    private Rule rule() {
        List<Rule> said = new ArrayList<>();
        if (once != null) {
            said.add(new Rule.Once(once.date(), once.time()));
        }
        if (weekly != null) {
            said.add(new Rule.Weekly(weekly.days(), weekly.time(), weekly.from(), weekly.until()));
        }
        if (recurring != null) {
            said.add(new Recurring(recurring.recurrence(), recurring.time(), recurring.from(), recurring.until()));
        }
        if (lunar != null) {
            said.add(new Lunar(
                    lunar.month(),
                    lunar.day(),
                    lunar.leapMonths() == null || lunar.leapMonths(),
                    lunar.time(),
                    lunar.from(),
                    lunar.until()));
        }
        if (said.size() != 1) {
            throw new WhenIsUnclear();
        }
        return said.get(0);
    }

    /** At one date and time of the ward's civil time. */
    record Once(
            @NotNull @Schema(examples = "2026-11-23") LocalDate date,
            @NotNull @Schema(type = SchemaType.STRING, examples = "06:00") LocalTime time) {}

    /** On some weekdays at one time, from a date until a date, both included. */
    record Weekly(
            @NotNull @Schema(examples = "[\"MONDAY\",\"THURSDAY\"]") Set<@NotNull DayOfWeek> days,
            @NotNull @Schema(type = SchemaType.STRING, examples = "06:00") LocalTime time,
            @NotNull @Schema(examples = "2026-11-23") LocalDate from,
            @NotNull @Schema(examples = "2026-12-31") LocalDate until) {}

    /** By a recurrence of RFC 5545 by days, weeks, months or years, from a date until a date, both included. */
    record ByRecurrence(
            @NotNull @Schema(examples = "FREQ=MONTHLY;BYDAY=-1FR") String recurrence,
            @NotNull @Schema(type = SchemaType.STRING, examples = "06:00") LocalTime time,
            @NotNull @Schema(examples = "2026-11-23") LocalDate from,
            @NotNull @Schema(examples = "2026-12-31") LocalDate until) {}

    /** On a day of the Vietnamese lunar calendar, from a civil date until a civil date, both included. */
    record ByLunarDay(
            @Schema(description = "1 to 12, or 0 for every month", examples = "0") int month,
            @Schema(description = "1 to 30, or 0 for the last day of the month", examples = "15") int day,
            @Schema(description = "Whether leap months count; left out: they do") @Nullable Boolean leapMonths,
            @NotNull @Schema(type = SchemaType.STRING, examples = "05:30") LocalTime time,
            @NotNull @Schema(examples = "2026-11-23") LocalDate from,
            @NotNull @Schema(examples = "2027-10-31") LocalDate until) {}

    /** How neighbouring poles take turns. */
    record InTurns(
            @Schema(description = "1 to 4", examples = "2") int count,
            @Schema(description = "Silence between two turns, at most 600", examples = "5") int gapSeconds) {}

    /** A person's decision about whatever is in the way. */
    record OnClash(@NotNull ClashChoice choice) {}
}
