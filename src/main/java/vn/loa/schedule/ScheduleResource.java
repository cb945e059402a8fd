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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Clearance;
import vn.loa.schedule.plan.ScheduleId;
import vn.loa.staff.Role;

/** The schedules of a ward over HTTP. */
@Path("/api/wards/{ward}/schedules")
@Tag(
        name = "Schedules",
        description = "When and where bulletins and programmes are aired: once, or by a rule until a date")
class ScheduleResource {

    private final Schedules schedules;
    private final Occurrences occurrences;
    private final ScheduleBroadcast schedule;
    private final CancelSchedule cancelSchedule;
    private final CancelOccurrence cancelOccurrence;
    private final MoveOccurrence move;
    private final OccurrenceHistory history;
    private final Clock clock;

    ScheduleResource(
            Schedules schedules,
            Occurrences occurrences,
            ScheduleBroadcast schedule,
            CancelSchedule cancelSchedule,
            CancelOccurrence cancelOccurrence,
            MoveOccurrence move,
            OccurrenceHistory history,
            Clock clock) {
        this.schedules = schedules;
        this.occurrences = occurrences;
        this.schedule = schedule;
        this.cancelSchedule = cancelSchedule;
        this.cancelOccurrence = cancelOccurrence;
        this.move = move;
        this.history = history;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.OFFICER_ROLE, Role.APPROVER_ROLE, Role.AUDITOR_ROLE, Role.ADMINISTRATOR_ROLE})
    @Operation(
            summary =
                    "Schedules that were aired since yesterday or still will be, the newest first; cancelled ones too")
    @Transactional
    public List<ScheduleView> list(@PathParam("ward") WardId ward) {
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
    public ScheduleView one(@PathParam("ward") WardId ward, @PathParam("id") ScheduleId id) {
        return view(schedules.require(ward, id));
    }

    @POST
    @RolesAllowed(Role.OFFICER_ROLE)
    @Operation(
            summary = "Plan an approved bulletin or a programme, once or by a rule",
            description = "Every occurrence is held against the ward's hours and against what is planned already;"
                    + " a refusal says what to do instead. Where receivers are busy it carries offers, of which"
                    + " onClash.choice takes one when the same is sent again.")
    @Transactional
    public Response plan(@PathParam("ward") WardId ward, @NotNull @Valid ScheduleRequest request) {
        Schedule made = schedule.schedule(ward, request.wish(), request.choice());
        return Response.created(URI.create("/api/wards/" + ward + "/schedules/" + made.id()))
                .entity(view(made))
                .build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.OFFICER_ROLE)
    @Operation(summary = "Call off all that is left of it")
    @Transactional
    public ScheduleView cancel(@PathParam("ward") WardId ward, @PathParam("id") ScheduleId id) {
        return view(cancelSchedule.cancel(ward, id));
    }

    @POST
    @Path("{id}/exceptions")
    @RolesAllowed(Role.OFFICER_ROLE)
    @Operation(summary = "Call off one date of it")
    @Transactional
    public ScheduleView cancelOne(
            @PathParam("ward") WardId ward, @PathParam("id") ScheduleId id, @NotNull @Valid ExceptionRequest request) {
        return view(cancelOccurrence.cancel(ward, id, request.date()));
    }

    @POST
    @Path("{id}/moves")
    @RolesAllowed(Role.OFFICER_ROLE)
    @Operation(
            summary = "Air one date of it at another time",
            description = "The new time is held against hours, budgets and everything else that is planned.")
    @Transactional
    public ScheduleView move(
            @PathParam("ward") WardId ward, @PathParam("id") ScheduleId id, @NotNull @Valid MoveRequest request) {
        return view(move.move(ward, id, request.date(), request.to()));
    }

    @GET
    @Path("{id}/dates/{date}/history")
    @RolesAllowed({Role.OFFICER_ROLE, Role.APPROVER_ROLE, Role.AUDITOR_ROLE, Role.ADMINISTRATOR_ROLE})
    @Operation(summary = "Every change of one date of it, and who did it; the oldest first")
    @Transactional
    public List<Change> history(
            @PathParam("ward") WardId ward, @PathParam("id") ScheduleId id, @PathParam("date") String date) {
        return history.of(ward, id, OccurrencePages.civil(date)).changes().stream()
                .map(Change::of)
                .toList();
    }

    private ScheduleView view(Schedule one) {
        Instant now = clock.instant();
        List<Instant> next = occurrences.of(one, now, now.plus(Duration.ofDays(Horizon.DAYS))).stream()
                .limit(ScheduleView.NEXT)
                .map(occurrence -> occurrence.start())
                .toList();
        return ScheduleView.of(one, next);
    }

    /** The date that is not to be aired. */
    record ExceptionRequest(@NotNull @Schema(examples = "2026-11-26") LocalDate date) {}

    /** The date of the rule, and when it is aired instead, in the ward's civil time. */
    record MoveRequest(
            @NotNull @Schema(examples = "2026-11-26") LocalDate date,
            @NotNull @Schema(type = SchemaType.STRING, examples = "2026-11-26T17:00") LocalDateTime to) {}

    /** One change, with the civil start before and after it where it is about one; {@code by} is empty when no person did it. */
    record Change(
            OccurrenceHistory.Act act,
            Instant at,
            String by,
            @Schema(type = SchemaType.STRING, examples = "2026-11-26T06:00") @Nullable LocalDateTime before,
            @Schema(type = SchemaType.STRING, examples = "2026-11-26T17:00") @Nullable LocalDateTime after,
            String vietnamese,
            String english) {

        static Change of(OccurrenceHistory.Change change) {
            return new Change(
                    change.act(),
                    change.at(),
                    change.by(),
                    change.before(),
                    change.after(),
                    change.what().vietnamese(),
                    change.what().english());
        }
    }
}
