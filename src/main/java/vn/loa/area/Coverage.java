package vn.loa.area;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.ReceiverId;

/**
 * Where something is to be heard: the whole ward, or some residential groups, or single receivers, or both of the latter.
 *
 * @param wholeWard when true the two lists are empty
 */
public record Coverage(boolean wholeWard, List<GroupId> groups, List<ReceiverId> receivers) {

    public Coverage {
        groups = sorted(groups);
        receivers = sorted(receivers);
        if (wholeWard != (groups.isEmpty() && receivers.isEmpty())) {
            throw new EmptyCoverage();
        }
    }

    public static Coverage ofWholeWard() {
        return new Coverage(true, List.of(), List.of());
    }

    /** Whether a receiver at this place is meant. */
    public boolean covers(Place place) {
        return wholeWard || groups.contains(place.group()) || receivers.contains(place.receiver());
    }

    /** The places that this coverage means, of those given. */
    public List<Place> of(Collection<Place> places) {
        return places.stream().filter(this::covers).toList();
    }

    /** Whether any of these places is meant by both. */
    public boolean meets(Coverage other, Collection<Place> places) {
        return places.stream().anyMatch(place -> covers(place) && other.covers(place));
    }

    /** The same after one group became part of another. */
    public Coverage merged(GroupId from, GroupId into) {
        return groups.contains(from)
                ? new Coverage(
                        wholeWard,
                        groups.stream()
                                .map(group -> group.equals(from) ? into : group)
                                .toList(),
                        receivers)
                : this;
    }

    private static <T extends Comparable<T>> List<T> sorted(Collection<T> values) {
        Set<T> unique = new TreeSet<>(values);
        return List.copyOf(unique);
    }
}
