package vn.loa.programme;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;
import static vn.loa.staff.Role.APPROVER_ROLE;
import static vn.loa.staff.Role.AUDITOR_ROLE;
import static vn.loa.staff.Role.OFFICER_ROLE;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.loa.page.Pages;
import vn.loa.page.Wrong;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.protocol.ContentReference;
import vn.loa.protocol.Precedence;
import vn.loa.protocol.WardId;

/** The programmes of a ward as pages: the list with the chimes, one programme with its parts, and a form of one choice a line. */
@Path("/wards/{ward}/programmes")
@Produces(Pages.HTML)
class ProgrammePages {

    private static final int LINES = 12;
    private static final Map<String, String> FIELDS = Map.of(
            "part-not-approved", "line",
            "part-without-audio", "line",
            "part-expired", "line",
            "no-chime", "line",
            "empty-programme", "line",
            "no-such-bulletin", "line");

    private final Programmes programmes;
    private final Bulletins bulletins;
    private final Renditions renditions;
    private final Chimes chimes;
    private final SaveProgramme save;
    private final SetChime setChime;
    private final Pages pages;

    ProgrammePages(
            Programmes programmes,
            Bulletins bulletins,
            Renditions renditions,
            Chimes chimes,
            SaveProgramme save,
            SetChime setChime,
            Pages pages) {
        this.programmes = programmes;
        this.bulletins = bulletins;
        this.renditions = renditions;
        this.chimes = chimes;
        this.save = save;
        this.setChime = setChime;
        this.pages = pages;
    }

    /** A programme in the list. */
    record Line(String id, String title, String theme, Duration length, int repeats) {}

    /** A bulletin to choose, also as a chime. */
    record Airable(String id, String title, Duration length, boolean ordinaryChime, boolean priorityChime) {}

    /** One bulletin of a programme with its place in time. */
    record Spoken(String title, String theme, Duration offset, Duration length) {}

    /** What stands in the form; {@code lines} are as many choices as it has lines. */
    record Content(String title, String theme, List<String> lines, String repeats, String gap, String copiedFrom) {}

    @CheckedTemplate(basePath = "programme")
    record ProgrammeList(List<Line> programmes, List<Airable> airable) implements TemplateInstance {}

    @CheckedTemplate(basePath = "programme")
    record OneProgramme(Programme programme, String id, List<Spoken> spoken) implements TemplateInstance {}

    @CheckedTemplate(basePath = "programme")
    record WriteProgramme(Content content, List<Airable> airable, List<String> themes, Wrong wrong)
            implements TemplateInstance {}

