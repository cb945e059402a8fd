package vn.loa.playout;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;
import static vn.loa.staff.Role.APPROVER_ROLE;
import static vn.loa.staff.Role.AUDITOR_ROLE;
import static vn.loa.staff.Role.OFFICER_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Wards;
import vn.loa.evidence.AsRunCsv;
import vn.loa.evidence.AsRunEntry;
import vn.loa.evidence.AsRunFilter;
import vn.loa.evidence.AsRunRows;
import vn.loa.evidence.Receipts;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;
import vn.loa.staff.Author;
import vn.loa.staff.SignedIn;

/** The as-run log over HTTP: entries by filter, one occurrence with its signed receipts, the export. */
@Path("/api/wards/{ward}/as-run")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "as-run log")
class AsRunResource {

    private final AsRunRows rows;
    private final AsRunCsv csv;
    private final Receipts receipts;
    private final Wards wards;
    private final SignedIn signedIn;

    AsRunResource(AsRunRows rows, AsRunCsv csv, Receipts receipts, Wards wards, SignedIn signedIn) {
        this.rows = rows;
        this.csv = csv;
        this.receipts = receipts;
        this.wards = wards;
        this.signedIn = signedIn;
    }

    record OccurrenceView(List<AsRunRows.Row> entries, List<Receipts.KeptReceipt> receipts) {}

    /** Entries by filter, latest first; dates are civil dates of the ward, both inclusive. */
    @GET
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, ADMINISTRATOR_ROLE})
    public List<AsRunRows.Row> list(
            @PathParam("ward") WardId ward,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("until") @Nullable LocalDate until,
            @QueryParam("theme") @Nullable String theme,
            @QueryParam("group") @Nullable GroupId group,
            @QueryParam("receiver") @Nullable ReceiverId receiver,
            @QueryParam("outcome") AsRunEntry.@Nullable Outcome outcome,
            @QueryParam("offset") @DefaultValue("0") @Min(0) int offset,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return rows.find(filter(ward, from, until, theme, group, receiver, outcome), offset, limit);
    }

    /** The same entries as a spreadsheet file; the export itself is logged. */
    @GET
    @Path("/export")
    @Produces("text/csv")
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, ADMINISTRATOR_ROLE})
    public Response export(
            @PathParam("ward") WardId ward,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("until") @Nullable LocalDate until,
            @QueryParam("theme") @Nullable String theme,
            @QueryParam("group") @Nullable GroupId group,
            @QueryParam("receiver") @Nullable ReceiverId receiver,
            @QueryParam("outcome") AsRunEntry.@Nullable Outcome outcome) {
        AsRunFilter filter = filter(ward, from, until, theme, group, receiver, outcome);
        ZoneId zone = wards.require(ward).zone();
        Author by = signedIn.author();
        StreamingOutput file = out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            csv.write(filter, zone, by, writer);
            writer.flush();
        };
        return Response.ok(file)
                .type("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"nhat-ky-phat-thanh-" + ward + ".csv\"")
                .build();
    }

    /** All that is known of one occurrence: each receiver's final state, and every receipt as it arrived. */
    @GET
    @Path("/occurrences/{occurrence}")
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, ADMINISTRATOR_ROLE})
    public OccurrenceView occurrence(@PathParam("ward") WardId ward, @PathParam("occurrence") OccurrenceId occurrence) {
        List<AsRunRows.Row> entries = rows.find(AsRunFilter.of(ward, occurrence), 0, 10_000);
        if (entries.isEmpty()) {
            throw new NoSuchBroadcast();
        }
        return new OccurrenceView(entries, receipts.about(occurrence));
    }

    private AsRunFilter filter(
            WardId ward,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String theme,
            @Nullable GroupId group,
            @Nullable ReceiverId receiver,
            AsRunEntry.@Nullable Outcome outcome) {
        ZoneId zone = wards.require(ward).zone();
        return new AsRunFilter(
                ward,
                startOf(from, zone),
                until == null ? null : startOf(until.plusDays(1), zone),
                theme,
                group,
                receiver,
                outcome,
                null);
    }

    private static @Nullable Instant startOf(@Nullable LocalDate date, ZoneId zone) {
        return date == null ? null : date.atStartOfDay(zone).toInstant();
    }
}
