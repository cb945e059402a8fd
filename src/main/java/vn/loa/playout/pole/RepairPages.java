package vn.loa.playout.pole;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;
import static vn.loa.staff.Role.OFFICER_ROLE;
import static vn.loa.staff.Role.TECHNICIAN_ROLE;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Wards;
import vn.loa.page.Pages;
import vn.loa.page.Wrong;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;
import vn.loa.receiver.Receivers;
import vn.loa.receiver.RepairNote;
import vn.loa.receiver.RepairNotes;
import vn.loa.receiver.WriteRepairNote;
import vn.loa.staff.SignedIn;

/** The form in which somebody writes down what was seen at a pole, or done to it, or puts an earlier note right. */
@Path("/wards/{ward}/receivers/{receiver}/notes")
@Produces(Pages.HTML)
@RolesAllowed({OFFICER_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
class RepairPages {

    private static final Map<String, String> FIELDS =
            Map.of("not-a-repair-note", "text", "not-yet-happened", "happened");

    private final WriteRepairNote write;
    private final RepairNotes repairs;
    private final Receivers receivers;
    private final Wards wards;
    private final SignedIn signedIn;
    private final Pages pages;

    RepairPages(
            WriteRepairNote write,
            RepairNotes repairs,
            Receivers receivers,
            Wards wards,
            SignedIn signedIn,
            Pages pages) {
        this.write = write;
        this.repairs = repairs;
        this.receivers = receivers;
        this.wards = wards;
        this.signedIn = signedIn;
        this.pages = pages;
    }

    /** What stands in the form. */
    record Typed(String kind, String text, String parts, String happened, String corrects) {}

    @CheckedTemplate(basePath = "playout")
    record RepairForm(String receiver, String name, @Nullable RepairNote corrected, Typed typed, Wrong wrong)
            implements TemplateInstance {}

    @GET
    @Path("new")
    public Response form(
            @PathParam("ward") WardId ward,
            @PathParam("receiver") ReceiverId id,
            @QueryParam("kind") @DefaultValue("FAULT") String kind,
            @QueryParam("corrects") @DefaultValue("") String corrects) {
        Typed typed = noteOf(ward, id, corrects)
                .map(note -> new Typed(note.kind().name(), note.text(), note.parts(), "", corrects))
                .orElse(new Typed(kind, "", "", "", ""));
        return pages.show(page(ward, id, typed, Wrong.nothing()));
    }

    @POST
    public Response write(
            @PathParam("ward") WardId ward,
            @PathParam("receiver") ReceiverId id,
            @FormParam("kind") @DefaultValue("") String kind,
            @FormParam("text") @DefaultValue("") String text,
            @FormParam("parts") @DefaultValue("") String parts,
            @FormParam("happened") @DefaultValue("") String happened,
            @FormParam("corrects") @DefaultValue("") String corrects) {
        try {
            write.at(
                    ward,
                    id,
                    new WriteRepairNote.Draft(
                            RepairNote.Kind.named(kind).orElse(RepairNote.Kind.NOTE),
                            text,
                            parts,
                            instant(ward, happened),
                            corrects.matches("[0-9]{1,18}") ? Long.valueOf(corrects) : null),
                    signedIn.author());
        } catch (Refusal refusal) {
            return pages.showAgain(
                    refusal,
                    page(
                            ward,
                            id,
                            new Typed(kind, text, parts, happened, corrects),
                            Wrong.of(refusal, FIELDS, pages.language())));
        }
        return pages.goTo(
                PolePages.address(ward, id),
                new Sentence("Đã ghi vào lịch sử của cột.", "It stands in the pole’s history."));
    }

    private RepairForm page(WardId ward, ReceiverId id, Typed typed, Wrong wrong) {
        return new RepairForm(
                id.value(),
                receivers.require(ward, id).name(),
                noteOf(ward, id, typed.corrects()).orElse(null),
                typed,
                wrong);
    }

    private Optional<RepairNote> noteOf(WardId ward, ReceiverId id, String number) {
        return repairs.of(ward, id).notes().stream()
                .filter(note -> String.valueOf(note.id()).equals(number))
                .findFirst();
    }

    /** A date and time of the ward, as the browser's field writes them; nothing is now. */
    private @Nullable Instant instant(WardId ward, String typed) {
        try {
            return typed.isBlank()
                    ? null
                    : LocalDateTime.parse(typed)
                            .atZone(wards.require(ward).zone())
                            .toInstant();
        } catch (DateTimeException unreadable) {
            return Instant.MAX;
        }
    }
}
