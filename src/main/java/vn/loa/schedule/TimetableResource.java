package vn.loa.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Place;
import vn.loa.area.Places;
import vn.loa.area.Wards;
import vn.loa.protocol.WardId;
import vn.loa.staff.Role;

/** What a ward airs, day by day, over HTTP. */
@Path("/api/wards/{ward}/timetable")
@Tag(name = "Schedules")
class TimetableResource {

    private static final int LONGEST_DAYS = 62;
    private static final int USUAL_DAYS = 7;

    private final Timetables timetables;
    private final Wards wards;
    private final Places places;
    private final SilenceDay silence;
    private final Clock clock;

    TimetableResource(Timetables timetables, Wards wards, Places places, SilenceDay silence, Clock clock) {
        this.timetables = timetables;
        this.wards = wards;
        this.places = places;
        this.silence = silence;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        Role.OFFICER_ROLE,
        Role.APPROVER_ROLE,
        Role.AUDITOR_ROLE,
        Role.TECHNICIAN_ROLE,
        Role.ADMINISTRATOR_ROLE
    })
    @Operation(
            summary = "What is aired from one date to another, both included, in the ward's civil time",
            description = "Left out: today and the week after it. At most 62 days.")
    @Transactional
    public View timetable(
            @PathParam("ward") WardId ward,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to) {
        ZoneId zone = wards.require(ward).zone();
        LocalDate first = from == null ? LocalDate.ofInstant(clock.instant(), zone) : from;
        LocalDate last = to == null && !isOutOfTime(first) ? first.plusDays(USUAL_DAYS) : to;
        if (last == null
                || isOutOfTime(first)
                || isOutOfTime(last)
                || last.isBefore(first)
                || last.isAfter(first.plusDays(LONGEST_DAYS))) {
            throw new RangeTooLong();
        }
        List<Place> inService = places.inService(ward);
        List<OccurrenceView> occurrences = timetables
                .startingBetween(
                        ward,
                        first.atStartOfDay(zone).toInstant(),
                        last.plusDays(1).atStartOfDay(zone).toInstant())
                .stream()
                .map(occurrence -> OccurrenceView.of(occurrence, inService))
                .toList();
        return new View(ward, zone.getId(), first, last, timetables.latestVersion(ward), occurrences);
    }

    @POST
    @Path("silences")
    @RolesAllowed(Role.OFFICER_ROLE)
    @Operation(summary = "Call off all that is still to come on one date, as on a holiday; series go on after it")
    public Silenced silence(@PathParam("ward") WardId ward, @NotNull @Valid SilenceRequest request) {
        return new Silenced(request.date(), silence.silence(ward, request.date()));
    }

    private static boolean isOutOfTime(LocalDate date) {
        return date.getYear() < 2000 || date.getYear() > 2999;
    }

    /** The occurrences in the order of their starts, and the version of the signed timetable that holds now. */
    record View(
            WardId ward, String zone, LocalDate from, LocalDate to, long version, List<OccurrenceView> occurrences) {}

    /** The civil date on which nothing is to be aired. */
    record SilenceRequest(@NotNull @Schema(examples = "2027-02-06") LocalDate date) {}

    /** How many broadcasts were called off. */
    record Silenced(LocalDate date, int calledOff) {}
}
