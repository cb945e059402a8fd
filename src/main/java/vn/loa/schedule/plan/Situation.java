package vn.loa.schedule.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import vn.loa.area.AllowedWindow;
import vn.loa.area.Place;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.WardId;

/**
 * What a ward looks like at the moment when somebody wants to plan something.
 *
 * @param places the receivers in service, online or not
 * @param plans everything planned so far, cancelled schedules included
 * @param over occurrences that were stopped, or ended on every receiver, before their planned end
 */
public record Situation(
        WardId ward,
        String wardName,
        ZoneId zone,
        List<AllowedWindow> windows,
        List<GroupId> groups,
        List<Place> places,
        List<Plan> plans,
        Set<OccurrenceId> over,
        Instant now) {

    /** A ward in which nothing ended early. */
    public Situation(
            WardId ward,
            String wardName,
            ZoneId zone,
            List<AllowedWindow> windows,
            List<GroupId> groups,
            List<Place> places,
            List<Plan> plans,
            Instant now) {
        this(ward, wardName, zone, windows, groups, places, plans, Set.of(), now);
    }
}
