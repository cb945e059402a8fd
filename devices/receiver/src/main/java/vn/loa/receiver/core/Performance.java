package vn.loa.receiver.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.loa.receiver.message.OccurrenceId;
import vn.loa.receiver.message.Outcome;
import vn.loa.receiver.message.Receipt;
import vn.loa.receiver.sound.Cue;

/** The play that is on: from the moment its STARTED receipt is kept until its last sample has left. */
final class Performance {

    private final Planned planned;
    private final int volume;
    private int softened;
    private Instant start;
    private boolean sounding;
    private Duration marked = Duration.ZERO;
    private Optional<Verdict> verdict = Optional.empty();

    /** How it is to end when something other than its last sample ends it. */
    record Verdict(Outcome outcome, String reason, Optional<OccurrenceId> by) {}

    Performance(Planned planned, Instant expectedStart, int volume) {
        this.planned = planned;
        this.start = expectedStart;
        this.volume = volume;
        this.softened = volume;
    }

    Planned planned() {
        return planned;
    }

    Instant start() {
        return start;
    }

    boolean sounding() {
        return sounding;
    }

    void soundsSince(Instant instant) {
        start = instant;
        sounding = true;
    }

    /** The first verdict holds: who was cut is not stopped afterwards. */
    boolean end(Verdict how) {
        if (verdict.isPresent()) {
            return false;
        }
        verdict = Optional.of(how);
        return true;
    }

    /** Whether this is softer than it sounds now; then it is how it sounds from now on. */
    boolean soften(int percent) {
        boolean softer = percent < softened;
        softened = Math.min(softened, percent);
        return softer;
    }

    /** Whether another five seconds have sounded since the last mark [P-32]. */
    boolean markDue(Duration played) {
        if (!sounding || played.minus(marked).compareTo(Duration.ofSeconds(4)) < 0) {
            return false;
        }
        marked = played;
        return true;
    }

    Receipt started() {
        return Receipt.ofPlay(Outcome.STARTED, planned.item(), planned.command(), volume)
                .sounded(start, Optional.empty(), Duration.ZERO);
    }

    Receipt ended(Instant end, Duration played, Cue.Ending ending) {
        Verdict how = verdict.orElseGet(() -> verdictOf(ending));
        Receipt receipt = Receipt.ofPlay(how.outcome(), planned.item(), planned.command(), volume)
                .because(how.reason())
                .sounded(start, Optional.of(end.isBefore(start) ? start : end), played);
        return how.by().map(receipt::by).orElse(receipt);
    }

    private static Verdict verdictOf(Cue.Ending ending) {
        return switch (ending) {
            case COMPLETE -> new Verdict(Outcome.COMPLETED, "", Optional.empty());
            case STOPPED -> new Verdict(Outcome.STOPPED, "", Optional.empty());
            case TOO_LONG -> new Verdict(Outcome.FAILED, "watchdog", Optional.empty());
            case UNREADABLE -> new Verdict(Outcome.FAILED, "unreadable", Optional.empty());
            case DEVICE_LOST -> new Verdict(Outcome.FAILED, "device-lost", Optional.empty());
        };
    }
}
