package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Coverage;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Dates;
import vn.loa.schedule.plan.Manner;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.schedule.plan.Plan;
import vn.loa.schedule.plan.Programmed;
import vn.loa.schedule.plan.ScheduleId;
import vn.loa.schedule.plan.Situation;
import vn.loa.schedule.rule.Rule;
import vn.loa.staff.SignedIn;

/** An officer has an approved bulletin or a programme aired at once ("phát ngay"), at an instant just ahead so that all receivers start together. */
@ApplicationScoped
public class AirNow {

    private final WardLock lock;
    private final AiredFacts facts;
    private final Situations situations;
    private final Schedules schedules;
    private final Occurrences occurrences;
    private final Readiness readiness;
    private final KeepSettlement keep;
    private final ScheduleConfig config;
    private final SignedIn signedIn;
    private final Clock clock;

    AirNow(
            WardLock lock,
            AiredFacts facts,
            Situations situations,
            Schedules schedules,
            Occurrences occurrences,
            Readiness readiness,
            KeepSettlement keep,
            ScheduleConfig config,
            SignedIn signedIn,
            Clock clock) {
        this.lock = lock;
        this.facts = facts;
        this.situations = situations;
        this.schedules = schedules;
        this.occurrences = occurrences;
        this.readiness = readiness;
        this.keep = keep;
        this.config = config;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Orders it.
     *
     * @param choice what to do about a clash; null to refuse it
     * @param seen what of others the person knows to be touched by the choice; null for whatever it is
     * @param request the caller's name for this press of the button, so that pressing twice airs once; null for none
     * @return what is to be aired: by command, or by the timetable where the choice was a later time
     */
    @Transactional
    public Occurrence air(
            WardId ward,
            NowWish wish,
            @Nullable ClashChoice choice,
            @Nullable Set<OccurrenceId> seen,
            @Nullable UUID request) {
        lock.take(ward);
        Optional<Schedule> before = request == null ? Optional.empty() : schedules.requestedAs(ward, request);
        return before.isPresent() ? repeated(before.get(), wish.what()) : order(ward, wish, choice, seen, request);
    }

    /** What an order would air and what it would cost others, or the refusal that it would meet; nothing is ordered. */
    @Transactional
    Settlement preview(WardId ward, NowWish wish, @Nullable ClashChoice choice) {
        return settled(ward, wish, choice, clock.instant());
    }

    private Occurrence order(
            WardId ward,
            NowWish wish,
            @Nullable ClashChoice choice,
            @Nullable Set<OccurrenceId> seen,
            @Nullable UUID request) {
        Instant now = clock.instant();
        Settlement settled = settled(ward, wish, choice, now);
        Stream.concat(settled.taken().stream(), settled.deferred().stream().map(Settlement.Deferred::before))
                .filter(other -> seen != null && !seen.contains(other.id()))
                .findFirst()
                .ifPresent(unseen -> {
                    throw new MoreInTheWay(unseen);
                });
        keep.keep(settled, wish.what(), choice, request, signedIn.author(), now);
        return settled.first();
    }

    private Settlement settled(WardId ward, NowWish wish, @Nullable ClashChoice choice, Instant now) {
        Situation situation = situations.of(ward, now);
        return SettleClashes.of(
                plan(ward, wish, situation, now),
                situation,
                choice,
                signedIn.author().name());
    }

    private Plan plan(WardId ward, NowWish wish, Situation situation, Instant now) {
        Programmed programmed = facts.require(ward, wish.what()).as(wish.precedence());
        Coverage asked = wish.coverage();
        Coverage where = situations.meant(ward, asked == null ? facts.proposed(ward, wish.what()) : asked);
        situations.mustBeInService(ward, where);
        return new Plan(
                ScheduleId.fresh(),
                ward,
                new Rule.Now(now.plus(leadTime(ward, programmed, now))),
                situation.zone(),
                Manner.plain(config.latestStart()),
                where,
                programmed,
                Dates.OF_THE_RULE,
                null);
    }

    private Duration leadTime(WardId ward, Programmed programmed, Instant now) {
        return readiness.expects(ward, programmed.content(), now) ? config.nowLeadTime() : config.fetchLeadTime();
    }

    private Occurrence repeated(Schedule schedule, Aired what) {
        if (!schedule.aired().equals(what)) {
            throw new RequestIdReused();
        }
        Instant start = schedule.rule().instantOf(schedule.startsAt(), schedule.zone());
        return occurrences.of(schedule, start, start.plusMillis(1)).stream()
                .findFirst()
                .orElseThrow(NoSuchOccurrence::new);
    }
}
