package vn.loa.schedule.plan;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.loa.area.Place;
import vn.loa.area.PlansAhead;
import vn.loa.area.regulation.Regulations;
import vn.loa.area.regulation.Rulebook;
import vn.loa.calendar.HolidayCalendar;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.WardId;

/**
 * What the compiler has to know of a ward beside its plans.
 *
 * @param places the receivers in service, online or not
 * @param over occurrences that were stopped, or ended on every receiver, before their planned end: they take nobody's time any more
 */
public record Surroundings(
        WardId ward,
        ZoneId zone,
        Regulations regulations,
        HolidayCalendar holidays,
        List<Place> places,
        Set<OccurrenceId> over) {

    public Surroundings {
        places = List.copyOf(places);
        over = Set.copyOf(over);
    }

    /** The same under other rules. */
    public Surroundings under(Rulebook rules) {
        return new Surroundings(ward, zone, rules.regulations(), rules.calendar(), places, over);
    }

    /** The same once these were stopped. */
    public Surroundings stopping(Collection<OccurrenceId> stopped) {
        Set<OccurrenceId> all = new HashSet<>(over);
        all.addAll(stopped);
        return new Surroundings(ward, zone, regulations, holidays, places, all);
    }

    /** The same after one group became part of another. */
    public Surroundings merged(PlansAhead.Merge merge) {
        String name = places.stream()
                .filter(place -> place.group().equals(merge.into()))
                .map(Place::groupName)
                .findFirst()
                .orElse("");
        return new Surroundings(
                ward,
                zone,
                regulations,
                holidays,
                places.stream()
                        .map(place -> place.group().equals(merge.from())
                                ? new Place(place.receiver(), place.name(), merge.into(), name, place.turn())
                                : place)
                        .toList(),
                over);
    }
}
