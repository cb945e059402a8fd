package vn.loa.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Coverage;
import vn.loa.programme.BulletinId;
import vn.loa.programme.CoverageForm;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Cancellation;
import vn.loa.schedule.plan.Clearance;
import vn.loa.schedule.plan.ScheduleId;
import vn.loa.schedule.rule.Rule;
import vn.loa.staff.Role;

/** The schedules of a ward over HTTP. */
@Path("/api/wards/{ward}/schedules")
@Tag(name = "Schedules", description = "When and where bulletins are aired: once, or weekly until a date")
class ScheduleResource {

    private final Schedules schedules;
    private final Occurrences occurrences;
    private final ScheduleBroadcast schedule;
    private final CancelSchedule cancelSchedule;
    private final CancelOccurrence cancelOccurrence;
    private final Clock clock;

    ScheduleResource(
            Schedules schedules,
            Occurrences occurrences,
            ScheduleBroadcast schedule,
            CancelSchedule cancelSchedule,
            CancelOccurrence cancelOccurrence,
            Clock clock) {
        this.schedules = schedules;
        this.occurrences = occurrences;
        this.schedule = schedule;
        this.cancelSchedule = cancelSchedule;
        this.cancelOccurrence = cancelOccurrence;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.OFFICER_ROLE, Role.APPROVER_ROLE, Role.AUDITOR_ROLE, Role.ADMINISTRATOR_ROLE})
    @Operation(
            summary =
                    "Schedules that were aired since yesterday or still will be, the newest first; cancelled ones too")
    @Transactional
    public List<View> list(@PathParam("ward") WardId ward) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return schedules.touching(ward, today.minusDays(1), today.plusDays(Clearance.FARTHEST_DAYS + 2L)).stream()
                .map(this::view)
                .toList();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.OFFICER_ROLE, Role.APPROVER_ROLE, Role.AUDITOR_ROLE, Role.ADMINISTRATOR_ROLE})
    @Operation(summary = "One schedule")
    @Transactional
    public View one(@PathParam("ward") WardId ward, @PathParam("id") ScheduleId id) {
        return view(schedules.require(ward, id));
    }

    @POST
    @RolesAllowed(Role.OFFICER_ROLE)
    @Operation(
            summary = "Plan an approved bulletin, once or weekly",
            description = "Every occurrence is held against the ward's hours and against what is planned already;"
                    + " a refusal says what to do instead.")
    @Transactional
    public Response plan(@PathParam("ward") WardId ward, @NotNull @Valid Request request) {
        Schedule made =
                schedule.schedule(ward, request.bulletin(), request.rule(), request.where(), request.lateness());
        return Response.created(URI.create("/api/wards/" + ward + "/schedules/" + made.id()))
                .entity(view(made))
                .build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.OFFICER_ROLE)
    @Operation(summary = "Call off all that is left of it")
    @Transactional
    public View cancel(@PathParam("ward") WardId ward, @PathParam("id") ScheduleId id) {
        return view(cancelSchedule.cancel(ward, id));
    }

    @POST
    @Path("{id}/exceptions")
    @RolesAllowed(Role.OFFICER_ROLE)
    @Operation(summary = "Call off one date of it")
    @Transactional
    public View cancelOne(
            @PathParam("ward") WardId ward, @PathParam("id") ScheduleId id, @NotNull @Valid ExceptionRequest request) {
        return view(cancelOccurrence.cancel(ward, id, request.date()));
    }

    private View view(Schedule one) {
        Instant now = clock.instant();
        List<Instant> next = occurrences.of(one, now, now.plus(Duration.ofDays(Horizon.DAYS))).stream()
                .limit(View.NEXT)
                .map(occurrence -> occurrence.start())
                .toList();
        return View.of(one, next);
    }

    /** What to air, when and where. Exactly one of {@code once} and {@code weekly} is given. */
    record Request(
            @NotNull @Schema(examples = "0d9f4c7e-93f4-4a57-8f0c-0a3e6c1d2b11") BulletinId bulletin,
            @Valid @Nullable Once once,
            @Valid @Nullable Weekly weekly,
            @Schema(description = "Where; left out: where the bulletin proposes") @Valid @Nullable
                    CoverageForm coverage,
            @Schema(description = "How late it may begin; left out: the setting", examples = "300") @Nullable
                    Integer latestStartSeconds) {

        Rule rule() {
            if (once != null && weekly == null) {
                return new Rule.Once(once.date(), once.time());
            }
            if (weekly != null && once == null) {
                return new Rule.Weekly(weekly.days(), weekly.time(), weekly.from(), weekly.until());
            }
            throw new WhenIsUnclear();
        }

        @Nullable
        Coverage where() {
            return coverage == null ? null : coverage.coverage();
        }

        @Nullable
        Duration lateness() {
            return latestStartSeconds == null ? null : Duration.ofSeconds(latestStartSeconds);
        }
    }

    /** At one date and time of the ward's civil time. */
    record Once(
            @NotNull @Schema(examples = "2026-11-23") LocalDate date,
            @NotNull @Schema(type = SchemaType.STRING, examples = "06:00") LocalTime time) {}

    /** On some weekdays at one time, from a date until a date, both included. */
    record Weekly(
            @NotNull @Schema(examples = "[\"MONDAY\",\"THURSDAY\"]") Set<@NotNull DayOfWeek> days,
            @NotNull @Schema(type = SchemaType.STRING, examples = "06:00") LocalTime time,
            @NotNull @Schema(examples = "2026-11-23") LocalDate from,
            @NotNull @Schema(examples = "2026-12-31") LocalDate until) {}

    /** The date that is not to be aired. */
    record ExceptionRequest(@NotNull @Schema(examples = "2026-11-26") LocalDate date) {}

    /** A schedule as callers see it; {@code next} are its next starts within the timetable, at most five. */
    record View(
            ScheduleId id,
            BulletinId bulletin,
            Schedule.Kind kind,
            List<DayOfWeek> days,
            LocalTime time,
            LocalDate from,
            LocalDate until,
            String zone,
            CoverageForm coverage,
            long latestStartSeconds,
            String createdBy,
            Instant createdAt,
            @Nullable String cancelledBy,
            @Nullable Instant cancelledAt,
            List<LocalDate> exceptions,
            List<Instant> next) {

        private static final int NEXT = 5;

        static View of(Schedule one, List<Instant> next) {
            return new View(
                    one.id(),
                    one.bulletin(),
                    one.kind(),
                    one.daysOfWeek().stream().sorted().toList(),
                    one.startsAt().toLocalTime(),
                    one.rule().firstDate(one.zone()),
                    one.rule().lastDate(one.zone()),
                    one.zone().getId(),
                    CoverageForm.of(one.coverage()),
                    one.latestStart().toSeconds(),
                    one.createdBy().name(),
                    one.createdAt(),
                    one.cancellation().map(Cancellation::by).orElse(null),
                    one.cancellation().map(Cancellation::at).orElse(null),
                    one.exceptions().keySet().stream().sorted().toList(),
                    next);
        }
    }
}
