package vn.loa.playout;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;
import static vn.loa.staff.Role.APPROVER_ROLE;
import static vn.loa.staff.Role.AUDITOR_ROLE;
import static vn.loa.staff.Role.OFFICER_ROLE;
import static vn.loa.staff.Role.TECHNICIAN_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.loa.protocol.WardId;

/** The ward's day over HTTP, as its page shows it. */
@Path("/api/wards/{ward}/today")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "broadcasts")
class TodayResource {

    private final Glance glance;

    TodayResource(Glance glance) {
        this.glance = glance;
    }

    /**
     * One item of the day.
     *
     * @param phase {@code COMING}, {@code ON_AIR}, {@code STOPPED}, {@code OVER} or {@code CANCELLED}
     * @param percent how far it is, while it is on air
     * @param notOnALoudspeaker how many of those that played had no sound device or played into a file
     * @param awaited how many receivers have no final state yet
     */
    record ItemView(
            String occurrence,
            String title,
            String theme,
            Instant start,
            long plannedMilliseconds,
            String phase,
            int percent,
            int meant,
            int prepared,
            int played,
            int notOnALoudspeaker,
            int partly,
            int failed,
            int missed,
            int awaited) {

        static ItemView of(Glance.Moment moment) {
            Standing item = moment.item();
            return new ItemView(
                    item.occurrence(),
                    item.title(),
                    item.theme(),
                    item.start(),
                    item.length().toMillis(),
                    item.phase(),
                    moment.percent(),
                    item.meant(),
                    item.prepared(),
                    item.played(),
                    item.notOnALoudspeaker(),
                    item.partly(),
                    item.failed(),
                    item.missed(),
                    item.awaited());
        }
    }

    record TodayView(
            LocalDate date,
            Instant now,
            List<ItemView> items,
            Glance.Waiting waiting,
            Glance.PoleCount receivers,
            List<Glance.Ready> ready) {}

    @GET
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public TodayView today(@PathParam("ward") WardId ward) {
        Glance.Day day = glance.of(ward);
        return new TodayView(
                day.date(),
                day.now(),
                day.moments().stream().map(ItemView::of).toList(),
                day.waiting(),
                day.poles(),
                day.ready());
    }
}
