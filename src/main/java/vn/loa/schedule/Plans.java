package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.loa.area.Ward;
import vn.loa.area.Wards;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Interval;
import vn.loa.schedule.plan.Plan;
import vn.loa.schedule.plan.Programmed;

/** Puts schedules and what they air together, as the compiler takes them. */
@ApplicationScoped
class Plans {

    private final Schedules schedules;
    private final AiredFacts facts;
    private final Wards wards;

    Plans(Schedules schedules, AiredFacts facts, Wards wards) {
        this.schedules = schedules;
        this.facts = facts;
        this.wards = wards;
    }

    /** Every plan that may have an occurrence in the interval, cancelled schedules included; those that were planned first in front. */
    @Transactional
    List<Plan> touching(WardId ward, Interval interval) {
        ZoneId zone = wards.find(ward).map(Ward::zone).orElse(ZoneId.of("UTC"));
        // Two days more on each side: the zone of an old schedule may be another one than the ward's is now.
        List<Schedule> found = new ArrayList<>(schedules.touching(
                ward,
                interval.from().atZone(zone).toLocalDate().minusDays(2),
                interval.to().atZone(zone).toLocalDate().plusDays(2)));
        // Of two that want the same air, the one that was planned first keeps it.
        Collections.reverse(found);
        return of(ward, found);
    }

    /** The plans of these schedules of one ward. */
    @Transactional
    List<Plan> of(WardId ward, Collection<Schedule> some) {
        Map<Aired, Programmed> programmed =
                facts.of(ward, some.stream().map(Schedule::aired).distinct().toList());
        return some.stream()
                .flatMap(schedule ->
                        Stream.ofNullable(programmed.get(schedule.aired())).map(schedule::plan))
                .toList();
    }
}
