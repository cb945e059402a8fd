package vn.loa.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import vn.loa.schedule.plan.Move;

/** One date of a schedule that is aired at another time, with the person. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class ScheduledMove {

    private LocalDate date;

    @Column(name = "moved_to")
    private LocalDateTime to;

    @Column(name = "made_by_name")
    private String by;

    @Column(name = "made_at")
    private Instant at;

    protected ScheduledMove() {}

    ScheduledMove(LocalDate date, LocalDateTime to, String by, Instant at) {
        this.date = date;
        this.to = to;
        this.by = by;
        this.at = at;
    }

    LocalDate date() {
        return date;
    }

    Move move() {
        return new Move(to, by, at);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScheduledMove move && move.date.equals(date);
    }

    @Override
    public int hashCode() {
        return Objects.hash(date);
    }
}
