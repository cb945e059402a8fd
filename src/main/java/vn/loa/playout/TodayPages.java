package vn.loa.playout;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;
import static vn.loa.staff.Role.APPROVER_ROLE;
import static vn.loa.staff.Role.AUDITOR_ROLE;
import static vn.loa.staff.Role.OFFICER_ROLE;
import static vn.loa.staff.Role.TECHNICIAN_ROLE;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import vn.loa.page.Pages;
import vn.loa.protocol.WardId;

/** The ward's day at a glance: on air, coming, aired; what waits for the reader; the receivers. */
@Path("/wards/{ward}/today")
@Produces(Pages.HTML)
class TodayPages {

    private final Glance glance;
    private final Pages pages;

    TodayPages(Glance glance, Pages pages) {
        this.glance = glance;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "playout")
    record Today(Glance.Day today) implements TemplateInstance {}

    @GET
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public Response today(@PathParam("ward") WardId ward) {
        return pages.show(new Today(glance.of(ward)));
    }
}
