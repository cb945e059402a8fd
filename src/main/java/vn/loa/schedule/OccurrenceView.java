package vn.loa.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.area.Place;
import vn.loa.programme.BulletinId;
import vn.loa.programme.CoverageForm;
import vn.loa.protocol.OccurrenceId;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.schedule.plan.ScheduleId;

/** An occurrence as callers of the API see it. */
record OccurrenceView(
        @Schema(examples = "00112233445566778899aabbccddeeff") OccurrenceId occurrence,
        ScheduleId schedule,
        BulletinId bulletin,
        @Schema(examples = "Lịch tiêm vắc-xin tháng 11") String title,
        @Schema(examples = "Y tế") String theme,
        String author,
        String approver,
        LocalDateTime civilStart,
        Instant start,
        Instant end,
        Instant latestStart,
        @Schema(examples = "181250") long milliseconds,
        String contentSha256,
        CoverageForm coverage,
        @Schema(description = "How many receivers in service it is for", examples = "12") int receivers) {

    static OccurrenceView of(Occurrence occurrence, Collection<Place> places) {
        return new OccurrenceView(
                occurrence.id(),
                occurrence.schedule(),
                occurrence.programmed().bulletin(),
                occurrence.programmed().title(),
                occurrence.programmed().theme(),
                occurrence.programmed().author().name(),
                occurrence.programmed().approver().name(),
                occurrence.civilStart(),
                occurrence.start(),
                occurrence.end(),
                occurrence.latestStart(),
                occurrence.programmed().content().milliseconds(),
                occurrence.programmed().content().sha256().hex(),
                CoverageForm.of(occurrence.coverage()),
                occurrence.coverage().of(places).size());
    }
}
