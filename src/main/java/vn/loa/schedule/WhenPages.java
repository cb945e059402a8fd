package vn.loa.schedule;

import static vn.loa.staff.Role.OFFICER_ROLE;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.loa.area.AllowedWindow;
import vn.loa.area.Coverage;
import vn.loa.area.CoverageChoices;
import vn.loa.area.Wards;
import vn.loa.page.Language;
import vn.loa.page.Pages;
import vn.loa.page.Wrong;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.programme.Bulletin;
import vn.loa.programme.BulletinId;
import vn.loa.programme.BulletinState;
import vn.loa.programme.Bulletins;
import vn.loa.programme.Renditions;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.InWords;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.schedule.plan.ReceiversBusy;

/** Saying when: now, once or weekly. Every form is asked again with the refusal beside the field it is about. */
@Path("/wards/{ward}/schedule")
@Produces(Pages.HTML)
@RolesAllowed(OFFICER_ROLE)
class WhenPages {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("empty-coverage", "where"),
            Map.entry("unknown-place", "where"),
            Map.entry("receiver-out-of-service", "where"),
            Map.entry("nobody-to-hear", "where"),
            Map.entry("bulletin-not-approved", "bulletin"),
            Map.entry("bulletin-without-audio", "bulletin"),
            Map.entry("no-such-bulletin", "bulletin"),
            Map.entry("until-before-start", "when"),
            Map.entry("never-aired", "when"),
            Map.entry("too-far-ahead", "when"),
            Map.entry("start-in-the-past", "when"),
            Map.entry("outside-window", "when"),
            Map.entry("receivers-busy", "when"),
            Map.entry("day-too-full", "when"),
            Map.entry("emergency-planned", "when"),
            Map.entry("not-a-recurrence", "when"),
            Map.entry("no-such-lunar-day", "when"),
            Map.entry("year-out-of-reach", "when"),
            Map.entry("turns-out-of-range", "when"),
            Map.entry("lateness-out-of-range", "when"),
            Map.entry("over-budget", "when"),
            Map.entry("not-valid-any-more", "when"),
            Map.entry("already-on-air", "when"),
            Map.entry("not-in-order", "when"),
            Map.entry("when-is-unclear", "when"));

    private final Bulletins bulletins;
    private final Renditions renditions;
    private final ScheduleBroadcast schedule;
    private final AirNow airNow;
    private final Questions questions;
    private final Wards wards;
    private final CoverageChoices coverages;
    private final Pages pages;
    private final Clock clock;

    WhenPages(
            Bulletins bulletins,
            Renditions renditions,
            ScheduleBroadcast schedule,
            AirNow airNow,
            Questions questions,
            Wards wards,
            CoverageChoices coverages,
            Pages pages,
            Clock clock) {
        this.bulletins = bulletins;
        this.renditions = renditions;
        this.schedule = schedule;
        this.airNow = airNow;
        this.questions = questions;
        this.wards = wards;
        this.coverages = coverages;
        this.pages = pages;
        this.clock = clock;
    }

    /** A bulletin to choose. */
    record Airable(String id, String title, String theme, Duration length, boolean chosen) {}

    /** A way out of a clash, as a button says it. */
    record Offer(String choice, String name) {}

    @CheckedTemplate(basePath = "schedule")
    record PlanForm(
            List<Airable> bulletins,
            WhenShown when,
            List<AllowedWindow> windows,
            CoverageChoices.Choices coverage,
            List<Offer> offers,
            Wrong wrong)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "schedule")
    record NowForm(List<Airable> bulletins, String request, CoverageChoices.Choices coverage, Wrong wrong)
            implements TemplateInstance {}

    @GET
    @Path("new")
    public Response plan(@PathParam("ward") WardId ward, @QueryParam("bulletin") @Nullable BulletinId bulletin) {
        LocalDate tomorrow =
                LocalDate.ofInstant(clock.instant(), wards.require(ward).zone()).plusDays(1);
        return pages.show(planForm(
                ward,
                bulletin,
                WhenForm.fresh(tomorrow),
                coverages.of(ward, proposed(ward, bulletin)),
                List.of(),
                Wrong.nothing()));
    }

    /** A series is asked about once more, with how often and until when it is aired. */
    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response plan(@PathParam("ward") WardId ward, @BeanParam WhenForm typed) {
        if (typed.isToBeChanged()) {
            return pages.show(planAgain(ward, typed, List.of(), Wrong.nothing()));
        }
        try {
            if (typed.isSeries() && !typed.isConfirmed()) {
                return pages.show(questions.series(ward, schedule.preview(ward, typed.wish(), typed.choice()), typed));
            }
            schedule.schedule(ward, typed.wish(), typed.choice());
        } catch (Refusal refusal) {
            Wrong wrong = Wrong.of(refusal, FIELDS, pages.language());
            return pages.showAgain(refusal, planAgain(ward, typed, offers(refusal), wrong));
        }
        return pages.goTo(
                SchedulePages.home(ward),
                new Sentence(
                        "Đã lên lịch. Các cụm loa nhận lịch mới trong vài giây.",
                        "On the timetable. The receivers get it within seconds."));
    }

    @GET
    @Path("now")
    public Response now(@PathParam("ward") WardId ward, @QueryParam("bulletin") @Nullable BulletinId bulletin) {
        return pages.show(new NowForm(
                airable(ward, bulletin),
                UUID.randomUUID().toString(),
                coverages.of(ward, proposed(ward, bulletin)),
                Wrong.nothing()));
    }

    /**
     * First asks what is about to sound and where, then airs it. The form carries the name of this wish, so that a second press
     * finds the first one's broadcast.
     */
    @POST
    @Path("now")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response now(@PathParam("ward") WardId ward, @BeanParam WhenForm typed) {
        if (typed.isToBeChanged()) {
            return pages.show(nowAgain(ward, typed, Wrong.nothing()));
        }
        try {
            if (!typed.isConfirmed()) {
                return pages.show(
                        questions.now(ward, airNow.preview(ward, typed.bulletinId(), typed.coverage()), typed));
            }
            Occurrence occurrence = airNow.air(ward, typed.bulletinId(), typed.coverage(), typed.requestId());
            return pages.goTo("/wards/" + ward + "/broadcasts/" + occurrence.id());
        } catch (Refusal refusal) {
            return pages.showAgain(refusal, nowAgain(ward, typed, Wrong.of(refusal, FIELDS, pages.language())));
        }
    }

    private NowForm nowAgain(WardId ward, WhenForm typed, Wrong wrong) {
        return new NowForm(airable(ward, chosen(typed)), UUID.randomUUID().toString(), kept(ward, typed), wrong);
    }

    private PlanForm planAgain(WardId ward, WhenForm typed, List<Offer> offers, Wrong wrong) {
        return planForm(ward, chosen(typed), typed, kept(ward, typed), offers, wrong);
    }

    private PlanForm planForm(
            WardId ward,
            @Nullable BulletinId bulletin,
            WhenForm typed,
            CoverageChoices.Choices coverage,
            List<Offer> offers,
            Wrong wrong) {
        return new PlanForm(
                airable(ward, bulletin),
                WhenShown.of(typed, pages.language()),
                wards.windowsOf(ward),
                coverage,
                offers,
                wrong);
    }

    private List<Offer> offers(Refusal refusal) {
        return refusal instanceof ReceiversBusy busy
                ? busy.choices().stream()
                        .map(choice -> new Offer(choice, named(choice, busy)))
                        .toList()
                : List.of();
    }

    private String named(String choice, ReceiversBusy busy) {
        Language language = pages.language();
        String start = busy.offered(choice)
                .map(time -> language.of(InWords.vietnamese(time), InWords.english(time)))
                .orElse("");
        return switch (ClashChoice.valueOf(choice)) {
            case NEXT_FREE -> language.of("Phát vào giờ trống gần nhất: ", "At the next free time: ") + start;
            case AFTER -> language.of("Phát ngay sau bản tin đó: ", "Right after that one: ") + start;
            case REPLACE ->
                language.of(
                        "Thay bản tin đó, và báo cho người đã lên lịch",
                        "In place of that one; whoever planned it is told");
            case FIRST ->
                language.of(
                        "Phát bản này trước, bản tin đó ngay sau, và báo cho người đã lên lịch",
                        "This one first and that one right behind it; whoever planned it is told");
        };
    }

    private List<Airable> airable(WardId ward, @Nullable BulletinId chosen) {
        return bulletins.in(ward, BulletinState.APPROVED).stream()
                .flatMap(bulletin -> renditions
                        .of(bulletin)
                        .map(content -> new Airable(
                                bulletin.id().toString(),
                                bulletin.title(),
                                bulletin.theme(),
                                Duration.ofMillis(content.milliseconds()),
                                bulletin.id().equals(chosen)))
                        .stream())
                .toList();
    }

    private Coverage proposed(WardId ward, @Nullable BulletinId bulletin) {
        return bulletin == null
                ? Coverage.ofWholeWard()
                : bulletins.find(ward, bulletin).map(Bulletin::coverage).orElseGet(Coverage::ofWholeWard);
    }

    private static @Nullable BulletinId chosen(WhenForm typed) {
        try {
            return typed.bulletinId();
        } catch (Refusal unreadable) {
            return null;
        }
    }

    private CoverageChoices.Choices kept(WardId ward, WhenForm typed) {
        try {
            return coverages.of(ward, typed.coverage());
        } catch (Refusal unreadable) {
            return coverages.none(ward);
        }
    }
}
