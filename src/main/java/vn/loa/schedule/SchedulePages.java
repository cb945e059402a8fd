package vn.loa.schedule;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;
import static vn.loa.staff.Role.APPROVER_ROLE;
import static vn.loa.staff.Role.AUDITOR_ROLE;
import static vn.loa.staff.Role.OFFICER_ROLE;
import static vn.loa.staff.Role.TECHNICIAN_ROLE;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.loa.area.AllowedWindow;
import vn.loa.area.Coverage;
import vn.loa.area.CoverageChoices;
import vn.loa.area.Place;
import vn.loa.area.PoleStates;
import vn.loa.area.Wards;
import vn.loa.page.Pages;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.schedule.plan.ScheduleId;

/** The ward's timetable as a page: what comes, day by day, what was called off, and who has not heard of it yet. */
@Path("/wards/{ward}/schedule")
@Produces(Pages.HTML)
class SchedulePages {

    private static final Duration AHEAD = Duration.ofDays(31);
    private static final int NEAR_DAYS = 7;

    private final Timetables timetables;
    private final Schedules schedules;
    private final CancelOccurrence cancelOccurrence;
    private final CancelSchedule cancelSchedule;
    private final Wards wards;
    private final PoleStates poles;
    private final CoverageChoices coverages;
    private final Pages pages;
    private final Clock clock;

    SchedulePages(
            Timetables timetables,
            Schedules schedules,
            CancelOccurrence cancelOccurrence,
            CancelSchedule cancelSchedule,
            Wards wards,
            PoleStates poles,
            CoverageChoices coverages,
            Pages pages,
            Clock clock) {
        this.timetables = timetables;
        this.schedules = schedules;
        this.cancelOccurrence = cancelOccurrence;
        this.cancelSchedule = cancelSchedule;
        this.wards = wards;
        this.poles = poles;
        this.coverages = coverages;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * One start.
     *
     * @param series whether more than this one hang on its schedule
     * @param cancelledBy who called it off, empty if it stands
     */
    record Line(
            String occurrence,
            String schedule,
            LocalDate date,
            Instant start,
            Duration length,
            String title,
            String theme,
            String where,
            boolean series,
            String cancelledBy) {}

    /** One civil day with what starts on it. */
    record Day(LocalDate date, List<Line> lines) {}

    /** A later week, folded away until somebody wants to see it. */
    record Week(LocalDate first, LocalDate last, List<Day> days) {

        public int count() {
            return days.stream().mapToInt(day -> day.lines().size()).sum();
        }
    }

    @CheckedTemplate(basePath = "schedule")
    record Timetable(List<Day> days, List<Week> later, List<AllowedWindow> windows, List<Place> behind, boolean issued)
            implements TemplateInstance {}

    @GET
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    @Transactional
    public Response timetable(@PathParam("ward") WardId ward) {
        Instant now = clock.instant();
        Instant horizon = now.plus(AHEAD);
        Lines written = new Lines(ward);
        List<Line> lines = new ArrayList<>();
        timetables.startingBetween(ward, now, horizon).forEach(occurrence -> lines.add(written.line(occurrence, "")));
        timetables
                .cancelledBetween(ward, now, horizon)
                .forEach(off -> lines.add(
                        written.line(off.occurrence(), off.cancellation().by())));
        Map<LocalDate, List<Line>> byDay =
                lines.stream().collect(Collectors.groupingBy(Line::date, TreeMap::new, Collectors.toList()));
        List<Day> days = byDay.entrySet().stream()
                .map(day -> new Day(
                        day.getKey(),
                        day.getValue().stream()
                                .sorted(java.util.Comparator.comparing(Line::start))
                                .toList()))
                .toList();
        LocalDate later = LocalDate.ofInstant(now, wards.require(ward).zone()).plusDays(NEAR_DAYS);
        long version = timetables.latestVersion(ward);
        return pages.show(new Timetable(
                days.stream().filter(day -> day.date().isBefore(later)).toList(),
                weeks(days.stream().filter(day -> !day.date().isBefore(later)).toList()),
                wards.windowsOf(ward),
                version == 0 ? List.of() : poles.withoutTimetable(ward, version),
                version > 0));
    }

    @POST
    @Path("{id}/cancellation/{date}")
    @RolesAllowed(OFFICER_ROLE)
    public Response cancelOne(
            @PathParam("ward") WardId ward, @PathParam("id") ScheduleId id, @PathParam("date") String date) {
        return cancelled(
                ward,
                () -> cancelOccurrence.cancel(ward, id, civil(date)),
                new Sentence("Đã hủy buổi phát đó.", "That broadcast is called off."));
    }

    @POST
    @Path("{id}/cancellation")
    @RolesAllowed(OFFICER_ROLE)
    public Response cancelAll(@PathParam("ward") WardId ward, @PathParam("id") ScheduleId id) {
        return cancelled(
                ward,
                () -> cancelSchedule.cancel(ward, id),
                new Sentence("Đã hủy tất cả các buổi còn lại.", "All that was left of it is called off."));
    }

    private Response cancelled(WardId ward, Runnable act, Sentence done) {
        try {
            act.run();
        } catch (Refusal refusal) {
            return pages.goTo(home(ward), refusal.sentence());
        }
        return pages.goTo(home(ward), done);
    }

    private static LocalDate civil(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException unreadable) {
            throw new NoSuchOccurrence();
        }
    }

    private static List<Week> weeks(List<Day> days) {
        Map<LocalDate, List<Day>> byMonday = days.stream()
                .collect(Collectors.groupingBy(
                        day -> day.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        TreeMap::new,
                        Collectors.toList()));
        return byMonday.values().stream()
                .map(week ->
                        new Week(week.get(0).date(), week.get(week.size() - 1).date(), week))
                .toList();
    }

    /** Writes lines; the many of one series share their place in words. */
    private final class Lines {

        private final WardId ward;
        private final Map<Coverage, String> named = new HashMap<>();

        Lines(WardId ward) {
            this.ward = ward;
        }

        Line line(Occurrence occurrence, String cancelledBy) {
            Optional<Schedule> schedule = schedules.find(ward, occurrence.schedule());
            return new Line(
                    occurrence.id().value(),
                    occurrence.schedule().toString(),
                    occurrence.civilStart().toLocalDate(),
                    occurrence.start(),
                    occurrence.programmed().length(),
                    occurrence.programmed().title(),
                    occurrence.programmed().theme(),
                    named.computeIfAbsent(
                            occurrence.coverage(), coverage -> coverages.named(ward, coverage, pages.language())),
                    schedule.filter(rule -> rule.kind() == Schedule.Kind.WEEKLY).isPresent(),
                    cancelledBy);
        }
    }

    static String home(WardId ward) {
        return "/wards/" + ward + "/schedule";
    }
}
