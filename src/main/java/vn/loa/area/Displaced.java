package vn.loa.area;

import java.time.Instant;
import java.util.List;
import vn.loa.problem.Sentence;

/**
 * Something planned that is not heard as planned any more once the rules change.
 *
 * @param schedule whose occurrences they are
 * @param starts of the occurrences, in order
 * @param places where they fall silent, by name
 * @param why the reason, the same for all of them
 */
public record Displaced(String schedule, String title, List<Instant> starts, List<String> places, Sentence why) {

    public Displaced {
        starts = List.copyOf(starts);
        places = List.copyOf(places);
    }

    public Instant first() {
        return starts.get(0);
    }

    public Instant last() {
        return starts.get(starts.size() - 1);
    }
}
