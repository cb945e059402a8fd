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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.loa.area.AllowedWindow;
import vn.loa.area.Place;
import vn.loa.area.Places;
import vn.loa.area.PoleStates;
import vn.loa.area.Wards;
import vn.loa.page.Language;
import vn.loa.page.Pages;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.ScheduleId;

/** The ward's timetable as a page: what comes, day by day, what was called off, and who has not heard of it yet. */
@Path("/wards/{ward}/schedule")
@Produces(Pages.HTML)
class SchedulePages {

    private static final Duration AHEAD = Duration.ofDays(31);
    private static final int NEAR_DAYS = 7;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private final Timetables timetables;
    private final TimetableDays timetableDays;
    private final CancelOccurrence cancelOccurrence;
    private final CancelSchedule cancelSchedule;
    private final Wards wards;
    private final PoleStates poles;
    private final Places places;
    private final Pages pages;
    private final Clock clock;

    SchedulePages(
            Timetables timetables,
            TimetableDays timetableDays,
            CancelOccurrence cancelOccurrence,
            CancelSchedule cancelSchedule,
            Wards wards,
            PoleStates poles,
            Places places,
            Pages pages,
            Clock clock) {
        this.timetables = timetables;
        this.timetableDays = timetableDays;
        this.cancelOccurrence = cancelOccurrence;
        this.cancelSchedule = cancelSchedule;
        this.wards = wards;
        this.poles = poles;
        this.places = places;
        this.pages = pages;
        this.clock = clock;
    }

    /** A later week, folded away until somebody wants to see it. */
    record Week(LocalDate first, LocalDate last, List<TimetableDays.Day> days) {

        public int count() {
            return days.stream().mapToInt(day -> day.lines().size()).sum();
        }
    }

    /** A way to look at it. */
    record Tab(String address, String name, boolean current) {}

    /** A part of the ward to look at. */
    record Part(String value, String name, boolean chosen) {}

    /**
     * How the timetable is looked at.
     *
     * @param view its name in addresses
     * @param date that is to be seen
     * @param previous the address of the time before; empty where the next days are shown
     */
    record Looking(
            List<Tab> tabs,
            String view,
            LocalDate date,
            List<Part> parts,
            String previous,
            String next,
            boolean ahead) {}

    @CheckedTemplate(basePath = "schedule")
    record Timetable(
            Looking looking,
            List<TimetableDays.Day> days,
            List<Week> later,
            List<AllowedWindow> windows,
            List<Place> behind,
            boolean issued)
            implements TemplateInstance {}

    /**
     * @param view {@code day}, {@code week} or {@code month}; left out: the next 31 days
     * @param date that is to be seen; left out or unreadable: today
     * @param where {@code group:…} or {@code receiver:…}; left out: the whole ward
     */
    @GET
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    @Transactional
    public Response timetable(
            @PathParam("ward") WardId ward,
            @QueryParam("view") @Nullable String view,
            @QueryParam("date") @Nullable String date,
            @QueryParam("where") @Nullable String where,
            @QueryParam("group") @Nullable String group,
            @QueryParam("receiver") @Nullable String receiver) {
        Instant now = clock.instant();
        ZoneId zone = wards.require(ward).zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        View chosen = View.named(view);
        LocalDate seen = chosen == View.AHEAD ? today : seen(date, today);
        Sight sight = Sight.of(receiver != null ? "receiver:" + receiver : group != null ? "group:" + group : where);
        boolean ahead = chosen == View.AHEAD;
        List<TimetableDays.Day> days = timetableDays.of(
                ward,
                sight,
                ahead ? now : chosen.first(seen).atStartOfDay(zone).toInstant(),
                ahead ? now.plus(AHEAD) : chosen.next(seen).atStartOfDay(zone).toInstant(),
                !ahead,
                pages.language());
        LocalDate later = ahead ? today.plusDays(NEAR_DAYS) : LocalDate.MAX;
        long version = timetables.latestVersion(ward);
        return pages.show(new Timetable(
                looking(ward, chosen, seen, sight),
                days.stream().filter(day -> day.date().isBefore(later)).toList(),
                weeks(days.stream().filter(day -> !day.date().isBefore(later)).toList()),
                wards.windowsOf(ward),
                version == 0 ? List.of() : poles.withoutTimetable(ward, version),
                version > 0));
    }

    private Looking looking(WardId ward, View view, LocalDate date, Sight sight) {
        Language language = pages.language();
        String where = sight.equals(Sight.OF_ALL) ? "" : "&where=" + sight.written();
        List<Tab> tabs = List.of(
                tab(ward, View.AHEAD, view, date, where, language.of("31 ngày tới", "Next 31 days")),
                tab(ward, View.DAY, view, date, where, language.of("Ngày", "Day")),
                tab(ward, View.WEEK, view, date, where, language.of("Tuần", "Week")),
                tab(ward, View.MONTH, view, date, where, language.of("Tháng", "Month")));
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("", language.of("Cả phường/xã", "The whole ward"), sight.equals(Sight.OF_ALL)));
        wards.groupsIn(ward).forEach(group -> parts.add(part(new Sight(group.id(), null), group.name(), sight)));
        places.inService(ward)
                .forEach(place -> parts.add(
                        part(new Sight(null, place.receiver()), place.groupName() + " · " + place.name(), sight)));
        return new Looking(
                tabs,
                view.code(),
                date,
                parts,
                address(ward, view, view.previous(date), where),
                address(ward, view, view.next(date), where),
                view == View.AHEAD);
    }

    private static Part part(Sight one, String name, Sight chosen) {
        return new Part(one.written(), name, one.equals(chosen));
    }

    private static Tab tab(WardId ward, View each, View chosen, LocalDate date, String where, String name) {
        return new Tab(address(ward, each, date, where), name, each == chosen);
    }

    private static String address(WardId ward, View view, LocalDate date, String where) {
        return home(ward) + "?view=" + view.code() + "&date=" + date + where;
    }

    private static LocalDate seen(@Nullable String date, LocalDate today) {
        try {
            LocalDate seen = date == null ? today : LocalDate.parse(date);
            return seen.getYear() < FIRST_YEAR || seen.getYear() > LAST_YEAR ? today : seen;
        } catch (DateTimeException unreadable) {
            return today;
        }
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

    private static List<Week> weeks(List<TimetableDays.Day> days) {
        Map<LocalDate, List<TimetableDays.Day>> byMonday = days.stream()
                .collect(Collectors.groupingBy(
                        day -> day.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        TreeMap::new,
                        Collectors.toList()));
        return byMonday.values().stream()
                .map(week ->
                        new Week(week.get(0).date(), week.get(week.size() - 1).date(), week))
                .toList();
    }

    static String home(WardId ward) {
        return "/wards/" + ward + "/schedule";
    }
}
