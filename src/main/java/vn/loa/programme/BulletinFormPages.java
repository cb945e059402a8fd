package vn.loa.programme;

import static vn.loa.staff.Role.OFFICER_ROLE;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.loa.area.Coverage;
import vn.loa.area.CoverageChoices;
import vn.loa.clip.ClipId;
import vn.loa.clip.Clips;
import vn.loa.clip.Sound;
import vn.loa.clip.UploadClip;
import vn.loa.page.Pages;
import vn.loa.page.Wrong;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.protocol.WardId;
import vn.loa.voice.Voices;

/** Writing a bulletin: one form for a new one and for a change, with the audio sent ahead by a script or along by the browser. */
@Path("/wards/{ward}/bulletins")
@Produces(Pages.HTML)
@RolesAllowed(OFFICER_ROLE)
class BulletinFormPages {

    private static final Map<String, String> FIELDS = Map.of(
            "unknown-theme", "theme",
            "not-a-date", "validUntil",
            "empty-coverage", "where",
            "unknown-place", "where",
            "nothing-to-say", "file",
            "no-such-audio", "file",
            "clip-too-large", "file",
            "upload-cut-off", "file",
            "no-room", "file");

    private final Bulletins bulletins;
    private final DraftBulletin draft;
    private final EditBulletin edit;
    private final SubmitBulletin submit;
    private final UploadClip upload;
    private final Clips clips;
    private final CoverageChoices coverages;
    private final Voices voices;
    private final Themes themes;
    private final BulletinTemplates templates;
    private final Pages pages;

    BulletinFormPages(
            Bulletins bulletins,
            DraftBulletin draft,
            EditBulletin edit,
            SubmitBulletin submit,
            UploadClip upload,
            Clips clips,
            CoverageChoices coverages,
            Voices voices,
            Themes themes,
            BulletinTemplates templates,
            Pages pages) {
        this.bulletins = bulletins;
        this.draft = draft;
        this.edit = edit;
        this.submit = submit;
        this.upload = upload;
        this.clips = clips;
        this.coverages = coverages;
        this.voices = voices;
        this.themes = themes;
        this.templates = templates;
        this.pages = pages;
    }

    /**
     * What can be chosen from.
     *
     * @param fixed whether only these themes may be used
     */
    record Offered(boolean fixed, List<String> themes) {}

    /** Whether a machine could read the text, and what to know of it. */
    record VoiceOffer(boolean available, String note) {}

    /**
     * What stands in the form.
     *
     * @param address where it is sent
     */
    record Content(
            String address,
            String title,
            String theme,
            String text,
            String validUntil,
            long version,
            List<Sound> sound) {}

    @CheckedTemplate(basePath = "programme")
    record WriteBulletin(
            boolean isNew,
            Content content,
            long limit,
            Offered offered,
            CoverageChoices.Choices coverage,
            VoiceOffer voice,
            Wrong wrong)
            implements TemplateInstance {}

    @GET
    @Path("new")
    public Response empty(@PathParam("ward") WardId ward, @QueryParam("template") @DefaultValue("") String template) {
        Content content = templates
                .find(ward, template)
                .map(begun -> new Content(home(ward), begun.title(), begun.theme(), begun.text(), "", 0, List.of()))
                .orElseGet(() -> new Content(home(ward), "", "", "", "", 0, List.of()));
        return pages.show(form(ward, true, content, coverages.of(ward, Coverage.ofWholeWard()), Wrong.nothing()));
    }

