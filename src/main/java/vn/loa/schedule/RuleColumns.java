package vn.loa.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.loa.schedule.Schedule.Kind;
import vn.loa.schedule.rule.Lunar;
import vn.loa.schedule.rule.Recurring;
import vn.loa.schedule.rule.Rule;

/** A rule as the columns of a schedule. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class RuleColumns {

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "first_date")
    private LocalDate firstDate;

    @Column(name = "last_date")
    private LocalDate lastDate;

    @Column(name = "start_time")
    private LocalTime startTime;

    @Column(name = "start_instant")
    private @Nullable Instant startInstant;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private Short[] days;

    private @Nullable String recurrence;

    @Column(name = "lunar_month")
    private @Nullable Integer lunarMonth;

    @Column(name = "lunar_day")
    private @Nullable Integer lunarDay;

    @Column(name = "lunar_leap_months")
    private boolean lunarLeapMonths;

    protected RuleColumns() {}

    RuleColumns(Rule rule, ZoneId zone) {
        firstDate = rule.firstDate(zone);
        lastDate = rule.lastDate(zone);
        startTime = rule.time().orElse(LocalTime.MIN);
        days = new Short[0];
        kind = rule.accept(new Write(zone));
    }

    Rule rule() {
        return switch (kind) {
            case NOW -> new Rule.Now(Objects.requireNonNull(startInstant));
            case ONCE -> new Rule.Once(firstDate, startTime);
            case WEEKLY -> new Rule.Weekly(daysOfWeek(), startTime, firstDate, lastDate);
            case RECURRING -> new Recurring(Objects.requireNonNull(recurrence), startTime, firstDate, lastDate);
            case LUNAR ->
                new Lunar(
                        Objects.requireNonNull(lunarMonth),
                        Objects.requireNonNull(lunarDay),
                        lunarLeapMonths,
                        startTime,
                        firstDate,
                        lastDate);
        };
    }

    Kind kind() {
        return kind;
    }

    Set<DayOfWeek> daysOfWeek() {
        return Arrays.stream(days).map(DayOfWeek::of).collect(Collectors.toSet());
    }

    LocalDateTime startsAt() {
        return firstDate.atTime(startTime);
    }

    private final class Write implements Rule.Visitor<Kind> {

        private final ZoneId zone;

        Write(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public Kind now(Rule.Now rule) {
            startInstant = rule.start();
            startTime = rule.start().atZone(zone).toLocalTime();
            return Kind.NOW;
        }

        @Override
        public Kind once(Rule.Once rule) {
            return Kind.ONCE;
        }

        @Override
        public Kind weekly(Rule.Weekly rule) {
            days = rule.days().stream()
                    .sorted()
                    .map(day -> (short) day.getValue())
                    .toArray(Short[]::new);
            return Kind.WEEKLY;
        }

        @Override
        public Kind recurring(Recurring rule) {
            recurrence = rule.recurrence();
            return Kind.RECURRING;
        }

        @Override
        public Kind lunar(Lunar rule) {
            lunarMonth = rule.month();
            lunarDay = rule.day();
            lunarLeapMonths = rule.leapMonths();
            return Kind.LUNAR;
        }
    }
}
