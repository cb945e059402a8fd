package vn.loa.schedule;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;
import static vn.loa.staff.Role.APPROVER_ROLE;
import static vn.loa.staff.Role.AUDITOR_ROLE;
import static vn.loa.staff.Role.OFFICER_ROLE;
import static vn.loa.staff.Role.TECHNICIAN_ROLE;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import vn.loa.page.Pages;
import vn.loa.page.Wrong;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.schedule.plan.ScheduleId;

/** One date of a schedule: what became of it and who did it, and a form to move it. */
@Path("/wards/{ward}/schedule")
@Produces(Pages.HTML)
class OccurrencePages {

    private final OccurrenceHistory history;
    private final MoveOccurrence move;
    private final SilenceDay silence;
    private final Pages pages;
    private final Clock clock;

    OccurrencePages(OccurrenceHistory history, MoveOccurrence move, SilenceDay silence, Pages pages, Clock clock) {
        this.history = history;
        this.move = move;
        this.silence = silence;
        this.pages = pages;
        this.clock = clock;
    }

    /** One change, in the reader's language. */
    record Change(Instant at, String by, String what) {}

    /**
     * The date, and what stands in the form that moves it.
     *
     * @param open whether it can still be changed
     */
    record Shown(
            String address,
            String occurrence,
            String title,
            Instant start,
            String lunar,
            boolean open,
            String toDate,
            String toTime) {}

    @CheckedTemplate(basePath = "schedule")
    record OneDate(Shown one, List<Change> changes, Wrong wrong) implements TemplateInstance {}

    @GET
    @Path("{id}/dates/{date}")
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public Response one(@PathParam("ward") WardId ward, @PathParam("id") String id, @PathParam("date") String date) {
        OccurrenceHistory.Told told = history.of(ward, scheduleId(id), civil(date));
        LocalDateTime start = told.occurrence().civilStart();
        return pages.show(
                page(told, start.toLocalDate().toString(), start.toLocalTime().toString(), Wrong.nothing()));
    }

    @POST
    @Path("{id}/dates/{date}")
    @RolesAllowed(OFFICER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(
            @PathParam("ward") WardId ward,
            @PathParam("id") String id,
            @PathParam("date") String date,
            @RestForm @Nullable String toDate,
            @RestForm @Nullable String toTime) {
        try {
            move.move(ward, scheduleId(id), civil(date), to(toDate, toTime));
        } catch (NoSuchSchedule | NoSuchOccurrence gone) {
            return pages.goTo(SchedulePages.home(ward), gone.sentence());
        } catch (Refusal refusal) {
            return pages.showAgain(
                    refusal,
                    page(
                            history.of(ward, scheduleId(id), civil(date)),
                            WhenForm.typed(toDate),
                            WhenForm.typed(toTime),
                            Wrong.of(refusal, Map.of(), pages.language())));
        }
        return pages.goTo(SchedulePages.home(ward), new Sentence("Đã dời buổi phát đó.", "That broadcast is moved."));
    }

    @POST
    @Path("days/{date}/silence")
    @RolesAllowed(OFFICER_ROLE)
    public Response silence(@PathParam("ward") WardId ward, @PathParam("date") String date) {
        try {
            int calledOff = silence.silence(ward, civil(date));
            return pages.goTo(
                    SchedulePages.home(ward),
                    new Sentence(
                            "Đã hủy %d buổi phát trong ngày đó.".formatted(calledOff),
                            "%d broadcasts of that day are called off.".formatted(calledOff)));
        } catch (Refusal refusal) {
            return pages.goTo(SchedulePages.home(ward), refusal.sentence());
        }
    }

    private OneDate page(OccurrenceHistory.Told told, String toDate, String toTime, Wrong wrong) {
        Occurrence occurrence = told.occurrence();
        return new OneDate(
                new Shown(
                        SchedulePages.home(occurrence.ward()) + "/" + occurrence.schedule() + "/dates/"
                                + occurrence.ruleDate(),
                        occurrence.id().value(),
                        occurrence.programmed().title(),
                        occurrence.start(),
                        LunarInWords.of(occurrence.civilStart().toLocalDate(), pages.language()),
                        told.stands() && occurrence.start().isAfter(clock.instant()),
                        toDate,
                        toTime),
                told.changes().stream()
                        .map(change -> new Change(
                                change.at(),
                                change.by(),
                                change.what().in(pages.language().locale())))
                        .toList(),
                wrong);
    }

    private static LocalDateTime to(@Nullable String date, @Nullable String time) {
        try {
            return LocalDateTime.of(LocalDate.parse(WhenForm.typed(date)), LocalTime.parse(WhenForm.typed(time)));
        } catch (DateTimeException unreadable) {
            throw new WhenIsUnclear();
        }
    }

    private static ScheduleId scheduleId(String id) {
        try {
            return ScheduleId.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            throw new NoSuchSchedule();
        }
    }

    static LocalDate civil(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException unreadable) {
            throw new NoSuchOccurrence();
        }
    }
}
