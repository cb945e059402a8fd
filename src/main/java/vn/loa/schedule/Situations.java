package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import vn.loa.area.Coverage;
import vn.loa.area.Places;
import vn.loa.area.ResidentialGroup;
import vn.loa.area.Ward;
import vn.loa.area.Wards;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Clearance;
import vn.loa.schedule.plan.Interval;
import vn.loa.schedule.plan.Situation;
import vn.loa.schedule.plan.Surroundings;

/** Looks at a ward before something is planned or worked out there. */
@ApplicationScoped
class Situations {

    private final Wards wards;
    private final Places places;
    private final Plans plans;
    private final EndedEarly endedEarly;

    Situations(Wards wards, Places places, Plans plans, EndedEarly endedEarly) {
        this.wards = wards;
        this.places = places;
        this.plans = plans;
        this.endedEarly = endedEarly;
    }

    /** The ward with all that is planned there until the farthest day for which anything can be. */
    @Transactional
    Situation of(WardId id, Instant now) {
        Ward ward = wards.require(id);
        return new Situation(
                ward.name(),
                wards.groupsIn(id).stream().map(ResidentialGroup::id).toList(),
                surroundings(id, now),
                plans.touching(
                        id,
                        new Interval(
                                now.minus(Duration.ofDays(2)),
                                now.plus(Duration.ofDays(Clearance.FARTHEST_DAYS + 10L)))),
                now);
    }

    /** What the compiler has to know of the ward beside its plans. */
    @Transactional
    Surroundings surroundings(WardId id, Instant now) {
        return new Surroundings(
                id,
                wards.require(id).zone(),
                wards.regulationsOf(id),
                wards.holidaysOf(id),
                places.inService(id),
                endedEarly.in(id, now.minus(Duration.ofDays(1))));
    }

    /** Where something is to be heard today that was written down some time ago. */
    Coverage meant(WardId id, Coverage written) {
        return wards.today(id, written);
    }
}
