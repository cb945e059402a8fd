package vn.loa.programme;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;

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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import vn.loa.page.Pages;
import vn.loa.page.Wrong;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.protocol.WardId;

/** Where an administrator fixes the themes of a ward: one a line. */
@Path("/wards/{ward}/settings/themes")
@Produces(Pages.HTML)
@RolesAllowed(ADMINISTRATOR_ROLE)
class ThemePages {

    private final Themes themes;
    private final SetThemes setThemes;
    private final Bulletins bulletins;
    private final Pages pages;

    ThemePages(Themes themes, SetThemes setThemes, Bulletins bulletins, Pages pages) {
        this.themes = themes;
        this.setThemes = setThemes;
        this.bulletins = bulletins;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "programme")
    record ThemeList(String themes, boolean free, List<String> unlisted, Wrong wrong) implements TemplateInstance {}

    @GET
    public Response list(@PathParam("ward") WardId ward) {
        return pages.show(page(ward, String.join("\n", themes.in(ward)), Wrong.nothing()));
    }

    @POST
    public Response set(@PathParam("ward") WardId ward, @FormParam("themes") @DefaultValue("") String typed) {
        try {
            setThemes.set(ward, typed.lines().toList());
        } catch (Refusal refusal) {
            Wrong wrong = Wrong.of(refusal, Map.of("themes-do-not-fit", "themes"), pages.language());
            return pages.showAgain(refusal, page(ward, typed, wrong));
        }
        return pages.goTo(
                "/wards/" + ward + "/settings/themes", new Sentence("Đã lưu danh sách.", "The list is saved."));
    }

    private ThemeList page(WardId ward, String typed, Wrong wrong) {
        List<String> fixed = themes.in(ward);
        List<String> unlisted = bulletins.themesIn(ward).stream()
                .filter(theme -> !fixed.contains(theme))
                .toList();
        return new ThemeList(typed, fixed.isEmpty(), unlisted, wrong);
    }
}
