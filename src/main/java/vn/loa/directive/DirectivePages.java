package vn.loa.directive;

import static vn.loa.staff.Role.APPROVER_ROLE;
import static vn.loa.staff.Role.AUDITOR_ROLE;
import static vn.loa.staff.Role.OFFICER_ROLE;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Ward;
import vn.loa.area.Wards;
import vn.loa.page.Pages;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.programme.BulletinId;
import vn.loa.programme.Bulletins;
import vn.loa.protocol.WardId;
import vn.loa.staff.CurrentAccount;
import vn.loa.staff.Role;

/** What came from above and waits for the ward's decision; and, for whoever reaches several wards, what goes down from here. */
@Path("/wards/{ward}/from-above")
@Produces(Pages.HTML)
class DirectivePages {

    private final Directives directives;
    private final SendDirective send;
    private final ConfirmEmergency confirm;
    private final DecideDelivery decide;
    private final Bulletins bulletins;
    private final Wards wards;
    private final CurrentAccount current;
    private final Pages pages;

    DirectivePages(
            Directives directives,
            SendDirective send,
            ConfirmEmergency confirm,
            DecideDelivery decide,
            Bulletins bulletins,
            Wards wards,
            CurrentAccount current,
            Pages pages) {
        this.directives = directives;
        this.send = send;
        this.confirm = confirm;
        this.decide = decide;
        this.bulletins = bulletins;
        this.wards = wards;
        this.current = current;
        this.pages = pages;
    }

    /**
     * One bulletin from above as the ward sees it.
     *
     * @param start when it is wanted; null if at no hour
     * @param reason why it is not in the timetable, empty if it is or need not be
     * @param decided who decided, empty if nobody yet
     */
    record Line(
            String id,
            String kind,
            String title,
            String theme,
            @Nullable Instant start,
            String sender,
            Instant sentAt,
            String state,
            String reason,
            String bulletin,
            String decided) {}

    /** One bulletin sent down, with the wards it went to. */
    record SentLine(
            String id,
            String kind,
            String title,
            String sender,
            Instant sentAt,
            boolean awaits,
            List<WardLine> wards) {}

    /** What became of it in one ward. */
    record WardLine(String name, String state) {}

    /** Something to choose. */
    record Choice(String id, String name) {}

    @CheckedTemplate(basePath = "directive")
    record FromAbove(
            List<Line> lines,
            List<SentLine> sent,
            List<Choice> approved,
            List<Choice> reach,
            boolean officer,
            boolean approver,
            boolean sender,
            String wrong)
            implements TemplateInstance {}

