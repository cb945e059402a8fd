package vn.loa.staff;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
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
import vn.loa.page.Pages;
import vn.loa.problem.Refusal;

/** The door for people: sign in, sign out. */
@Path("/")
@Produces(Pages.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class SignInPages {

    private final SignIn signIn;
    private final SignOut signOut;
    private final SessionCookies cookies;
    private final Caller caller;
    private final Pages pages;

    SignInPages(SignIn signIn, SignOut signOut, SessionCookies cookies, Caller caller, Pages pages) {
        this.signIn = signIn;
        this.signOut = signOut;
        this.cookies = cookies;
        this.caller = caller;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "staff")
    record SignInForm(String next, String username, String wrong) implements TemplateInstance {}

    @GET
    @Path("sign-in")
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    public Response form(@QueryParam("next") @DefaultValue("/") String next) {
        return pages.show(new SignInForm(SignInPage.next(next), "", ""));
    }

    @POST
    @Path("sign-in")
    @PermitAll
    public Response signIn(
            @FormParam("username") @DefaultValue("") String username,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("next") @DefaultValue("/") String next) {
        String wanted = SignInPage.next(next);
        try {
            SessionToken token = signIn.with(username, password, caller.address());
            return Response.fromResponse(pages.goTo(wanted))
                    .cookie(cookies.holding(token))
                    .build();
        } catch (Refusal refusal) {
            return pages.showAgain(refusal, new SignInForm(wanted, username, pages.sentence(refusal)));
        }
    }

    @POST
    @Path("sign-out")
    @Authenticated
    @Consumes(MediaType.WILDCARD)
    public Response signOut() {
        signOut.now();
        return Response.fromResponse(pages.goTo("/sign-in"))
                .cookie(cookies.cleared())
                .build();
    }
}
