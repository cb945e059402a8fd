package vn.loa.evidence.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.loa.evidence.Course;

/**
 * One occurrence as the log book has it: planned, done, and on how many receivers.
 *
 * @param planned the earliest planned start of its receivers
 * @param began the earliest start that a receiver signed; none when it was heard nowhere
 * @param lengthMilliseconds as planned
 * @param playedMilliseconds of all receivers together
 * @param receivers how many it was meant for, called off ones left out
 * @param complete on how many of them it was played completely
 * @param notOnALoudspeaker how many of these had no sound device, or played into a file
 * @param incomplete how the play went on those that did not
 * @param corrected whether a row of it corrects an earlier one
 */
public record Airing(
        String occurrence,
        Instant planned,
        @Nullable Instant began,
        String title,
        String theme,
        String author,
        String approver,
        long lengthMilliseconds,
        long playedMilliseconds,
        int receivers,
        int complete,
        int notOnALoudspeaker,
        int partly,
        int failed,
        int missed,
        int cancelled,
        List<Course> incomplete,
        boolean corrected) {

    public Airing {
        incomplete = List.copyOf(incomplete);
    }

    /** Whether it was called off everywhere. */
    public boolean calledOff() {
        return receivers == 0;
    }
}
