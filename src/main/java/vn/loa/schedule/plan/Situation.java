package vn.loa.schedule.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import vn.loa.area.AllowedWindow;
import vn.loa.area.Place;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.WardId;

/**
 * What a ward looks like at the moment when somebody wants to plan something.
 *
 * @param places the receivers in service, online or not
 * @param plans everything planned so far, cancelled schedules included
 */
public record Situation(
        WardId ward,
        String wardName,
        ZoneId zone,
        List<AllowedWindow> windows,
        List<GroupId> groups,
        List<Place> places,
        List<Plan> plans,
        Instant now) {}
