package vn.loa.schedule.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import vn.loa.area.Place;
import vn.loa.protocol.GroupId;

/**
 * What a ward looks like at the moment when somebody wants to plan something.
 *
 * @param plans everything planned so far, cancelled schedules included, those that were planned first in front
 */
public record Situation(
        String wardName, List<GroupId> groups, Surroundings surroundings, List<Plan> plans, Instant now) {

    public Situation {
        groups = List.copyOf(groups);
        plans = List.copyOf(plans);
    }

    public ZoneId zone() {
        return surroundings.zone();
    }

    List<Place> places() {
        return surroundings.places();
    }
}
