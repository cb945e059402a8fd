package vn.loa.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import vn.loa.schedule.plan.Manner;
import vn.loa.schedule.plan.Turns;

/** How occurrences are carried out, as the columns of a schedule. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class MannerColumns {

    @Column(name = "latest_start_seconds")
    private int latestStartSeconds;

    @Enumerated(EnumType.STRING)
    @Column(name = "when_late")
    private Manner.WhenLate whenLate;

    @Enumerated(EnumType.STRING)
    @Column(name = "after_cut")
    private Manner.AfterCut afterCut;

    private short turns;

    @Column(name = "turn_gap_seconds")
    private int turnGapSeconds;

    protected MannerColumns() {}

    MannerColumns(Manner manner) {
        latestStartSeconds = Math.toIntExact(manner.lateness().toSeconds());
        whenLate = manner.whenLate();
        afterCut = manner.afterCut();
        turns = (short) manner.turns().count();
        turnGapSeconds = Math.toIntExact(manner.turns().gap().toSeconds());
    }

    Manner manner() {
        return new Manner(
                Duration.ofSeconds(latestStartSeconds),
                whenLate,
                afterCut,
                new Turns(turns, Duration.ofSeconds(turnGapSeconds)));
    }
}
