package vn.loa.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Place;
import vn.loa.area.Places;
import vn.loa.problem.Sentence;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Finding;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.schedule.plan.ScheduleId;
import vn.loa.staff.Role;

/** The next thirty days as they would be aired, over HTTP. */
@Path("/api/wards/{ward}/timetable/dry-run")
@Tag(name = "Schedules")
class DryRunResource {

    private final DryRun dryRun;
    private final Places places;

    DryRunResource(DryRun dryRun, Places places) {
        this.dryRun = dryRun;
        this.places = places;
    }

    @GET
    @RolesAllowed({
        Role.OFFICER_ROLE,
        Role.APPROVER_ROLE,
        Role.AUDITOR_ROLE,
        Role.TECHNICIAN_ROLE,
        Role.ADMINISTRATOR_ROLE
    })
    @Operation(
            summary = "Every start of the next 30 days, and all that would not go as planned",
            description = "What lies outside the hours, is over a budget, clashes, gives way, is not valid any more or"
                    + " reaches nobody; how much each group hears a day; and audio that receivers do not hold yet.")
    @Transactional
    public Report dryRun(@PathParam("ward") WardId ward) {
        List<Place> inService = places.inService(ward);
        DryRun.Report report = dryRun.of(ward);
        return new Report(
                report.from(),
                report.to(),
                report.starts(),
                report.findings(),
                report.days().stream()
                        .map(day -> Day.of(day, report, inService))
                        .toList(),
                report.missing().stream().map(Missing::of).toList());
    }

    /** The whole of it; only days on which anything is planned. */
    record Report(LocalDate from, LocalDate to, int starts, int findings, List<Day> days, List<Missing> missingAudio) {}

    /** One civil day. */
    record Day(LocalDate date, List<Start> starts, List<Found> findings, List<Use> budgets) {

        static Day of(DryRun.Day day, DryRun.Report report, List<Place> inService) {
            return new Day(
                    day.date(),
                    day.starts().stream()
                            .map(start -> Start.of(start, inService))
                            .toList(),
                    day.findings().stream()
                            .map(finding -> Found.of(finding, report, inService))
                            .toList(),
                    day.uses().stream().map(Use::of).toList());
        }
    }

    /** One start. */
    record Start(
            @Schema(examples = "00112233445566778899aabbccddeeff") OccurrenceId occurrence,
            ScheduleId schedule,
            Instant start,
            Instant end,
            String title,
            int receivers) {

        static Start of(Occurrence one, List<Place> inService) {
            return new Start(
                    one.id(),
                    one.schedule(),
                    one.start(),
                    one.end(),
                    one.programmed().title(),
                    one.coverage().of(inService).size());
        }
    }

    /** What does not go as planned; {@code silences} when it is not heard there at all. */
    record Found(
            @Schema(examples = "CLASH") String kind,
            @Schema(examples = "00112233445566778899aabbccddeeff") OccurrenceId occurrence,
            ScheduleId schedule,
            Instant start,
            String title,
            boolean silences,
            List<ReceiverId> receivers,
            String vietnamese,
            String english) {

        static Found of(Finding finding, DryRun.Report report, List<Place> inService) {
            Occurrence one = finding.occurrence();
            Sentence sentence = FindingInWords.of(
                    finding, report.zone(), one.coverage().of(inService).size());
            return new Found(
                    FindingKind.of(finding).name(),
                    one.id(),
                    one.schedule(),
                    one.start(),
                    one.programmed().title(),
                    finding.silences(),
                    finding.places().stream().map(Place::receiver).toList(),
                    sentence.vietnamese(),
                    sentence.english());
        }
    }

    /** How many seconds the receiver of a group that hears most is on air that day; without {@code allowedSeconds} there is no limit. */
    record Use(GroupId group, long plannedSeconds, @Nullable Long allowedSeconds) {

        static Use of(DryRun.Use use) {
            return new Use(
                    use.group().id(),
                    use.planned().toSeconds(),
                    use.isLimited() ? use.allowed().toSeconds() : null);
        }
    }

    /** Audio that these receivers said they do not hold yet, and when they will need it. */
    record Missing(String contentSha256, String title, Instant firstNeeded, List<ReceiverId> receivers) {

        static Missing of(DryRun.Missing missing) {
            return new Missing(
                    missing.first().programmed().content().sha256().hex(),
                    missing.first().programmed().title(),
                    missing.first().start(),
                    missing.places().stream().map(Place::receiver).toList());
        }
    }
}
