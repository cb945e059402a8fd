package vn.loa.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.loa.schedule.plan.Cancellation;

/**
 * A date on which a schedule is not aired.
 *
 * @param replacedBy the schedule that took its place; null when it was simply called off
 */
@Embeddable
record ScheduledException(
        @Column(name = "date") LocalDate date,
        @Column(name = "made_by_name") String by,
        @Column(name = "made_at") Instant at,
        @Column(name = "replaced_by") @Nullable UUID replacedBy) {

    Cancellation cancellation() {
        return new Cancellation(by, at);
    }
}
