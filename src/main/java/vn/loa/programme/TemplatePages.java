package vn.loa.programme;

import static vn.loa.staff.Role.OFFICER_ROLE;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.loa.page.Pages;
import vn.loa.page.Wrong;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.protocol.WardId;

/** The templates of a ward: to begin with one, and to word them. */
@Path("/wards/{ward}/templates")
@Produces(Pages.HTML)
@RolesAllowed(OFFICER_ROLE)
class TemplatePages {

    private final BulletinTemplates templates;
    private final SetTemplate setTemplate;
    private final Pages pages;

    TemplatePages(BulletinTemplates templates, SetTemplate setTemplate, Pages pages) {
        this.templates = templates;
        this.setTemplate = setTemplate;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "programme")
    record TemplateList(List<BulletinTemplate> templates) implements TemplateInstance {}

    @CheckedTemplate(basePath = "programme")
    record WriteTemplate(BulletinTemplate template, Wrong wrong) implements TemplateInstance {}

    @GET
    public Response list(@PathParam("ward") WardId ward) {
        return pages.show(new TemplateList(templates.in(ward)));
    }

    @GET
    @Path("edit")
    public Response edit(@PathParam("ward") WardId ward, @QueryParam("key") @DefaultValue("") String key) {
        BulletinTemplate template =
                templates.find(ward, key).orElseGet(() -> new BulletinTemplate("", "", "", "", true));
        return pages.show(new WriteTemplate(template, Wrong.nothing()));
    }

    @POST
    public Response save(
            @PathParam("ward") WardId ward,
            @FormParam("key") @DefaultValue("") String key,
            @FormParam("title") @DefaultValue("") String title,
            @FormParam("theme") @DefaultValue("") String theme,
            @FormParam("text") @DefaultValue("") String text) {
        try {
            String own = key.isBlank() ? UUID.randomUUID().toString() : key;
            setTemplate.set(ward, own, new Wording(title, theme, text));
        } catch (Refusal refusal) {
            String field = refusal instanceof WordingDoesNotFit misfit ? misfit.field() : Wrong.FORM;
            Wrong wrong = new Wrong(Map.of(field, pages.sentence(refusal)));
            return pages.showAgain(
                    refusal, new WriteTemplate(new BulletinTemplate(key, title, theme, text, true), wrong));
        }
        return pages.goTo(home(ward), new Sentence("Đã lưu mẫu.", "The template is saved."));
    }

    @POST
    @Path("removal")
    public Response remove(@PathParam("ward") WardId ward, @FormParam("key") @DefaultValue("") String key) {
        setTemplate.remove(ward, key);
        return pages.goTo(home(ward), new Sentence("Đã bỏ mẫu riêng.", "The ward's own template is removed."));
    }

    private static String home(WardId ward) {
        return "/wards/" + ward + "/templates";
    }
}
