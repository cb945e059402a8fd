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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import vn.loa.area.Place;
import vn.loa.area.Places;
import vn.loa.area.PoleStates;
import vn.loa.area.Wards;
import vn.loa.page.Pages;
import vn.loa.programme.BulletinState;
import vn.loa.programme.Bulletins;
import vn.loa.protocol.WardId;
import vn.loa.receiver.Enrolments;

/** The ward's day at a glance: on air, coming, aired; what waits for the reader; the receivers. */
@Path("/wards/{ward}/today")
@Produces(Pages.HTML)
class TodayPages {

    private final Standings standings;
    private final Bulletins bulletins;
    private final Enrolments enrolments;
    private final Places places;
    private final PoleStates poles;
    private final Wards wards;
    private final Pages pages;
    private final Clock clock;

    TodayPages(
            Standings standings,
            Bulletins bulletins,
            Enrolments enrolments,
            Places places,
            PoleStates poles,
            Wards wards,
            Pages pages,
            Clock clock) {
        this.standings = standings;
        this.bulletins = bulletins;
        this.enrolments = enrolments;
        this.places = places;
        this.poles = poles;
        this.wards = wards;
        this.pages = pages;
        this.clock = clock;
    }

    /** How many of each kind wait for somebody. */
    record Waiting(long submitted, long returned, long drafts, int enrolments) {}

    /** The receivers at a glance. */
    record PoleCount(int all, int online, List<Place> offline) {}

    @CheckedTemplate(basePath = "playout")
    record Today(LocalDate date, List<Standing> day, Waiting waiting, PoleCount poles, boolean ready)
            implements TemplateInstance {}

    @GET
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public Response today(@PathParam("ward") WardId ward) {
        Instant now = clock.instant();
        ZoneId zone = wards.require(ward).zone();
        LocalDate date = LocalDate.ofInstant(now, zone);
        List<Standing> day = standings.between(
                ward,
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
        boolean ready =
                !wards.windowsOf(ward).isEmpty() && !wards.groupsIn(ward).isEmpty();
        return pages.show(new Today(date, day, waiting(ward, now), poleCount(ward), ready));
    }

    private Waiting waiting(WardId ward, Instant now) {
        return new Waiting(
                bulletins.count(ward, BulletinState.SUBMITTED),
                bulletins.count(ward, BulletinState.RETURNED),
                bulletins.count(ward, BulletinState.DRAFT),
                enrolments.waitingIn(ward, now).size());
    }

    private PoleCount poleCount(WardId ward) {
        List<Place> inService = places.inService(ward);
        var away = poles.offline(ward);
        List<Place> offline = inService.stream()
                .filter(place -> away.contains(place.receiver()))
                .toList();
        return new PoleCount(inService.size(), inService.size() - offline.size(), offline);
    }
}
