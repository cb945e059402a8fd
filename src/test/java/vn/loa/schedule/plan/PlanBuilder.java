package vn.loa.schedule.plan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Coverage;
import vn.loa.programme.BulletinId;
import vn.loa.protocol.ContentReference;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.Precedence;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;
import vn.loa.schedule.rule.Rule;
import vn.loa.staff.AccountId;
import vn.loa.staff.Author;

/** Builds plans with telling defaults: every day at 06:00 in Phường Mẫu, three minutes, the whole ward. */
public final class PlanBuilder {

    public static final WardId WARD = new WardId("phuong-mau");
    public static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private ScheduleId schedule = ScheduleId.fresh();
    private Rule rule = new Rule.Weekly(
            EnumSet.allOf(DayOfWeek.class), LocalTime.of(6, 0), LocalDate.of(2026, 11, 23), LocalDate.of(2026, 12, 31));
    private ZoneId zone = HANOI;
    private Coverage coverage = Coverage.ofWholeWard();
    private Duration length = Duration.ofMinutes(3);
    private String title = "Lịch tiêm vắc-xin";
    private Precedence precedence = Precedence.ORDINARY;
    private Manner manner = Manner.plain(Duration.ofMinutes(5));
    private OnHolidays onHolidays = OnHolidays.AS_USUAL;
    private @Nullable Instant validUntil;
    private final Set<LocalDate> extra = new HashSet<>();
    private final Set<LocalDate> excluded = new HashSet<>();
    private final Map<LocalDate, Cancellation> exceptions = new HashMap<>();
    private final Map<LocalDate, Move> moves = new HashMap<>();
    private @Nullable Cancellation cancellation;

    public static PlanBuilder aPlan() {
        return new PlanBuilder();
    }

    public PlanBuilder of(ScheduleId id) {
        schedule = id;
        return this;
    }

    public PlanBuilder by(Rule newRule) {
        rule = newRule;
        return this;
    }

    public PlanBuilder onceAt(String date, String time) {
        return by(new Rule.Once(LocalDate.parse(date), LocalTime.parse(time)));
    }

    public PlanBuilder weekly(Set<DayOfWeek> days, String time, String from, String until) {
        return by(new Rule.Weekly(days, LocalTime.parse(time), LocalDate.parse(from), LocalDate.parse(until)));
    }

    public PlanBuilder in(ZoneId newZone) {
        zone = newZone;
        return this;
    }

    public PlanBuilder lasting(Duration newLength) {
        length = newLength;
        return this;
    }

    public PlanBuilder titled(String newTitle) {
        title = newTitle;
        return this;
    }

    public PlanBuilder forGroups(String... groups) {
        coverage =
                new Coverage(false, List.of(groups).stream().map(GroupId::new).toList(), List.of());
        return this;
    }

    public PlanBuilder covering(Coverage newCoverage) {
        coverage = newCoverage;
        return this;
    }

    public PlanBuilder except(String date) {
        exceptions.put(LocalDate.parse(date), new Cancellation("Nguyễn Thị Hoa", Instant.EPOCH));
        return this;
    }

    public PlanBuilder also(String date) {
        extra.add(LocalDate.parse(date));
        return this;
    }

    public PlanBuilder butNot(String date) {
        excluded.add(LocalDate.parse(date));
        return this;
    }

    public PlanBuilder excluding(String date) {
        excluded.add(LocalDate.parse(date));
        return this;
    }

    public PlanBuilder moving(String date, String to) {
        moves.put(LocalDate.parse(date), new Move(LocalDateTime.parse(to), "Nguyễn Thị Hoa", Instant.EPOCH));
        return this;
    }

    public PlanBuilder onHolidays(OnHolidays policy) {
        onHolidays = policy;
        return this;
    }

    public PlanBuilder ofPriority() {
        precedence = Precedence.PRIORITY;
        return this;
    }

    public PlanBuilder validUntil(String instant) {
        validUntil = Instant.parse(instant);
        return this;
    }

    public PlanBuilder inTurns(int count, Duration gap) {
        manner = new Manner(manner.lateness(), manner.whenLate(), manner.afterCut(), new Turns(count, gap));
        return this;
    }

    public PlanBuilder cancelledAt(String instant) {
        cancellation = new Cancellation("Nguyễn Thị Hoa", Instant.parse(instant));
        return this;
    }

    public Plan build() {
        Programmed programmed = new Programmed(
                new BulletinId(UUID.nameUUIDFromBytes(title.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                title,
                "Y tế",
                new Author(new AccountId(new UUID(0, 1)), "Nguyễn Thị Hoa"),
                new Author(new AccountId(new UUID(0, 2)), "Trần Văn Lãnh"),
                new ContentReference(Sha256.of(new byte[] {1}), 90_211, length.toMillis()),
                precedence,
                List.of(),
                validUntil);
        return new Plan(
                schedule,
                WARD,
                rule,
                zone,
                manner,
                coverage,
                programmed,
                new Dates(onHolidays, extra, excluded, exceptions, moves),
                cancellation);
    }
}
