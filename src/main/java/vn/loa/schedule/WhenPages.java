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
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.loa.area.AllowedWindow;
import vn.loa.area.Coverage;
import vn.loa.area.CoverageChoices;
import vn.loa.area.Wards;
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
import vn.loa.schedule.plan.Occurrence;

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

    /** A day of the week to choose. */
    record Day(DayOfWeek day, boolean chosen) {}

    /** What stands in the fields of time. */
    record When(String kind, String date, String time, List<Day> days, String weeklyTime, String from, String until) {}

    @CheckedTemplate(basePath = "schedule")
    record PlanForm(
            List<Airable> bulletins,
            When when,
            List<AllowedWindow> windows,
            CoverageChoices.Choices coverage,
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
        When when = new When(
                "once",
                tomorrow.toString(),
                "06:00",
                days(Set.of()),
                "06:00",
                tomorrow.toString(),
                tomorrow.plusDays(27).toString());
        return pages.show(
                planForm(ward, bulletin, when, coverages.of(ward, proposed(ward, bulletin)), Wrong.nothing()));
    }

    /** A series is asked about once more, with how often and until when it is aired. */
    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response plan(@PathParam("ward") WardId ward, @BeanParam WhenForm typed) {
        if (typed.isToBeChanged()) {
            return pages.show(planAgain(ward, typed, Wrong.nothing()));
        }
        try {
            if (typed.isWeekly() && !typed.isConfirmed()) {
                return pages.show(questions.series(
                        ward, schedule.preview(ward, typed.bulletinId(), typed.rule(), typed.coverage()), typed));
            }
            schedule.schedule(ward, typed.bulletinId(), typed.rule(), typed.coverage(), null);
        } catch (Refusal refusal) {
            Wrong wrong = Wrong.of(refusal, FIELDS, pages.language());
            return pages.showAgain(refusal, planAgain(ward, typed, wrong));
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

    private PlanForm planAgain(WardId ward, WhenForm typed, Wrong wrong) {
        When when = new When(
                typed.isWeekly() ? "weekly" : "once",
                WhenForm.typed(typed.date),
                WhenForm.typed(typed.time),
                days(typed.daysChosen()),
                WhenForm.typed(typed.weeklyTime),
                WhenForm.typed(typed.from),
                WhenForm.typed(typed.until));
        return planForm(ward, chosen(typed), when, kept(ward, typed), wrong);
    }

    private PlanForm planForm(
            WardId ward, @Nullable BulletinId bulletin, When when, CoverageChoices.Choices coverage, Wrong wrong) {
        return new PlanForm(airable(ward, bulletin), when, wards.windowsOf(ward), coverage, wrong);
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

    private static List<Day> days(Set<DayOfWeek> chosen) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Day(day, chosen.contains(day)))
                .toList();
    }
}
