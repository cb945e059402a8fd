package vn.loa.schedule;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Coverage;
import vn.loa.area.GroupMerged;
import vn.loa.programme.BulletinId;
import vn.loa.programme.ProgrammeId;
import vn.loa.protocol.Precedence;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Cancellation;
import vn.loa.schedule.plan.Dates;
import vn.loa.schedule.plan.Manner;
import vn.loa.schedule.plan.OnHolidays;
import vn.loa.schedule.plan.Plan;
import vn.loa.schedule.plan.Programmed;
import vn.loa.schedule.plan.ScheduleId;
import vn.loa.schedule.rule.Rule;
import vn.loa.staff.AccountId;
import vn.loa.staff.Author;

/** When and where a bulletin or a programme is aired. It is never edited: it is called off, wholly or for a date, and another takes its place. */
@Entity
@SuppressWarnings("NullAway.Init")
public class Schedule {

    /** What kind of rule it is. */
    public enum Kind {
        NOW,
        ONCE,
        WEEKLY,
        RECURRING,
        LUNAR
    }

    @Id
    private UUID id;

    @Column(name = "ward_id")
    private String ward;

    @Column(name = "bulletin_id")
    private UUID bulletin;

    @Column(name = "programme_id")
    private @Nullable UUID programme;

    private String zone;

    @Embedded
    private RuleColumns rule;

    @JdbcTypeCode(SqlTypes.JSON)
    private Coverage coverage;

    @Column(name = "latest_date")
    private @Nullable LocalDate latestDate;

    @Embedded
    private MannerColumns manner;

    @Enumerated(EnumType.STRING)
    private Precedence precedence;

