package vn.loa.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.loa.programme.BulletinId;
import vn.loa.programme.CoverageForm;
import vn.loa.programme.ProgrammeId;
import vn.loa.protocol.Precedence;
import vn.loa.schedule.plan.Cancellation;
import vn.loa.schedule.plan.Manner;
import vn.loa.schedule.plan.OnHolidays;
import vn.loa.schedule.plan.ScheduleId;
import vn.loa.schedule.rule.Lunar;
import vn.loa.schedule.rule.Recurring;

/** A schedule as callers see it, of a bulletin or of a programme; {@code next} are its next starts within the timetable, at most five. */
record ScheduleView(
        ScheduleId id,
        @Nullable BulletinId bulletin,
        @Nullable ProgrammeId programme,
        Schedule.Kind kind,
        List<DayOfWeek> days,
        @Nullable String recurrence,
        @Nullable LunarDay lunar,
        LocalTime time,
        LocalDate from,
        LocalDate until,
        String zone,
        CoverageForm coverage,
        OnHolidays onHolidays,
        List<LocalDate> extraDates,
        List<LocalDate> excludedDates,
        Precedence precedence,
        long latestStartSeconds,
        Manner.WhenLate whenLate,
        Manner.AfterCut afterCut,
        int turns,
        long turnGapSeconds,
        String createdBy,
        Instant createdAt,
        @Nullable String cancelledBy,
        @Nullable Instant cancelledAt,
        @Nullable ScheduleId replacedBy,
        List<LocalDate> exceptions,
        List<Moved> moves,
        List<Instant> next) {

    static final int NEXT = 5;

    /** Which lunar day; month 0 is every month, day 0 the last of it. */
    record LunarDay(int month, int day, boolean leapMonths) {}

    /** One date that is aired at another time. */
    record Moved(LocalDate date, LocalDateTime to, String by, Instant at) {}

    static ScheduleView of(Schedule one, List<Instant> next) {
        return new ScheduleView(
                one.id(),
                one.aired().bulletin().orElse(null),
                one.aired().programme().orElse(null),
                one.kind(),
                one.daysOfWeek().stream().sorted().toList(),
                one.rule() instanceof Recurring rule ? rule.recurrence() : null,
                one.rule() instanceof Lunar rule ? new LunarDay(rule.month(), rule.day(), rule.leapMonths()) : null,
                one.startsAt().toLocalTime(),
                one.rule().firstDate(one.zone()),
                one.rule().lastDate(one.zone()),
                one.zone().getId(),
                CoverageForm.of(one.coverage()),
                one.dates().onHolidays(),
                one.dates().extra().stream().sorted().toList(),
                one.dates().excluded().stream().sorted().toList(),
                one.precedence(),
                one.latestStart().toSeconds(),
                one.manner().whenLate(),
                one.manner().afterCut(),
                one.manner().turns().count(),
                one.manner().turns().gap().toSeconds(),
                one.createdBy().name(),
                one.createdAt(),
                one.cancellation().map(Cancellation::by).orElse(null),
                one.cancellation().map(Cancellation::at).orElse(null),
                one.replacement().orElse(null),
                one.exceptions().keySet().stream().sorted().toList(),
                moves(one),
                next);
    }

    private static List<Moved> moves(Schedule one) {
        return one.dates().moves().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(move -> new Moved(
                        move.getKey(),
                        move.getValue().to(),
                        move.getValue().by(),
                        move.getValue().at()))
                .toList();
    }
}
