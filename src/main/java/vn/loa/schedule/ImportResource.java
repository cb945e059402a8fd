package vn.loa.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.loa.problem.Sentence;
import vn.loa.programme.BulletinId;
import vn.loa.programme.ProgrammeId;
import vn.loa.protocol.WardId;
import vn.loa.staff.Role;

/** A calendar read into proposals, over HTTP. */
@Path("/api/wards/{ward}/timetable/proposals")
@Tag(name = "Schedules")
class ImportResource {

    private final ImportProposals proposals;

    ImportResource(ImportProposals proposals) {
        this.proposals = proposals;
    }

    @POST
    @Consumes("text/calendar")
    @RolesAllowed(Role.OFFICER_ROLE)
    @Operation(
            summary = "Read an iCalendar into proposals; nothing is planned",
            description =
                    "At most 1 MB and 500 events. Excluded and extra dates (EXDATE, RDATE) come along, and what cannot be"
                            + " taken over is named. Each proposal is planned by a request of its own, after a person"
                            + " looked at it.")
    public List<View> read(@PathParam("ward") WardId ward, String calendar) {
        return proposals.of(ward, calendar == null ? "" : calendar).stream()
                .map(View::of)
                .toList();
    }

    /** One event as it could be planned; what speaks against it is said in both languages. */
    record View(
            int line,
            String title,
            @Nullable BulletinId bulletin,
            @Nullable ProgrammeId programme,
            @Nullable LocalDate date,
            @Nullable LocalTime time,
            @Nullable String recurrence,
            @Nullable LocalDate until,
            List<LocalDate> extraDates,
            List<LocalDate> excludedDates,
            @Nullable Sentence trouble,
            @Nullable Sentence remark) {

        static View of(ImportProposals.Proposal one) {
            return new View(
                    one.line(),
                    one.title(),
                    one.aired().flatMap(Aired::bulletin).orElse(null),
                    one.aired().flatMap(Aired::programme).orElse(null),
                    one.date(),
                    one.time(),
                    one.recurrence().isEmpty() ? null : one.recurrence(),
                    one.until(),
                    one.extra(),
                    one.excluded(),
                    one.trouble(),
                    one.remark());
        }
    }
}
