package vn.loa.area.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.loa.calendar.HolidayCalendar;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.ReceiverId;

/** All that a ward has decided about when, how much and how loud may be aired where. */
public record Rulebook(
        Regulation ward, Map<GroupId, Regulation> groups, List<QuietPlace> places, List<LocalHoliday> holidays) {

    /** What a ward has before it decides anything: nothing but emergencies. */
    public static final Rulebook EMPTY = new Rulebook(Regulation.ofHours(List.of()), Map.of(), List.of(), List.of());

    public Rulebook {
        groups = Map.copyOf(groups);
        places = List.copyOf(places);
        holidays = List.copyOf(holidays);
    }

    /** What holds where; the nearest one. */
    public Regulations regulations() {
        Map<ReceiverId, Regulation> receivers = new HashMap<>();
        places.forEach(place -> place.receivers().forEach(receiver -> receivers.put(receiver, place.regulation())));
        return new Regulations(ward, groups, receivers);
    }

    public HolidayCalendar calendar() {
        Map<Boolean, Set<LocalDate>> days = holidays.stream()
                .collect(Collectors.partitioningBy(
                        LocalHoliday::holiday, Collectors.mapping(LocalHoliday::date, Collectors.toSet())));
        return new HolidayCalendar(days.getOrDefault(true, Set.of()), days.getOrDefault(false, Set.of()));
    }

    public Rulebook withWard(Regulation regulation) {
        return new Rulebook(regulation, groups, places, holidays);
    }

    public Rulebook withGroup(GroupId group, Regulation regulation) {
        Map<GroupId, Regulation> changed = new TreeMap<>(groups);
        changed.put(group, regulation);
        return new Rulebook(ward, changed, places, holidays);
    }

    /** The ward's own holds in that group again. */
    public Rulebook withoutGroup(GroupId group) {
        Map<GroupId, Regulation> changed = new TreeMap<>(groups);
        changed.remove(group);
        return new Rulebook(ward, changed, places, holidays);
    }

    /** With this place, in the stead of the one of the same identity or behind all others. */
    public Rulebook withPlace(QuietPlace place) {
        boolean known = places.stream().anyMatch(other -> other.id().equals(place.id()));
        List<QuietPlace> changed = new ArrayList<>(places);
        if (known) {
            changed.replaceAll(other -> other.id().equals(place.id()) ? place : other);
        } else {
            changed.add(place);
        }
        return new Rulebook(ward, groups, changed, holidays);
    }

    public Rulebook withoutPlace(UUID id) {
        return new Rulebook(
                ward,
                groups,
                places.stream().filter(place -> !place.id().equals(id)).toList(),
                holidays);
    }

    public Rulebook withHolidays(List<LocalHoliday> changed) {
        return new Rulebook(ward, groups, places, changed);
    }

    /** Every regulation in it. */
    public Stream<Regulation> all() {
        return Stream.concat(
                Stream.of(ward),
                Stream.concat(groups.values().stream(), places.stream().map(QuietPlace::regulation)));
    }
}