    @Enumerated(EnumType.STRING)
    @Column(name = "on_holidays")
    private OnHolidays onHolidays;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "extra_dates")
    private LocalDate[] extraDates;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "excluded_dates")
    private LocalDate[] excludedDates;

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

    @Column(name = "replaced_by")
    private @Nullable UUID replacedBy;

    @Column(name = "request_id")
    private @Nullable UUID request;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "schedule_exception", joinColumns = @JoinColumn(name = "schedule_id"))
    @BatchSize(size = 500)
    private Set<ScheduledException> exceptions = new HashSet<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "schedule_move", joinColumns = @JoinColumn(name = "schedule_id"))
    @BatchSize(size = 500)
    private Set<ScheduledMove> moves = new HashSet<>();

    @OneToMany(mappedBy = "schedule", cascade = CascadeType.PERSIST)
    private List<ScheduledChange> changes = new ArrayList<>();

    protected Schedule() {}

    /** @param request the caller's name for this wish, so that the same wish again finds this schedule */
    Schedule(Plan plan, Aired aired, Author by, @Nullable UUID request, Instant now) {
        this.id = plan.schedule().value();
        this.ward = plan.ward().value();
        this.bulletin = plan.programmed().bulletin().value();
        this.programme = aired.programme().map(ProgrammeId::value).orElse(null);
        this.zone = plan.zone().getId();
        this.rule = new RuleColumns(plan.rule(), plan.zone());
        this.coverage = plan.coverage();
        this.manner = new MannerColumns(plan.manner());
        this.precedence = plan.programmed().precedence();
        this.onHolidays = plan.dates().onHolidays();
        this.extraDates = plan.dates().extra().stream().sorted().toArray(LocalDate[]::new);
        this.excludedDates = plan.dates().excluded().stream().sorted().toArray(LocalDate[]::new);
        plan.dates().extra().forEach(this::reach);
        plan.dates().moves().forEach((date, move) -> move(date, move.to(), by, now));
        this.createdBy = by.id().value();
        this.createdByName = by.name();
        this.createdAt = now;
        this.request = request;
    }

    /** @param winner the schedule that takes the place of all that is left of it; null when it is simply called off */
    void cancel(@Nullable ScheduleId winner, Author by, Instant now) {
        if (cancelledAt == null) {
            cancelledAt = now;
            cancelledByName = by.name();
            replacedBy = valueOf(winner);
            changes.add(ScheduledChange.off(this, null, null, replacedBy, by.name(), now));
        }
    }

    /** @param winner the schedule that takes the place of this date; null when it is simply called off */
    void skip(LocalDate date, @Nullable ScheduleId winner, Author by, Instant now) {
        exceptions.add(new ScheduledException(date, by.name(), now, valueOf(winner)));
        changes.add(ScheduledChange.off(this, date, civilStart(date), valueOf(winner), by.name(), now));
    }

    private static @Nullable UUID valueOf(@Nullable ScheduleId id) {
        return id == null ? null : id.value();
    }

    void move(LocalDate date, LocalDateTime to, Author by, Instant now) {
        changes.add(ScheduledChange.moved(this, date, civilStart(date), to, by.name(), now));
        moves.removeIf(move -> move.date().equals(date));
        moves.add(new ScheduledMove(date, to, by.name(), now));
        reach(to.toLocalDate());
    }

    /** When a date of the rule is aired as it stands now. */
    private LocalDateTime civilStart(LocalDate date) {
        return moves.stream()
                .filter(move -> move.date().equals(date))
                .map(move -> move.move().to())
                .findFirst()
                .orElseGet(() -> plannedStart(date));
    }

    /** When a date of the rule was to be aired at first. */
    LocalDateTime plannedStart(LocalDate date) {
        return date.atTime(startsAt().toLocalTime());
    }

    /** What was changed about this date of the rule, or about all of it; in no order. */
    List<ScheduledChange> changesOf(LocalDate ruleDate) {
        return changes.stream().filter(change -> change.concerns(ruleDate)).toList();
    }

    private void reach(LocalDate date) {
        if (latestDate == null || latestDate.isBefore(date)) {
            latestDate = date;
        }
    }

    /** The schedule as the compiler takes it, airing this. */
    Plan plan(Programmed programmed) {
        return new Plan(
                id(),
                ward(),
                rule(),
                zone(),
                manner.manner(),
                coverage,
                programmed.as(precedence),
                dates(),
                cancellation().orElse(null));
    }

    /** What holds for single dates of it. */
    public Dates dates() {
        return new Dates(
                onHolidays,
                Set.of(extraDates),
                Set.of(excludedDates),
                exceptions(),
                moves.stream().collect(Collectors.toMap(ScheduledMove::date, ScheduledMove::move)));
    }

    /** How its occurrences are carried out. */
    public Manner manner() {
        return manner.manner();
    }

    public Precedence precedence() {
        return precedence;
    }

    public ScheduleId id() {
        return new ScheduleId(id);
    }

    public WardId ward() {
        return new WardId(ward);
    }

    /** What it airs. */
    public Aired aired() {
        return programme()
                .<Aired>map(Aired.OfProgramme::new)
                .orElseGet(() -> new Aired.OfBulletin(new BulletinId(bulletin)));
    }

    /** The programme that it airs, unless it is a bulletin alone. */
    public Optional<ProgrammeId> programme() {
        return Optional.ofNullable(programme).map(ProgrammeId::new);
    }

    public Kind kind() {
        return rule.kind();
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public Rule rule() {
        return rule.rule();
    }

    /** The civil date and time of its first possible start. */
    LocalDateTime startsAt() {
        return rule.startsAt();
    }

    /** A group that it names became part of another. */
    void follow(GroupMerged merge, Instant now) {
        coverage = merge.in(coverage);
        changes.add(ScheduledChange.places(this, merge.fromName(), merge.intoName(), merge.by(), now));
    }

    public Coverage coverage() {
        return coverage;
    }

    /** How long after its start an occurrence may still begin. */
    public Duration latestStart() {
        return manner().lateness();
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

    /** Whether more than one date hangs on it. */
    boolean isSeries() {
        return extraDates.length > 0 || (kind() != Kind.NOW && kind() != Kind.ONCE);
    }

    /** What took the place of all that was left of it. */
    Optional<ScheduleId> replacement() {
        return Optional.ofNullable(replacedBy).map(ScheduleId::new);
    }

    Set<DayOfWeek> daysOfWeek() {
        return rule.daysOfWeek();
    }
}
