package vn.loa.playout;

import java.time.Instant;
import java.util.UUID;
import vn.loa.area.Coverage;
import vn.loa.protocol.ContentReference;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.WardId;

/** An occurrence with all facts of the moment at which it becomes a broadcast. */
record Cue(
        OccurrenceId occurrence,
        WardId ward,
        UUID schedule,
        UUID bulletin,
        String title,
        String theme,
        String author,
        String approver,
        ContentReference content,
        Instant start,
        Instant latestStart,
        Coverage coverage) {}
