package vn.loa.playout;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;
import static vn.loa.staff.Role.APPROVER_ROLE;
import static vn.loa.staff.Role.AUDITOR_ROLE;
import static vn.loa.staff.Role.OFFICER_ROLE;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.loa.area.Place;
import vn.loa.area.Places;
import vn.loa.area.ResidentialGroup;
import vn.loa.area.Wards;
import vn.loa.evidence.AsRunEntry;
import vn.loa.evidence.AsRunFilter;
import vn.loa.evidence.AsRunRows;
import vn.loa.evidence.Receipts;
import vn.loa.evidence.log.ProveAiring;
import vn.loa.page.Pages;
import vn.loa.page.Wrong;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.WardId;

/** The as-run log as pages: by occurrence, narrowed by filters; one occurrence with its receipts as they arrived. */
@Path("/wards/{ward}/as-run")
@Produces(Pages.HTML)
@RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, ADMINISTRATOR_ROLE})
class AsRunPages {

    private static final int ROWS = 600;

    private final AsRunRows rows;
    private final AsRunQuestions questions;
    private final Receipts receipts;
    private final ProveAiring proveAiring;
    private final Wards wards;
    private final Places places;
    private final PlayoutConfig config;
    private final Pages pages;

    AsRunPages(
            AsRunRows rows,
            AsRunQuestions questions,
            Receipts receipts,
            ProveAiring proveAiring,
            Wards wards,
            Places places,
            PlayoutConfig config,
            Pages pages) {
        this.rows = rows;
        this.questions = questions;
        this.receipts = receipts;
        this.proveAiring = proveAiring;
        this.wards = wards;
        this.places = places;
        this.config = config;
        this.pages = pages;
    }

    /** What there is to choose from in the filters. */
    record Choice(List<String> themes, List<ResidentialGroup> groups, List<Place> receivers) {}

    /** Where the next rows begin, or −1. */
    @CheckedTemplate(basePath = "playout")
    record AsRunLog(List<AsRunGroup> occurrences, AsRunQuery asked, Choice choice, int next, Wrong wrong)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "playout")
    record AsRunDetail(AsRunGroup group, List<ReceiptTold> receipts, Map<String, String> names)
            implements TemplateInstance {}

    @GET
    public Response log(
            @PathParam("ward") WardId ward,
            @BeanParam AsRunQuery asked,
            @QueryParam("offset") @DefaultValue("0") String offset) {
        Choice choice = new Choice(rows.themesIn(ward), wards.groupsIn(ward), places.inService(ward));
        try {
            AsRunFilter filter = questions.filter(ward, asked);
            int from = AsRunQuery.number("offset", offset, 0, Integer.MAX_VALUE - ROWS);
            List<AsRunRows.Row> found = rows.withAwaited(filter, from, ROWS);
            int next = found.size() == ROWS ? from + ROWS : -1;
            return pages.show(new AsRunLog(grouped(found), asked, choice, next, Wrong.nothing()));
        } catch (NotAFilter refusal) {
            Wrong wrong = Wrong.of(refusal, Map.of(), pages.language());
            return pages.showAgain(refusal, new AsRunLog(List.of(), asked, choice, -1, wrong));
        }
    }

    @GET
    @Path("{occurrence}")
    public Response one(@PathParam("ward") WardId ward, @PathParam("occurrence") OccurrenceId occurrence) {
        List<AsRunRows.Row> found = rows.withAwaited(AsRunFilter.of(ward, occurrence), 0, 10_000);
        if (found.isEmpty()) {
            throw new NoSuchBroadcast();
        }
        Map<String, String> names = found.stream()
                .map(row -> row.entry().receiver())
                .collect(Collectors.toMap(
                        facts -> facts.receiver().value(), AsRunEntry.ReceiverFacts::name, (one, same) -> one));
        List<ReceiptTold> told =
                receipts.about(occurrence).stream().map(ReceiptTold::of).toList();
        return pages.show(new AsRunDetail(grouped(found).get(0), told, names));
    }

    /** All signed receipts of an occurrence in one text file, byte for byte. */
    @GET
    @Path("{occurrence}/receipts.txt")
    @Produces("text/plain;charset=UTF-8")
    public Response file(@PathParam("ward") WardId ward, @PathParam("occurrence") OccurrenceId occurrence) {
        if (rows.withAwaited(AsRunFilter.of(ward, occurrence), 0, 1).isEmpty()) {
            throw new NoSuchBroadcast();
        }
        String text = receipts.about(occurrence).stream()
                .map(Receipts.KeptReceipt::note)
                .collect(Collectors.joining("\n"));
        return Response.ok(text)
                .header("Content-Disposition", "attachment; filename=\"bien-nhan-" + occurrence + ".txt\"")
                .build();
    }

    /** The proof that one row is in the log, as the API gives it. */
    @GET
    @Path("entries/{entry:[0-9]{1,18}}/proof")
    @Produces("text/plain;charset=UTF-8")
    public Response proof(@PathParam("ward") WardId ward, @PathParam("entry") long entry) {
        return Response.ok(proveAiring.of(ward, entry))
                .header("Content-Disposition", "attachment; filename=\"luot-phat-" + entry + ".tlog-proof\"")
                .build();
    }

    private List<AsRunGroup> grouped(List<AsRunRows.Row> found) {
        Map<OccurrenceId, List<AsRunRows.Row>> byOccurrence = found.stream()
                .collect(Collectors.groupingBy(
                        row -> row.entry().broadcast().occurrence(), LinkedHashMap::new, Collectors.toList()));
        return byOccurrence.values().stream()
                .map(group -> AsRunGroup.of(group, config.noWordAfter()))
                .toList();
    }
}
