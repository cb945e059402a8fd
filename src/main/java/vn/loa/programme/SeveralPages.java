package vn.loa.programme;

import static vn.loa.staff.Role.OFFICER_ROLE;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import vn.loa.area.Coverage;
import vn.loa.area.CoverageChoices;
import vn.loa.clip.UploadClip;
import vn.loa.page.Pages;
import vn.loa.page.Wrong;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.protocol.WardId;

/** Several recordings at once: each is sent by itself, with its progress, and becomes a draft. */
@Path("/wards/{ward}/bulletins/several")
@Produces(Pages.HTML)
@RolesAllowed(OFFICER_ROLE)
class SeveralPages {

    private static final Map<String, String> FIELDS = Map.of(
            "empty-coverage", "where",
            "unknown-place", "where",
            "unknown-theme", "theme",
            "nothing-to-say", "file",
            "no-such-audio", "file",
            "clip-too-large", "file",
            "upload-cut-off", "file",
            "no-room", "file");

    private final DraftSeveral several;
    private final UploadClip upload;
    private final Themes themes;
    private final Bulletins bulletins;
    private final CoverageChoices coverages;
    private final Pages pages;

    SeveralPages(
            DraftSeveral several,
            UploadClip upload,
            Themes themes,
            Bulletins bulletins,
            CoverageChoices coverages,
            Pages pages) {
        this.several = several;
        this.upload = upload;
        this.themes = themes;
        this.bulletins = bulletins;
        this.coverages = coverages;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "programme")
    record SeveralBulletins(
            long limit, BulletinFormPages.Offered offered, String theme, CoverageChoices.Choices coverage, Wrong wrong)
            implements TemplateInstance {}

    @GET
    public Response empty(@PathParam("ward") WardId ward) {
        return pages.show(page(ward, "", Wrong.nothing()));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response make(@PathParam("ward") WardId ward, @BeanParam SeveralForm typed) throws IOException {
        try {
            int made = several.draft(ward, typed.titled(ward, upload), typed.typedTheme(), typed.coverage())
                    .size();
            return pages.goTo(
                    "/wards/" + ward + "/bulletins",
                    new Sentence("Đã lưu %d bản nháp.".formatted(made), "%d drafts are saved.".formatted(made)));
        } catch (Refusal refusal) {
            String field = refusal instanceof WordingDoesNotFit misfit
                            && misfit.field().equals("theme")
                    ? "theme"
                    : FIELDS.getOrDefault(refusal.type(), refusal.status() == 422 ? "file" : Wrong.FORM);
            Wrong wrong = new Wrong(Map.of(field, pages.sentence(refusal)));
            return pages.showAgain(refusal, page(ward, typed.typedTheme(), wrong));
        }
    }

    private SeveralBulletins page(WardId ward, String theme, Wrong wrong) {
        List<String> fixed = themes.in(ward);
        BulletinFormPages.Offered offered =
                new BulletinFormPages.Offered(!fixed.isEmpty(), fixed.isEmpty() ? bulletins.themesIn(ward) : fixed);
        return new SeveralBulletins(upload.limit(), offered, theme, coverages.of(ward, Coverage.ofWholeWard()), wrong);
    }
}
