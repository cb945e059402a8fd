package vn.loa.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import vn.loa.schedule.plan.Cancellation;

/** A date on which a weekly schedule is not aired. */
@Embeddable
record ScheduledException(
        @Column(name = "date") LocalDate date,
        @Column(name = "made_by_name") String by,
        @Column(name = "made_at") Instant at) {

    Cancellation cancellation() {
        return new Cancellation(by, at);
    }
}
