package vn.loa.receiver;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.loa.evidence.Receipts;
import vn.loa.protocol.Kind;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.TimeReply;
import vn.loa.station.Station;

/** What devices ask for themselves over HTTP [PROTOCOL §3, §4]; open to all, because codes, signatures and unguessable names protect it. */
@Path("/devices/1")
@PermitAll
@Tag(name = "devices")
class DeviceResource {

    private final AskForEnrolment askForEnrolment;
    private final Enrolments enrolments;
    private final Receivers receivers;
    private final Receipts receipts;
    private final Station station;
    private final BrokerAddress broker;
    private final Clock clock;

    DeviceResource(
            AskForEnrolment askForEnrolment,
            Enrolments enrolments,
            Receivers receivers,
            Receipts receipts,
            Station station,
            BrokerAddress broker,
            Clock clock) {
        this.askForEnrolment = askForEnrolment;
        this.enrolments = enrolments;
        this.receivers = receivers;
        this.receipts = receipts;
        this.station = station;
        this.broker = broker;
        this.clock = clock;
    }

    /** Members that this version does not know are for a later one [P-05]. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record EnrolmentRequest(
            @NotNull @Size(max = 20) String code,
            @NotNull @Size(max = 64) String publicKey,
            @NotNull @Size(min = 32, max = 128) String linkSecret,
            @NotNull @Size(max = 128) String proof,
            @NotNull @Size(max = 64) String model,
            @NotNull @Size(max = 64) String version) {}

    record EnrolmentAnswer(String enrolment, ReceiverId receiver, String fingerprint) {}

    record Waiting(String status) {}

    record Confirmed(
            String status,
            ReceiverId receiver,
            String ward,
            String station,
            String broker,
            long firstCounter,
            Sha256 previous,
            String assignment) {}

    @POST
    @Path("/enrolments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response enrol(@NotNull @Valid EnrolmentRequest request, @Context RoutingContext context) {
        Enrolment enrolment = askForEnrolment.with(new AskForEnrolment.Request(
                request.code(),
                request.publicKey(),
                request.linkSecret(),
                request.proof(),
                request.model(),
                request.version(),
                context.request().remoteAddress().hostAddress()));
        return Response.status(201)
                .entity(new EnrolmentAnswer(
                        enrolment.id(),
                        enrolment.receiver(),
                        enrolment.fingerprint().orElseThrow()))
                .build();
    }

    @GET
    @Path("/enrolments/{enrolment}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public Response enrolment(
            @PathParam("enrolment") @Pattern(regexp = "[0-9a-f]{32}") String id, @Context UriInfo uri) {
        Enrolment enrolment = enrolments
                .find(id)
                .filter(found -> found.status() != Enrolment.Status.CODE_GIVEN)
                .orElseThrow(NoSuchEnrolment::new);
        if (enrolment.isOver(clock.instant())) {
            throw new EnrolmentOver();
        }
        if (enrolment.status() == Enrolment.Status.WAITING) {
            return Response.status(202).entity(new Waiting("WAITING")).build();
        }
        return Response.ok(confirmed(receivers.find(enrolment.receiver()).orElseThrow(), uri))
                .build();
    }

    @GET
    @Path("/receivers/{receiver}/assignment")
    @Produces(MediaType.TEXT_PLAIN)
    public byte[] assignment(@PathParam("receiver") ReceiverId id) {
        return receivers.find(id).flatMap(Receiver::assignment).orElseThrow(NoSuchReceiver::new);
    }

    /** One of the four-timestamp exchanges by which a receiver keeps the time [P-36]. */
    @GET
    @Path("/time")
    @Produces(MediaType.TEXT_PLAIN)
    public byte[] time(@QueryParam("nonce") @NotNull @Pattern(regexp = "[0-9a-f]{32}") String nonce) {
        Instant received = clock.instant();
        return station.sign(Kind.TIME, new TimeReply(nonce, received, clock.instant()))
                .bytes();
    }

    private Confirmed confirmed(Receiver receiver, UriInfo uri) {
        long through = receipts.gaplessAfter(receiver.id(), 0);
        return new Confirmed(
                "CONFIRMED",
                receiver.id(),
                receiver.ward().value(),
                station.publicKey().toString(),
                broker.forReceivers(uri.getBaseUri().getHost()),
                through + 1,
                receipts.hashOf(receiver.id(), through).orElse(Sha256.ZERO),
                new String(receiver.assignment().orElseThrow(), StandardCharsets.UTF_8));
    }
}
