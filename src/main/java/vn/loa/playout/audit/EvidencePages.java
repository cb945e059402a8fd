package vn.loa.playout.audit;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;
import static vn.loa.staff.Role.APPROVER_ROLE;
import static vn.loa.staff.Role.AUDITOR_ROLE;
import static vn.loa.staff.Role.OFFICER_ROLE;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.loa.area.Wards;
import vn.loa.evidence.bundle.Verifiers;
import vn.loa.evidence.log.PublishedLog;
import vn.loa.evidence.log.SignedCheckpoint;
import vn.loa.evidence.report.WardReport;
import vn.loa.page.Pages;
import vn.loa.page.Wrong;
import vn.loa.protocol.PublicKey;
import vn.loa.protocol.WardId;

/**
 * The evidence as a page: the bundle of a period, the programs that verify it, what an auditor writes down to
 * compare with next time; and the reports that a ward hands in.
 */
@Path("/wards/{ward}/evidence")
@Produces(Pages.HTML)
@RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, ADMINISTRATOR_ROLE})
class EvidencePages {

    private static final String VERIFIER_IS_A_FILE = "attachment; filename=\"";

    private final HandOverBundle handOver;
    private final HandOverReport reports;
    private final PublishedLog log;
    private final Wards wards;
    private final Clock clock;
    private final Pages pages;
    private final Verifiers verifiers = new Verifiers();

    EvidencePages(
            HandOverBundle handOver, HandOverReport reports, PublishedLog log, Wards wards, Clock clock, Pages pages) {
        this.handOver = handOver;
        this.reports = reports;
        this.log = log;
        this.wards = wards;
        this.clock = clock;
        this.pages = pages;
    }

    /**
     * The page.
     *
     * @param asked what the form shows
     * @param checkpoint the three lines of the newest one, empty before the first
     */
    @CheckedTemplate(basePath = "playout")
    record Evidence(BundleQuery asked, String checkpoint, List<String> keys, Wrong wrong) implements TemplateInstance {}

    /** The figures of a period as they stand on the evidence sheet. */
    @CheckedTemplate(basePath = "playout")
    record Reports(ReportQuery asked, WardReport report, Wrong wrong) implements TemplateInstance {}

    @GET
    public Response page(@PathParam("ward") WardId ward) {
        LocalDate today = today(ward);
        return pages.show(evidence(
                new BundleQuery(today.withDayOfMonth(1).toString(), today.toString(), "", "", ""), Wrong.nothing()));
    }

    /** The bundle itself, as the API gives it; what was asked wrongly is said on the page. */
    @GET
    @Path("bundle")
    public Response bundle(@PathParam("ward") WardId ward, @BeanParam BundleQuery asked) {
        try {
            return handOver.asked(ward, asked);
        } catch (NotAPeriod refusal) {
            return pages.showAgain(refusal, evidence(asked, Wrong.of(refusal, Map.of(), pages.language())));
        }
    }

    /** The figures of a period, this month's when none is asked for, and the files to hand in. */
    @GET
    @Path("reports")
    public Response reports(@PathParam("ward") WardId ward, @BeanParam ReportQuery query) {
        LocalDate today = today(ward);
        ReportQuery asked = query.from().isEmpty() && query.until().isEmpty()
                ? new ReportQuery(today.withDayOfMonth(1).toString(), today.toString())
                : query;
        try {
            return pages.show(figures(ward, asked));
        } catch (NotAPeriod refusal) {
            return wrong(asked, refusal);
        }
    }

    /** The log book as a file, as the API gives it. */
    @GET
    @Path("reports/log-book/{format}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response logBook(
            @PathParam("ward") WardId ward, @PathParam("format") String format, @BeanParam ReportQuery asked) {
        try {
            return reports.logBook(ward, asked, ReportFormat.of(format));
        } catch (NotAPeriod refusal) {
            return wrong(asked, refusal);
        }
    }

    /** The evidence sheet as a file, as the API gives it. */
    @GET
    @Path("reports/evidence-sheet/{format}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response evidenceSheet(
            @PathParam("ward") WardId ward, @PathParam("format") String format, @BeanParam ReportQuery asked) {
        try {
            return reports.evidenceSheet(ward, asked, ReportFormat.of(format));
        } catch (NotAPeriod refusal) {
            return wrong(asked, refusal);
        }
    }

    /** The verifier for a machine with Java. */
    @GET
    @Path("Verify.java")
    @Produces("text/plain;charset=UTF-8")
    public Response forJava(@PathParam("ward") WardId ward) {
        return Response.ok(verifiers.java())
                .header("Content-Disposition", VERIFIER_IS_A_FILE + "Verify.java\"")
                .build();
    }

    /** The verifier for a browser; to be kept as a file, and opened without a network. */
    @GET
    @Path("verify.html")
    @Produces("application/octet-stream")
    public Response forBrowsers(@PathParam("ward") WardId ward) {
        return Response.ok(verifiers.html())
                .header("Content-Disposition", VERIFIER_IS_A_FILE + "verify.html\"")
                .build();
    }

    private Evidence evidence(BundleQuery asked, Wrong wrong) {
        String checkpoint = log.latest()
                .map(SignedCheckpoint::checkpoint)
                .map(told -> told.text())
                .orElse("");
        List<String> keys = log.publicKeys().stream().map(PublicKey::toString).toList();
        return new Evidence(asked, checkpoint, keys, wrong);
    }

    private Reports figures(WardId ward, ReportQuery asked) {
        WardReport report =
                reports.figures(ward, asked.days().period(wards.require(ward).zone(), clock.instant()));
        return new Reports(asked, report, Wrong.nothing());
    }

    private Response wrong(ReportQuery asked, NotAPeriod refusal) {
        Wrong wrong = Wrong.of(refusal, Map.of(), pages.language());
        WardReport nothing = new WardReport(List.of(), List.of(), 0, Duration.ZERO, Duration.ZERO, 0);
        return pages.showAgain(refusal, new Reports(asked, nothing, wrong));
    }

    private LocalDate today(WardId ward) {
        return clock.instant().atZone(wards.require(ward).zone()).toLocalDate();
    }
}
