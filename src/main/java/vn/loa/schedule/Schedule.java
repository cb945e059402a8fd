package vn.loa.schedule;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Coverage;
import vn.loa.programme.BulletinId;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Cancellation;
import vn.loa.schedule.plan.Plan;
import vn.loa.schedule.plan.Programmed;
import vn.loa.schedule.plan.Rule;
import vn.loa.schedule.plan.ScheduleId;
import vn.loa.staff.AccountId;
import vn.loa.staff.Author;

/** When and where a bulletin is aired. It is never edited: it is called off, wholly or for a date, and another takes its place. */
@Entity
@SuppressWarnings("NullAway.Init")
public class Schedule {

    /** What kind of rule it is. */
    public enum Kind {
        NOW,
        ONCE,
        WEEKLY
    }

    @Id
    private UUID id;

    @Column(name = "ward_id")
    private String ward;

    @Column(name = "bulletin_id")
    private UUID bulletin;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String zone;

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

    @JdbcTypeCode(SqlTypes.JSON)
    private Coverage coverage;

    @Column(name = "latest_start_seconds")
    private int latestStartSeconds;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_by_name")
    private String createdByName;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    @Column(name = "cancelled_by_name")
    private @Nullable String cancelledByName;

    @Column(name = "request_id")
    private @Nullable UUID request;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "schedule_exception", joinColumns = @JoinColumn(name = "schedule_id"))
    @BatchSize(size = 500)
    private Set<ScheduledException> exceptions = new HashSet<>();

    protected Schedule() {}

    /** @param request the caller's name for this wish, so that the same wish again finds this schedule */
    Schedule(Plan plan, Author by, @Nullable UUID request, Instant now) {
        this.id = plan.schedule().value();
        this.ward = plan.ward().value();
        this.bulletin = plan.programmed().bulletin().value();
        this.zone = plan.zone().getId();
        this.firstDate = plan.rule().firstDate(plan.zone());
        this.lastDate = plan.rule().lastDate(plan.zone());
        this.coverage = plan.coverage();
        this.latestStartSeconds = Math.toIntExact(plan.lateness().toSeconds());
        this.createdBy = by.id().value();
        this.createdByName = by.name();
        this.createdAt = now;
        this.request = request;
        this.days = new Short[0];
        plan.rule().accept(new WriteRule());
    }

    void cancel(Author by, Instant now) {
        if (cancelledAt == null) {
            cancelledAt = now;
            cancelledByName = by.name();
        }
    }

    void skip(LocalDate date, Author by, Instant now) {
        exceptions.add(new ScheduledException(date, by.name(), now));
    }

    /** The schedule as the compiler takes it, airing this. */
    Plan plan(Programmed programmed) {
        return new Plan(
                id(),
                ward(),
                rule(),
                zone(),
                latestStart(),
                coverage,
                programmed,
                exceptions(),
                cancellation().orElse(null));
    }

    public ScheduleId id() {
        return new ScheduleId(id);
    }

    public WardId ward() {
        return new WardId(ward);
    }

    public BulletinId bulletin() {
        return new BulletinId(bulletin);
    }

    public Kind kind() {
        return kind;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public Rule rule() {
        return switch (kind) {
            case NOW -> new Rule.Now(Objects.requireNonNull(startInstant));
            case ONCE -> new Rule.Once(firstDate, startTime);
            case WEEKLY -> new Rule.Weekly(daysOfWeek(), startTime, firstDate, lastDate);
        };
    }

    /** The civil date and time of its first possible start. */
    LocalDateTime startsAt() {
        return firstDate.atTime(startTime);
    }

    public Coverage coverage() {
        return coverage;
    }

    /** How long after its start an occurrence may still begin. */
    public Duration latestStart() {
        return Duration.ofSeconds(latestStartSeconds);
    }

    public Author createdBy() {
        return new Author(new AccountId(createdBy), createdByName);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Who called all of it off, if somebody did. */
    public Optional<Cancellation> cancellation() {
        return cancelledAt == null || cancelledByName == null
                ? Optional.empty()
                : Optional.of(new Cancellation(cancelledByName, cancelledAt));
    }

    /** The dates that were called off singly. */
    public Map<LocalDate, Cancellation> exceptions() {
        return exceptions.stream()
                .collect(Collectors.toMap(ScheduledException::date, ScheduledException::cancellation));
    }

    Set<DayOfWeek> daysOfWeek() {
        return Arrays.stream(days).map(DayOfWeek::of).collect(Collectors.toSet());
    }

    private final class WriteRule implements Rule.Visitor<Kind> {

        @Override
        public Kind now(Rule.Now rule) {
            startInstant = rule.start();
            startTime = rule.start().atZone(zone()).toLocalTime();
            return kind = Kind.NOW;
        }

        @Override
        public Kind once(Rule.Once rule) {
            startTime = rule.time();
            return kind = Kind.ONCE;
        }

        @Override
        public Kind weekly(Rule.Weekly rule) {
            startTime = rule.time();
            days = rule.days().stream()
                    .sorted()
                    .map(day -> (short) day.getValue())
                    .toArray(Short[]::new);
            return kind = Kind.WEEKLY;
        }
    }
}
