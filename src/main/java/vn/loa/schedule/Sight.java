package vn.loa.schedule;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Place;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.ReceiverId;
import vn.loa.schedule.plan.Occurrence;

/**
 * What part of a ward's timetable somebody looks at.
 *
 * @param group one residential group alone; null for all
 * @param receiver one receiver alone; null for all
 */
record Sight(@Nullable GroupId group, @Nullable ReceiverId receiver) {

    static final Sight OF_ALL = new Sight(null, null);

    private static final String GROUP = "group:";
    private static final String RECEIVER = "receiver:";

    /** As the form's choice writes it: {@code group:…}, {@code receiver:…}, or nothing. */
    static Sight of(@Nullable String where) {
        try {
            if (where != null && where.startsWith(GROUP)) {
                return new Sight(new GroupId(where.substring(GROUP.length())), null);
            }
            if (where != null && where.startsWith(RECEIVER)) {
                return new Sight(null, new ReceiverId(where.substring(RECEIVER.length())));
            }
        } catch (IllegalArgumentException notAnIdentity) {
            return OF_ALL;
        }
        return OF_ALL;
    }

    String written() {
        return receiver != null ? RECEIVER + receiver : group != null ? GROUP + group : "";
    }

    /** The places that are looked at. */
    List<Place> of(List<Place> places) {
        return places.stream()
                .filter(place -> group == null || place.group().equals(group))
                .filter(place -> receiver == null || place.receiver().equals(receiver))
                .toList();
    }

    boolean shows(Occurrence occurrence, List<Place> seen) {
        return this.equals(OF_ALL) || seen.stream().anyMatch(occurrence.coverage()::covers);
    }

    /** When it begins there: later than its start at a pole that takes a later turn. */
    Instant start(Occurrence occurrence, List<Place> seen) {
        return receiver == null || seen.isEmpty() ? occurrence.start() : occurrence.startAt(seen.get(0));
    }
}