    @GET
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, ADMINISTRATOR_ROLE})
    public Response list(@PathParam("ward") WardId ward) {
        return pages.show(new ProgrammeList(
                programmes.in(ward).stream()
                        .map(one ->
                                new Line(one.id().toString(), one.title(), one.theme(), one.length(), one.repeats()))
                        .toList(),
                airable(ward)));
    }

    @GET
    @Path("new")
    @RolesAllowed(OFFICER_ROLE)
    public Response form(@PathParam("ward") WardId ward, @QueryParam("copy") @Nullable String copy) {
        Content content = copy == null
                ? new Content("", "", padded(List.of()), "1", "0", "")
                : copied(programmes.require(ward, read(copy)));
        return pages.show(new WriteProgramme(content, airable(ward), bulletins.themesIn(ward), Wrong.nothing()));
    }

    private static ProgrammeId read(String id) {
        try {
            return ProgrammeId.fromString(id);
        } catch (IllegalArgumentException nobodys) {
            throw new NoSuchProgramme();
        }
    }

    @GET
    @Path("{id}")
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, ADMINISTRATOR_ROLE})
    public Response one(@PathParam("ward") WardId ward, @PathParam("id") ProgrammeId id) {
        Programme programme = programmes.require(ward, id);
        Map<BulletinId, Bulletin> said = bulletins.all(ward, programme.bulletins());
        List<Spoken> spoken = programme.runningOrder(renditions.ofAll(ward, said.values())).stream()
                .flatMap(order -> order.spoken().stream())
                .flatMap(part -> Stream.ofNullable(said.get(part.bulletin()))
                        .map(bulletin -> new Spoken(
                                bulletin.title(),
                                bulletin.theme(),
                                part.offset(),
                                Duration.ofMillis(part.content().milliseconds()))))
                .toList();
        return pages.show(new OneProgramme(programme, id.toString(), spoken));
    }

    @POST
    @RolesAllowed(OFFICER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(@PathParam("ward") WardId ward, @BeanParam ProgrammeForm typed) {
        try {
            Programme made = save.save(ward, typed.draft());
            return pages.goTo(
                    home(ward) + "/" + made.id(), new Sentence("Đã lưu chương trình.", "The programme is saved."));
        } catch (Refusal refusal) {
            Content content = new Content(
                    ProgrammeForm.typed(typed.title),
                    ProgrammeForm.typed(typed.theme),
                    padded(typed.lines()),
                    ProgrammeForm.typed(typed.repeats),
                    ProgrammeForm.typed(typed.gap),
                    ProgrammeForm.typed(typed.copiedFrom));
            String field = refusal instanceof WordingDoesNotFit misfit
                    ? misfit.field()
                    : FIELDS.getOrDefault(refusal.type(), Wrong.FORM);
            Wrong wrong = new Wrong(Map.of(field, pages.sentence(refusal)));
            return pages.showAgain(
                    refusal, new WriteProgramme(content, airable(ward), bulletins.themesIn(ward), wrong));
        }
    }

    @POST
    @Path("chimes/{precedence}")
    @RolesAllowed(OFFICER_ROLE)
    public Response chime(
            @PathParam("ward") WardId ward,
            @PathParam("precedence") Precedence precedence,
            @FormParam("bulletin") @DefaultValue("") String bulletin) {
        try {
            setChime.set(ward, precedence, BulletinId.fromString(bulletin));
        } catch (IllegalArgumentException unreadable) {
            return pages.goTo(home(ward), new NoSuchBulletin().sentence());
        } catch (Refusal refusal) {
            return pages.goTo(home(ward), refusal.sentence());
        }
        return pages.goTo(home(ward), new Sentence("Đã đặt nhạc hiệu.", "The chime is set."));
    }

    private static Content copied(Programme programme) {
        return new Content(
                programme.title(),
                programme.theme(),
                padded(programme.items().stream().map(ProgrammeForm::choice).toList()),
                String.valueOf(programme.repeats()),
                String.valueOf(programme.gap().toSeconds()),
                programme.id().toString());
    }

    private static List<String> padded(List<String> chosen) {
        List<String> lines = new ArrayList<>(chosen);
        while (lines.size() < LINES) {
            lines.add("");
        }
        return lines;
    }

    private List<Airable> airable(WardId ward) {
        Chimes.OfWard chosen = chimes.in(ward);
        List<Bulletin> approved = bulletins.in(ward, BulletinState.APPROVED);
        Map<BulletinId, ContentReference> sounds = renditions.ofAll(ward, approved);
        return approved.stream()
                .flatMap(bulletin -> Stream.ofNullable(sounds.get(bulletin.id()))
                        .map(sound -> new Airable(
                                bulletin.id().toString(),
                                bulletin.title(),
                                Duration.ofMillis(sound.milliseconds()),
                                chosen.find(Precedence.ORDINARY)
                                        .filter(bulletin.id()::equals)
                                        .isPresent(),
                                chosen.find(Precedence.PRIORITY)
                                        .filter(bulletin.id()::equals)
                                        .isPresent())))
                .toList();
    }

    private static String home(WardId ward) {
        return "/wards/" + ward + "/programmes";
    }
}
