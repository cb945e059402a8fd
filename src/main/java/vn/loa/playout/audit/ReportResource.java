package vn.loa.playout.audit;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;
import static vn.loa.staff.Role.APPROVER_ROLE;
import static vn.loa.staff.Role.AUDITOR_ROLE;
import static vn.loa.staff.Role.OFFICER_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.loa.area.Ward;
import vn.loa.area.Wards;
import vn.loa.evidence.report.ThemeCount;
import vn.loa.evidence.report.WardReport;
import vn.loa.protocol.WardId;

/** What a ward hands in: the log book and the evidence sheet as files ({@code pdf}, {@code xlsx}, {@code csv}), the figures as JSON. */
@Path("/api/wards/{ward}/reports")
@Tag(name = "as-run log")
@RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, ADMINISTRATOR_ROLE})
class ReportResource {

    private final HandOverReport handOver;
    private final Wards wards;
    private final Clock clock;

    ReportResource(HandOverReport handOver, Wards wards, Clock clock) {
        this.handOver = handOver;
        this.wards = wards;
        this.clock = clock;
    }

    /** Lengths in milliseconds; {@code completePercent} belongs to the definition of an airing. */
    record Figures(
            int receivers,
            int sessions,
            long airings,
            long airingClusters,
            long askedMilliseconds,
            long playedMilliseconds,
            int complete,
            int notOnALoudspeaker,
            int partly,
            int failed,
            int missed,
            int cancelled,
            List<ThemeCount> themes,
            int completePercent) {}

    /** The figures of the period; days are civil days of the ward, both included. */
    @GET
    @Path("/figures")
    @Produces(MediaType.APPLICATION_JSON)
    public Figures figures(@PathParam("ward") WardId id, @BeanParam ReportQuery asked) {
        Ward ward = wards.require(id);
        WardReport report = handOver.figures(id, asked.days().period(ward.zone(), clock.instant()));
        return new Figures(
                report.receivers(),
                report.airings().size(),
                report.counted(),
                report.clusters(),
                report.asked().toMillis(),
                report.played().toMillis(),
                report.complete(),
                report.notOnALoudspeaker(),
                report.partly(),
                report.failed(),
                report.missed(),
                report.cancelled(),
                report.themes(),
                report.completePercent());
    }

    /** Sổ nhật ký phát thanh: every session of the period. */
    @GET
    @Path("/log-book/{format}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response logBook(
            @PathParam("ward") WardId ward, @PathParam("format") String format, @BeanParam ReportQuery asked) {
        return handOver.logBook(ward, asked, ReportFormat.of(format));
    }

    /** Phiếu minh chứng: one page with the sums of the period and their definitions. */
    @GET
    @Path("/evidence-sheet/{format}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response evidenceSheet(
            @PathParam("ward") WardId ward, @PathParam("format") String format, @BeanParam ReportQuery asked) {
        return handOver.evidenceSheet(ward, asked, ReportFormat.of(format));
    }
}
