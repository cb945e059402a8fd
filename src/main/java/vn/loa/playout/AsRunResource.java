package vn.loa.playout;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;
import static vn.loa.staff.Role.APPROVER_ROLE;
import static vn.loa.staff.Role.AUDITOR_ROLE;
import static vn.loa.staff.Role.OFFICER_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.loa.area.Wards;
import vn.loa.evidence.AsRunCsv;
import vn.loa.evidence.AsRunFilter;
import vn.loa.evidence.AsRunRows;
import vn.loa.evidence.Receipts;
import vn.loa.page.Pages;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.WardId;
import vn.loa.staff.Author;
import vn.loa.staff.SignedIn;

/** The as-run log over HTTP: entries by filter, one occurrence with its signed receipts, the export. */
@Path("/api/wards/{ward}/as-run")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "as-run log")
class AsRunResource {

    private static final int MOST_ROWS = 1000;

    private final AsRunRows rows;
    private final AsRunQuestions questions;
    private final AsRunCsv csv;
    private final Receipts receipts;
    private final Wards wards;
    private final SignedIn signedIn;
    private final Pages pages;

    AsRunResource(
            AsRunRows rows,
            AsRunQuestions questions,
            AsRunCsv csv,
            Receipts receipts,
            Wards wards,
            SignedIn signedIn,
            Pages pages) {
        this.rows = rows;
        this.questions = questions;
        this.csv = csv;
        this.receipts = receipts;
        this.wards = wards;
        this.signedIn = signedIn;
        this.pages = pages;
    }

    record OccurrenceView(
            List<AsRunRows.Row> entries, List<AsRunRows.Row> awaited, List<Receipts.KeptReceipt> receipts) {}

    /**
     * Entries by filter, latest first, with the receivers not heard from as AWAITING and without a number. An entry that was corrected stays, and says by
     * correctedBy which one took its place; only entries without it count. Dates are civil dates of the ward, both inclusive.
     */
    @GET
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, ADMINISTRATOR_ROLE})
    public List<AsRunRows.Row> list(
            @PathParam("ward") WardId ward,
            @BeanParam AsRunQuery asked,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        return rows.withAwaited(
                questions.filter(ward, asked),
                AsRunQuery.number("offset", offset, 0, Integer.MAX_VALUE),
                AsRunQuery.number("limit", limit, 1, MOST_ROWS));
    }

    /**
     * The same entries as a spreadsheet file in the reader's language ({@code lang}, else what the browser asks for); the columns {@code outcome_code},
     * {@code reason_code} and {@code sound_code} are the same in all. The export itself is logged.
     */
    @GET
    @Path("/export")
    @Produces("text/csv")
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, ADMINISTRATOR_ROLE})
    public Response export(@PathParam("ward") WardId ward, @BeanParam AsRunQuery asked) {
        ZoneId zone = wards.require(ward).zone();
        AsRunFilter filter = questions.filter(ward, asked);
        Author by = signedIn.author();
        Locale language = pages.language().locale();
        StreamingOutput file = out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            csv.write(filter, zone, language, by, writer);
            writer.flush();
        };
        return Response.ok(file)
                .type("text/csv; charset=utf-8")
                .header("Content-Language", language.getLanguage())
                .header("Content-Disposition", "attachment; filename=\"nhat-ky-phat-thanh-" + ward + ".csv\"")
                .build();
    }

    /** All that is known of one occurrence: each receiver's final state, who is still awaited, and every receipt as it arrived. */
    @GET
    @Path("/occurrences/{occurrence}")
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, ADMINISTRATOR_ROLE})
    public OccurrenceView occurrence(@PathParam("ward") WardId ward, @PathParam("occurrence") OccurrenceId occurrence) {
        List<AsRunRows.Row> entries = rows.find(AsRunFilter.of(ward, occurrence), 0, 10_000);
        List<AsRunRows.Row> awaited = rows.awaited(AsRunFilter.of(ward, occurrence));
        if (entries.isEmpty() && awaited.isEmpty()) {
            throw new NoSuchBroadcast();
        }
        return new OccurrenceView(entries, awaited, receipts.about(occurrence));
    }
}