    @GET
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE})
    @Transactional
    public Response fromAbove(@PathParam("ward") WardId ward) {
        return pages.show(page(ward, ""));
    }

    @POST
    @Path("{id}/decision")
    @RolesAllowed(OFFICER_ROLE)
    public Response decide(
            @PathParam("ward") WardId ward,
            @PathParam("id") DirectiveId id,
            @FormParam("decision") @DefaultValue("") String decision) {
        try {
            Delivery delivery = decide.decide(ward, id, decision(decision));
            return delivery.state() == Delivery.State.CHOSEN
                    ? pages.goTo(
                            "/wards/" + ward + "/schedule/new?bulletin=" + delivery.bulletin(),
                            new Sentence("Đã nhận; hãy chọn giờ phát.", "Taken over; choose when it is to be aired."))
                    : pages.goTo(home(ward), new Sentence("Đã ghi quyết định.", "The decision is recorded."));
        } catch (Refusal refusal) {
            return pages.showAgain(refusal, page(ward, pages.sentence(refusal)));
        }
    }

    @POST
    @Path("sent")
    @RolesAllowed(OFFICER_ROLE)
    public Response send(
            @PathParam("ward") WardId ward,
            @FormParam("bulletin") @DefaultValue("") String bulletin,
            @FormParam("kind") @DefaultValue("") String kind,
            @FormParam("wards") List<String> chosen,
            @FormParam("start") @DefaultValue("") String start) {
        try {
            Directive directive = send.send(
                    ward,
                    bulletin(bulletin),
                    kind(kind),
                    chosen.stream().map(WardId::new).toList(),
                    start.isEmpty() ? null : instant(ward, start));
            return pages.goTo(
                    home(ward),
                    directive.awaitsConfirmation()
                            ? new Sentence(
                                    "Đã gửi; cần một người duyệt xác nhận thì mới phát.",
                                    "Sent; it goes on the air when an approver confirms it.")
                            : new Sentence("Đã gửi xuống.", "Sent down."));
        } catch (Refusal refusal) {
            return pages.showAgain(refusal, page(ward, pages.sentence(refusal)));
        }
    }

    @POST
    @Path("sent/{id}/confirmation")
    @RolesAllowed(APPROVER_ROLE)
    public Response confirm(@PathParam("ward") WardId ward, @PathParam("id") DirectiveId id) {
        try {
            confirm.confirm(ward, id);
            return pages.goTo(
                    home(ward), new Sentence("Đã xác nhận, đang phát khẩn cấp.", "Confirmed; it is on the air now."));
        } catch (Refusal refusal) {
            return pages.showAgain(refusal, page(ward, pages.sentence(refusal)));
        }
    }

    private FromAbove page(WardId ward, String wrong) {
        List<Choice> reach = wards.in(current.scope()).stream()
                .filter(each -> !each.id().equals(ward))
                .map(each -> new Choice(each.id().value(), each.name()))
                .toList();
        return new FromAbove(
                directives.in(ward).stream().map(this::line).toList(),
                directives.sentFrom(ward).stream().map(this::sentLine).toList(),
                bulletins.audibleApprovedSince(ward, Instant.EPOCH, 100).stream()
                        .map(each -> new Choice(each.id().toString(), each.title() + " · " + each.theme()))
                        .toList(),
                reach,
                current.role() == Role.OFFICER,
                current.role() == Role.APPROVER,
                current.role() == Role.OFFICER && !reach.isEmpty(),
                wrong);
    }

    private Line line(Delivery delivery) {
        Directive directive = directives.require(delivery.directive());
        return new Line(
                directive.id().toString(),
                directive.kind().name(),
                directive.title(),
                directive.theme(),
                directive.wantedStart().orElse(null),
                directive.sentBy().name(),
                directive.sentAt(),
                delivery.state().name(),
                delivery.reason()
                        .map(reason -> reason.in(pages.language().locale()))
                        .orElse(""),
                delivery.bulletin().toString(),
                delivery.decidedBy().orElse(""));
    }

    private SentLine sentLine(Directive directive) {
        return new SentLine(
                directive.id().toString(),
                directive.kind().name(),
                directive.title(),
                directive.sentBy().name(),
                directive.sentAt(),
                directive.awaitsConfirmation(),
                directives.of(directive.id()).stream()
                        .map(delivery -> new WardLine(
                                wards.find(delivery.ward())
                                        .map(Ward::name)
                                        .orElse(delivery.ward().value()),
                                delivery.state().name()))
                        .toList());
    }

    private Instant instant(WardId ward, String text) {
        try {
            return LocalDateTime.parse(text).atZone(wards.require(ward).zone()).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new NoWantedStart();
        }
    }

    private static DirectiveClass kind(String text) {
        for (DirectiveClass known : DirectiveClass.values()) {
            if (known.name().equals(text)) {
                return known;
            }
        }
        throw new NothingChosen();
    }

    private static DecideDelivery.Decision decision(String text) {
        for (DecideDelivery.Decision known : DecideDelivery.Decision.values()) {
            if (known.name().equals(text)) {
                return known;
            }
        }
        throw new NothingChosen();
    }

    private static BulletinId bulletin(String text) {
        try {
            return BulletinId.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NothingChosen();
        }
    }

    private static String home(WardId ward) {
        return "/wards/" + ward + "/from-above";
    }
}
