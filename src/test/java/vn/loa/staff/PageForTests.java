package vn.loa.staff;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What others build, in its smallest form: a ward's page for whoever is signed in, a form for one role, and something forgotten. */
@Path("/wards/{ward}/for-tests")
@Produces(MediaType.TEXT_HTML)
public class PageForTests {

    @GET
    @Authenticated
    public String page() {
        return "trang";
    }

    @POST
    @RolesAllowed(Role.OFFICER_ROLE)
    public String form() {
        return "xong";
    }

    /** Nobody has said who may do this. */
    @DELETE
    public String forgotten() {
        return "không ai tới được đây";
    }
}
