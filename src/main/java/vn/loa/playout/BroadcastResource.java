package vn.loa.playout;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;
import static vn.loa.staff.Role.APPROVER_ROLE;
import static vn.loa.staff.Role.AUDITOR_ROLE;
import static vn.loa.staff.Role.OFFICER_ROLE;
import static vn.loa.staff.Role.TECHNICIAN_ROLE;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;
import vn.loa.evidence.AsRunEntry;
import vn.loa.programme.ProgrammeId;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;
import vn.loa.staff.SignedIn;
import vn.loa.staff.WhileSignedIn;

/** A ward's broadcasts over HTTP: what is on its way, on air or over, receiver by receiver, and the stop button. */
@Path("/api/wards/{ward}/broadcasts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "broadcasts")
class BroadcastResource {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Broadcasts broadcasts;
    private final WatchBroadcast watch;
    private final StopBroadcast stopBroadcast;
    private final Live live;
    private final SignedIn signedIn;
    private final WhileSignedIn whileSignedIn;
    private final Clock clock;

    BroadcastResource(
            Broadcasts broadcasts,
            WatchBroadcast watch,
            StopBroadcast stopBroadcast,
            Live live,
            SignedIn signedIn,
            WhileSignedIn whileSignedIn,
            Clock clock) {
        this.broadcasts = broadcasts;
        this.watch = watch;
        this.stopBroadcast = stopBroadcast;
        this.live = live;
        this.signedIn = signedIn;
        this.whileSignedIn = whileSignedIn;
        this.clock = clock;
    }

    record BroadcastView(
            OccurrenceId occurrence,
            String title,
            String theme,
            String author,
            String approver,
            Sha256 content,
            Instant plannedStart,
            Instant latestStart,
            long plannedMilliseconds,
            Broadcast.State state,
            @Nullable ProgrammeId programme,
            List<AsRunEntry.PartFacts> parts,
            @Nullable List<WatchBroadcast.ReceiverRow> receivers,
            @Nullable Offer offer) {

        static BroadcastView of(Broadcast broadcast, @Nullable List<WatchBroadcast.ReceiverRow> receivers) {
            return new BroadcastView(
                    broadcast.occurrence(),
                    broadcast.title(),
                    broadcast.theme(),
                    broadcast.author(),
                    broadcast.approver(),
                    broadcast.content().sha256(),
                    broadcast.plannedStart(),
                    broadcast.latestStart(),
                    broadcast.length().toMillis(),
                    broadcast.state(),
                    broadcast.programme().orElse(null),
                    broadcast.parts(),
                    receivers,
                    receivers == null ? null : Offer.of(broadcast, receivers).orElse(null));
        }
    }

    /** Those that start in this time; without a time, from a day ago to a day ahead. At most 500, latest first. */
    @GET
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public List<BroadcastView> list(
            @PathParam("ward") WardId ward, @QueryParam("from") Instant from, @QueryParam("until") Instant until) {
        Instant now = clock.instant();
        return broadcasts
                .startingBetween(
                        ward,
                        Optional.ofNullable(from).orElse(now.minus(A_DAY)),
                        Optional.ofNullable(until).orElse(now.plus(A_DAY)))
                .stream()
                .map(broadcast -> BroadcastView.of(broadcast, null))
                .toList();
    }

    @GET
    @Path("/{occurrence}")
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public BroadcastView one(@PathParam("ward") WardId ward, @PathParam("occurrence") OccurrenceId occurrence) {
        Broadcast broadcast = broadcasts.find(ward, occurrence).orElseThrow(NoSuchBroadcast::new);
        return BroadcastView.of(broadcast, watch.of(broadcast));
    }

    @POST
    @Path("/{occurrence}/stop")
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE})
    public void stop(@PathParam("ward") WardId ward, @PathParam("occurrence") OccurrenceId occurrence) {
        stopBroadcast.stop(ward, occurrence, signedIn.author());
    }

    /** What changes in the ward from now on, as server-sent events. */
    @GET
    @Path("/live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public Multi<Live.Change> live(@PathParam("ward") WardId ward) {
        return whileSignedIn.only(live.of(ward));
    }
}
