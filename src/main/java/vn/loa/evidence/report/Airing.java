package vn.loa.evidence.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence as the log book has it: planned, done, and on how many receivers.
 *
 * @param planned the earliest planned start of its receivers
 * @param began the earliest start that a receiver signed; none when it was heard nowhere
 * @param lengthMilliseconds as planned
 * @param playedMilliseconds of all receivers together
 * @param receivers how many it was meant for, called off ones left out
 * @param complete on how many of them it was played completely
 * @param reasons why the others did not, each once
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
        int partly,
        int failed,
        int missed,
        int cancelled,
        List<String> reasons,
        boolean corrected) {

    public Airing {
        reasons = List.copyOf(reasons);
    }

    /** Whether it was called off everywhere. */
    public boolean calledOff() {
        return receivers == 0;
    }
}
