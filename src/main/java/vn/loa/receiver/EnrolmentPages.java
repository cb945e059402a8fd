package vn.loa.receiver;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;
import static vn.loa.staff.Role.TECHNICIAN_ROLE;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.loa.page.Pages;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;
import vn.loa.staff.SignedIn;

/** The way in and the way out of a device, as pages for whoever stands on the ladder. */
@Path("/wards/{ward}/receivers")
@Produces(Pages.HTML)
@RolesAllowed({TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
class EnrolmentPages {

    private static final String CODE = "loa_code";

    private final Receivers receivers;
    private final Enrolments enrolments;
    private final GiveEnrolmentCode giveCode;
    private final DecideEnrolment decide;
    private final RevokeReceiver revoke;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Clock clock;

    EnrolmentPages(
            Receivers receivers,
            Enrolments enrolments,
            GiveEnrolmentCode giveCode,
            DecideEnrolment decide,
            RevokeReceiver revoke,
            SignedIn signedIn,
            Pages pages,
            Clock clock) {
        this.receivers = receivers;
        this.enrolments = enrolments;
        this.giveCode = giveCode;
        this.decide = decide;
        this.revoke = revoke;
        this.signedIn = signedIn;
        this.pages = pages;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "receiver")
    record EnrolmentCode(
            String receiver,
            String name,
            String stage,
            String code,
            String line,
            Optional<QrCode> qr,
            @Nullable Instant expires)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "receiver")
    record RevokeQuestion(String receiver, String name) implements TemplateInstance {}

    /** Only the hash of a code is kept, so the browser that asked for it keeps it for the page that shows it: that can be loaded again. */
    @POST
    @Path("{receiver}/code")
    public Response make(@PathParam("ward") WardId ward, @PathParam("receiver") ReceiverId id) {
        GiveEnrolmentCode.EnrolmentCode made = giveCode.forReceiver(ward, id, signedIn.author());
        URI page = URI.create(address(ward, id) + "/code");
        return Response.seeOther(page)
                .cookie(new NewCookie.Builder(CODE)
                        .value(made.code())
                        .path(page.getPath())
                        .maxAge(Math.toIntExact(Duration.between(clock.instant(), made.expires())
                                .toSeconds()))
                        .httpOnly(true)
                        .sameSite(NewCookie.SameSite.STRICT)
                        .build())
                .build();
    }

    /** The code while it can be used, then that a device has asked, then what came of it. */
    @GET
    @Path("{receiver}/code")
    public Response code(
            @PathParam("ward") WardId ward,
            @PathParam("receiver") ReceiverId id,
            @CookieParam(CODE) @DefaultValue("") String code,
            @Context UriInfo asked) {
        String name = receivers.require(ward, id).name();
        Optional<Enrolment> latest = enrolments.latestFor(id);
        String stage = latest.map(enrolment -> stage(enrolment, code)).orElse("OVER");
        boolean given = stage.equals("GIVEN");
        String line = given ? QrCode.line(asked.getBaseUri(), code) : "";
        return pages.show(new EnrolmentCode(
                id.value(),
                name,
                stage,
                given ? code : "",
                line,
                given ? Optional.of(QrCode.of(line)) : Optional.empty(),
                latest.map(Enrolment::expires).orElse(null)));
    }

    private String stage(Enrolment enrolment, String code) {
        if (enrolment.isOver(clock.instant())) {
            return "OVER";
        }
        return switch (enrolment.status()) {
            case CODE_GIVEN -> enrolment.hasCode(code) ? "GIVEN" : "ELSEWHERE";
            case WAITING -> "ASKED";
            case CONFIRMED -> "DONE";
            case REFUSED -> "OVER";
        };
    }

    @POST
    @Path("enrolments/{enrolment}/confirmation")
    public Response confirm(@PathParam("ward") WardId ward, @PathParam("enrolment") String enrolment) {
        try {
            Receiver receiver = decide.confirm(ward, enrolment, signedIn.author());
            return pages.goTo(
                    home(ward),
                    new Sentence(
                            "Đã xác nhận " + receiver.name() + ". Thiết bị sẽ trực tuyến trong vài giây.",
                            receiver.name() + " is confirmed. It comes online within seconds."));
        } catch (Refusal refusal) {
            return pages.goTo(home(ward), refusal.sentence());
        }
    }

    @POST
    @Path("enrolments/{enrolment}/refusal")
    public Response refuse(@PathParam("ward") WardId ward, @PathParam("enrolment") String enrolment) {
        try {
            decide.refuse(ward, enrolment, signedIn.author());
            return pages.goTo(home(ward), new Sentence("Đã từ chối thiết bị đó.", "That device is refused."));
        } catch (Refusal refusal) {
            return pages.goTo(home(ward), refusal.sentence());
        }
    }

    @GET
    @Path("{receiver}/revocation")
    public Response ask(@PathParam("ward") WardId ward, @PathParam("receiver") ReceiverId id) {
        return pages.show(
                new RevokeQuestion(id.value(), receivers.require(ward, id).name()));
    }

    @POST
    @Path("{receiver}/revocation")
    public Response revoke(@PathParam("ward") WardId ward, @PathParam("receiver") ReceiverId id) {
        try {
            revoke.revoke(ward, id, signedIn.author());
        } catch (Refusal refusal) {
            return pages.goTo(address(ward, id), refusal.sentence());
        }
        return pages.goTo(
                address(ward, id),
                new Sentence(
                        "Đã thu hồi quyền. Thiết bị đó không phát được gì nữa.",
                        "Its rights are taken away. That device plays nothing any more."));
    }

    private static String home(WardId ward) {
        return "/wards/" + ward + "/receivers";
    }

    private static String address(WardId ward, ReceiverId id) {
        return home(ward) + "/" + id;
    }
}
