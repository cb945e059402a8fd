package vn.loa.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Coverage;
import vn.loa.programme.CoverageForm;
import vn.loa.programme.ProgrammeId;
import vn.loa.protocol.Precedence;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Manner;
import vn.loa.schedule.plan.ScheduleId;
import vn.loa.schedule.plan.Turns;
import vn.loa.schedule.rule.Rule;
import vn.loa.staff.Role;

/** Planning programmes over HTTP. */
@Path("/api/wards/{ward}/programmes/{id}/schedules")
@Tag(name = "Programmes")
class ProgrammeScheduleResource {

    private final ScheduleProgramme schedule;
    private final ScheduleConfig config;

    ProgrammeScheduleResource(ScheduleProgramme schedule, ScheduleConfig config) {
        this.schedule = schedule;
        this.config = config;
    }

    @POST
    @RolesAllowed(Role.OFFICER_ROLE)
    @Operation(summary = "Plan a programme, once or weekly; the schedule is then one like any other")
    @Transactional
    public Response plan(
            @PathParam("ward") WardId ward, @PathParam("id") ProgrammeId id, @NotNull @Valid Request request) {
        Schedule made = schedule.schedule(
                ward,
                id,
                request.rule(),
                request.where(),
                request.manner(config.latestStart()),
                request.precedence() == null ? Precedence.ORDINARY : request.precedence());
        return Response.created(URI.create("/api/wards/" + ward + "/schedules/" + made.id()))
                .entity(new Made(made.id(), id))
                .build();
    }

    /** The schedule that was made. */
    record Made(ScheduleId id, ProgrammeId programme) {}

    /** When, where and how. Exactly one of {@code once} and {@code weekly} is given. */
    record Request(
            @Valid ScheduleRequest.@Nullable Once once,
            @Valid ScheduleRequest.@Nullable Weekly weekly,
            @Schema(description = "Where; left out: the whole ward") @Valid @Nullable CoverageForm coverage,
            @Schema(description = "ORDINARY, also when left out, or PRIORITY") @Nullable Precedence precedence,
            @Schema(description = "How late it may begin; left out: the setting", examples = "300") @Nullable
                    Integer latestStartSeconds,
            @Schema(description = "Where a late start begins; left out: from the beginning")
                    Manner.@Nullable WhenLate whenLate,
            @Schema(description = "What becomes of the rest after a cut; left out: it is dropped")
                    Manner.@Nullable AfterCut afterCut,
            @Schema(description = "In how many turns neighbouring poles speak; left out: all together", examples = "2")
                    @Nullable
                    Integer turns,
            @Schema(description = "Silence between two turns", examples = "5") @Nullable Integer turnGapSeconds) {

        private static final int LATEST_SECONDS = 86_400;

        Rule rule() {
            if (once != null && weekly == null) {
                return new Rule.Once(once.date(), once.time());
            }
            if (weekly != null && once == null) {
                return new Rule.Weekly(weekly.days(), weekly.time(), weekly.from(), weekly.until());
            }
            throw new WhenIsUnclear();
        }

        Coverage where() {
            return coverage == null ? Coverage.ofWholeWard() : coverage.coverage();
        }

        Manner manner(Duration usual) {
            if (latestStartSeconds != null && (latestStartSeconds < 0 || latestStartSeconds > LATEST_SECONDS)) {
                throw new LatenessOutOfRange();
            }
            return new Manner(
                    latestStartSeconds == null ? usual : Duration.ofSeconds(latestStartSeconds),
                    whenLate == null ? Manner.WhenLate.FROM_THE_BEGINNING : whenLate,
                    afterCut == null ? Manner.AfterCut.DROP : afterCut,
                    new Turns(
                            turns == null ? 1 : turns,
                            Duration.ofSeconds(turnGapSeconds == null ? 0 : turnGapSeconds)));
        }
    }
}