    @GET
    @Path("{id}/edit")
    public Response filled(@PathParam("ward") WardId ward, @PathParam("id") BulletinId id) {
        Bulletin bulletin = bulletins.require(ward, id);
        if (!bulletin.state().isOpen()) {
            throw new CannotBeEdited();
        }
        Content content = new Content(
                BulletinPages.address(ward, id) + "/edit",
                bulletin.title(),
                bulletin.theme(),
                bulletin.wording().text(),
                bulletin.validUntil().map(LocalDate::toString).orElse(""),
                bulletin.version(),
                sound(ward, bulletin.clip()));
        return pages.show(form(ward, false, content, coverages.of(ward, bulletin.coverage()), Wrong.nothing()));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response make(@PathParam("ward") WardId ward, @BeanParam BulletinForm typed) throws IOException {
        try {
            UUID clip = typed.clip(ward, upload).orElse(null);
            Bulletin made =
                    draft.draft(ward, typed.wording(), clip, typed.coverage(), Validity.typed(typed.validUntil));
            return done(ward, made, typed);
        } catch (Refusal refusal) {
            return again(ward, true, home(ward), typed, refusal);
        }
    }

    @POST
    @Path("{id}/edit")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response change(
            @PathParam("ward") WardId ward, @PathParam("id") BulletinId id, @BeanParam BulletinForm typed)
            throws IOException {
        try {
            UUID clip = typed.clip(ward, upload).orElse(null);
            Bulletin changed = edit.edit(
                    ward, id, typed.seen(), typed.wording(), clip, typed.coverage(), Validity.typed(typed.validUntil));
            return done(ward, changed, typed);
        } catch (Refusal refusal) {
            return again(ward, false, BulletinPages.address(ward, id) + "/edit", typed, refusal);
        }
    }

    private Response done(WardId ward, Bulletin bulletin, BulletinForm typed) {
        Sentence done = new Sentence("Đã lưu bản nháp.", "The draft is saved.");
        if (typed.wantsSubmission()) {
            try {
                submit.submit(ward, bulletin.id(), bulletin.version());
                done = new Sentence("Đã lưu và trình duyệt.", "Saved and submitted.");
            } catch (Refusal notYet) {
                done = notYet.sentence();
            }
        }
        Sentence saved = done;
        return pages.goTo(
                BulletinPages.address(ward, bulletin.id()),
                typed.earlierName()
                        .map(name -> new Sentence(
                                saved.vietnamese() + " Tệp này đã có (tên cũ: " + name + ").",
                                saved.english() + " This file is here already (its name: " + name + ")."))
                        .orElse(saved));
    }

    private Response again(WardId ward, boolean isNew, String address, BulletinForm typed, Refusal refusal) {
        Content content = new Content(
                address,
                typed.typedTitle(),
                typed.typedTheme(),
                typed.typedText(),
                typed.typedValidUntil(),
                typed.seen(),
                sound(ward, keptClip(typed)));
        String field = refusal instanceof WordingDoesNotFit misfit
                ? misfit.field()
                : FIELDS.getOrDefault(refusal.type(), refusal.status() == 422 ? "file" : Wrong.FORM);
        Wrong wrong = new Wrong(Map.of(field, pages.sentence(refusal)));
        return pages.showAgain(refusal, form(ward, isNew, content, keptCoverage(ward, typed), wrong));
    }

    private static Optional<UUID> keptClip(BulletinForm typed) {
        try {
            return typed.sentAhead();
        } catch (NoSuchAudio unreadable) {
            return Optional.empty();
        }
    }

    private CoverageChoices.Choices keptCoverage(WardId ward, BulletinForm typed) {
        try {
            return coverages.of(ward, typed.coverage());
        } catch (Refusal unreadable) {
            return coverages.none(ward);
        }
    }

    private WriteBulletin form(
            WardId ward, boolean isNew, Content content, CoverageChoices.Choices coverage, Wrong wrong) {
        return new WriteBulletin(
                isNew, content, upload.limit(), offered(ward, content.theme()), coverage, voice(), wrong);
    }

    /** The ward's list, with a theme that the bulletin has from before; without a list what was used so far. */
    private Offered offered(WardId ward, String theme) {
        List<String> fixed = themes.in(ward);
        boolean keeps = !fixed.isEmpty() && !theme.isEmpty() && !fixed.contains(theme);
        List<String> names = fixed.isEmpty()
                ? bulletins.themesIn(ward)
                : keeps ? Stream.concat(fixed.stream(), Stream.of(theme)).toList() : fixed;
        return new Offered(!fixed.isEmpty(), names);
    }

    private VoiceOffer voice() {
        return new VoiceOffer(
                voices.isAvailable(), voices.note().in(pages.language().locale()));
    }

    private List<Sound> sound(WardId ward, Optional<UUID> clip) {
        return clip.flatMap(id -> clips.find(ward, new ClipId(id)))
                .map(found -> List.of(Sound.of(found, pages.language())))
                .orElse(List.of());
    }

    private static String home(WardId ward) {
        return "/wards/" + ward + "/bulletins";
    }
}
