package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Coverage;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Plan;
import vn.loa.schedule.plan.ScheduleId;
import vn.loa.schedule.plan.Situation;
import vn.loa.staff.Author;
import vn.loa.staff.SignedIn;

/** An officer plans an approved bulletin or a programme, once or by a rule. */
@ApplicationScoped
public class ScheduleBroadcast {

    private final WardLock lock;
    private final AiredFacts facts;
    private final Situations situations;
    private final KeepSettlement keep;
    private final ScheduleConfig config;
    private final SignedIn signedIn;
    private final Clock clock;

    ScheduleBroadcast(
            WardLock lock,
            AiredFacts facts,
            Situations situations,
            KeepSettlement keep,
            ScheduleConfig config,
            SignedIn signedIn,
            Clock clock) {
        this.lock = lock;
        this.facts = facts;
        this.situations = situations;
        this.keep = keep;
        this.config = config;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Plans it, after every occurrence was cleared.
     *
     * @param choice what to do about clashes; null to refuse them
     */
    @Transactional
    public Schedule schedule(WardId ward, Wish wish, @Nullable ClashChoice choice) {
        lock.take(ward);
        Instant now = clock.instant();
        Author by = signedIn.author();
        Situation situation = situations.of(ward, now);
        Settlement settled = SettleClashes.of(plan(ward, wish, situation), situation, choice, by.name());
        return keep.keep(settled, wish.what(), choice, null, by, now);
    }

    /** All that planning it would air and what it would cost others, or the refusal that it would meet; nothing is planned. */
    @Transactional
    Settlement preview(WardId ward, Wish wish, @Nullable ClashChoice choice) {
        Situation situation = situations.of(ward, clock.instant());
        return SettleClashes.of(
                plan(ward, wish, situation),
                situation,
                choice,
                signedIn.author().name());
    }

    private Plan plan(WardId ward, Wish wish, Situation situation) {
        Coverage asked = wish.coverage();
        Coverage where = situations.meant(ward, asked == null ? facts.proposed(ward, wish.what()) : asked);
        situations.mustBeInService(ward, where);
        return new Plan(
                ScheduleId.fresh(),
                ward,
                wish.rule(),
                situation.zone(),
                wish.manner(config.latestStart()),
                where,
                facts.require(ward, wish.what()).as(wish.precedence()),
                wish.dates(),
                null);
    }
}
