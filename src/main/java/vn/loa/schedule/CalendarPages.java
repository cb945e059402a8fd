package vn.loa.schedule;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;
import static vn.loa.staff.Role.OFFICER_ROLE;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.loa.page.Pages;
import vn.loa.page.Wrong;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.protocol.WardId;

/** Calendars as pages: addresses to subscribe to, and a file that is brought. */
@Path("/wards/{ward}/schedule/calendar")
@Produces(Pages.HTML)
class CalendarPages {

    private final CalendarLinks links;
    private final ImportProposals proposals;
    private final Pages pages;

    CalendarPages(CalendarLinks links, ImportProposals proposals, Pages pages) {
        this.links = links;
        this.proposals = proposals;
        this.pages = pages;
    }

    /** One address that was given out; its secret is not known any more. */
    record Link(String id, String madeBy, Instant madeAt, String revokedBy) {}

    /** One event of a file, with the fields of the form that plans it. */
    record Line(String title, String when, String trouble, String remark, List<WhenForm.Field> fields) {}

    /** @param fresh the address that was just made; empty otherwise */
    @CheckedTemplate(basePath = "schedule")
    record Calendars(List<Link> links, String fresh, Wrong wrong) implements TemplateInstance {}

    @CheckedTemplate(basePath = "schedule")
    record Proposals(List<Line> lines) implements TemplateInstance {}

    @GET
    @RolesAllowed({OFFICER_ROLE, ADMINISTRATOR_ROLE})
    @Transactional
    public Response calendars(@PathParam("ward") WardId ward) {
        return pages.show(page(ward, "", Wrong.nothing()));
    }

    /** Shows the new address at once: it cannot be shown a second time. */
    @POST
    @Path("links")
    @RolesAllowed({OFFICER_ROLE, ADMINISTRATOR_ROLE})
    public Response give(@PathParam("ward") WardId ward, @Context UriInfo asked) {
        try {
            CalendarLinks.Fresh fresh = links.make(ward);
            String path = CalendarLinkResource.address(ward, fresh.secret());
            return pages.show(page(ward, asked.getBaseUri().resolve(path).toString(), Wrong.nothing()));
        } catch (Refusal refusal) {
            return pages.showAgain(refusal, page(ward, "", Wrong.of(refusal, Map.of(), pages.language())));
        }
    }

    @POST
    @Path("links/{id}/withdrawal")
    @RolesAllowed({OFFICER_ROLE, ADMINISTRATOR_ROLE})
    public Response withdraw(@PathParam("ward") WardId ward, @PathParam("id") String id) {
        Sentence done = new Sentence("Đã thu hồi địa chỉ đó.", "That address is withdrawn.");
        try {
            links.revoke(ward, UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            done = new NoSuchCalendar().sentence();
        } catch (Refusal refusal) {
            done = refusal.sentence();
        }
        return pages.goTo(home(ward), done);
    }

    @POST
    @Path("proposals")
    @RolesAllowed(OFFICER_ROLE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response read(@PathParam("ward") WardId ward, @RestForm("file") @Nullable FileUpload file)
            throws IOException {
        try {
            String text =
                    file == null ? "" : new String(Files.readAllBytes(file.uploadedFile()), StandardCharsets.UTF_8);
            return pages.show(new Proposals(
                    proposals.of(ward, text).stream().map(this::line).toList()));
        } catch (Refusal refusal) {
            Wrong wrong = new Wrong(Map.of("file", pages.sentence(refusal)));
            return pages.showAgain(refusal, page(ward, "", wrong));
        }
    }

    private Line line(ImportProposals.Proposal one) {
        return new Line(
                one.title(),
                (one.date() == null ? "" : one.date() + " " + one.time())
                        + (one.recurrence().isEmpty() ? "" : " · " + one.recurrence() + " → " + one.until()),
                said(one.trouble()),
                said(one.remark()),
                WhenForm.proposed(one).fields());
    }

    private String said(@Nullable Sentence sentence) {
        return sentence == null ? "" : sentence.in(pages.language().locale());
    }

    private Calendars page(WardId ward, String fresh, Wrong wrong) {
        return new Calendars(
                links.in(ward).stream()
                        .map(link -> new Link(
                                link.id().toString(), link.madeBy(), link.madeAt(), WhenForm.typed(link.revokedBy())))
                        .toList(),
                fresh,
                wrong);
    }

    private static String home(WardId ward) {
        return SchedulePages.home(ward) + "/calendar";
    }
}
