package vn.loa.area;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.loa.page.Pages;
import vn.loa.page.Wrong;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.staff.SetupLinks;

/** The first minutes of a new server: whoever holds the one-time link names the ward and makes the first account. */
@Path("/setup")
@Produces(Pages.HTML)
class SetUpPages {

    private static final Map<String, String> FIELDS = Map.of(
            "weak-password", "password",
            "not-a-username", "username",
            "username-taken", "username",
            "no-display-name", "displayName",
            "not-a-name", "ward",
            "ward-taken", "ward");

    private final SetUp setUp;
    private final SetupLinks links;
    private final Pages pages;

    SetUpPages(SetUp setUp, SetupLinks links, Pages pages) {
        this.setUp = setUp;
        this.links = links;
        this.pages = pages;
    }

    /** What was typed; the password is never sent back. */
    record Typed(String token, String province, String wardName, String displayName, String username, String password) {

        /** With the token, so that the page can be opened again at the address it is sent to. */
        public String address() {
            return "/setup?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        }
    }

    @CheckedTemplate(basePath = "area")
    record FirstSteps(Typed typed, Wrong wrong) implements TemplateInstance {}

    @GET
    @PermitAll
    public Response form(@QueryParam("token") @DefaultValue("") String token) {
        links.check(token);
        return pages.show(new FirstSteps(new Typed(token, "", "", "", "", ""), Wrong.nothing()));
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response setUp(
            // One by one: a record's components get no default values, so a missing field would be null.
            @FormParam("token") @DefaultValue("") String token,
            @FormParam("province") @DefaultValue("") String province,
            @FormParam("wardName") @DefaultValue("") String wardName,
            @FormParam("displayName") @DefaultValue("") String displayName,
            @FormParam("username") @DefaultValue("") String username,
            @FormParam("password") @DefaultValue("") String password) {
        Typed typed = new Typed(token, province, wardName, displayName, username, password);
        try {
            setUp.with(
                    typed.token(),
                    new SetUp.Administrator(typed.username(), typed.displayName(), typed.password()),
                    new SetUp.FirstWard(typed.province(), typed.wardName(), Zones.named(null)));
        } catch (Refusal refusal) {
            return pages.showAgain(refusal, new FirstSteps(typed, Wrong.of(refusal, FIELDS, pages.language())));
        }
        return pages.goTo(
                "/sign-in",
                new Sentence(
                        "Đã thiết lập xong. Hãy đăng nhập bằng tài khoản vừa tạo.",
                        "All set up. Sign in with the account you just made."));
    }
}
