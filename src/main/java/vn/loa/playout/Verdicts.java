package vn.loa.playout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Wards;
import vn.loa.evidence.AsRunEntry;
import vn.loa.evidence.AsRunLog;
import vn.loa.evidence.Course;
import vn.loa.protocol.Receipt;

/** Brings airings to their final state, in the view and in the evidence at once. */
@ApplicationScoped
class Verdicts {

    static final String NO_WORD = "no-word";
    static final String NO_WORD_OF_THE_END = "no-word-of-the-end";
    static final String BUSY = "busy";
    static final String CUT_BY = "cut by ";
    static final String JOINED_LATE = "joined-late";

    private final AsRunLog asRun;
    private final Wards wards;

    Verdicts(AsRunLog asRun, Wards wards) {
        this.asRun = asRun;
        this.wards = wards;
    }

    /** Books the final state; where one is booked already and the truth turns out otherwise, a correction that names the earlier entry. */
    @Transactional(Transactional.TxType.MANDATORY)
    void book(Broadcast broadcast, Airing airing, AsRunEntry.Verdict told) {
        AsRunEntry.Verdict verdict = whole(told, airing);
        AsRunEntry entry = new AsRunEntry(
                broadcast.facts(
                        wards.require(broadcast.ward()).name(),
                        airing.plannedStart().orElse(broadcast.plannedStart())),
                airing.facts(),
                verdict,
                broadcast.parts().stream()
                        .map(part -> part.heard(or0(verdict.fromMilliseconds()), or0(verdict.playedMilliseconds())))
                        .toList(),
                airing.incidents());
        long number = airing.asRunEntry()
                .map(earlier -> asRun.correct(earlier, entry))
                .orElseGet(() -> asRun.record(entry));
        airing.ended(verdict, number);
    }

    /** What joined after its beginning was not played completely, though the receiver came to its end [P-42]. */
    private static AsRunEntry.Verdict whole(AsRunEntry.Verdict told, Airing airing) {
        boolean missing = told.outcome() == AsRunEntry.Outcome.PLAYED
                && Course.lacksItsBeginning(told.fromMilliseconds(), airing.incidents());
        return missing ? told.as(AsRunEntry.Outcome.PARTLY_PLAYED, JOINED_LATE) : told;
    }

    /** What is booked when nothing more is awaited: what had begun was heard in part at least, however it ended. */
    static AsRunEntry.Verdict ofSilence(Airing airing) {
        return airing.startedAt()
                .map(start -> new AsRunEntry.Verdict(
                        AsRunEntry.Outcome.PARTLY_PLAYED,
                        NO_WORD_OF_THE_END,
                        start,
                        null,
                        null,
                        null,
                        null,
                        airing.sound().orElse(null)))
                .orElseGet(() -> AsRunEntry.Verdict.withoutWord(AsRunEntry.Outcome.MISSED, NO_WORD));
    }

    private static long or0(@Nullable Long milliseconds) {
        return milliseconds == null ? 0 : milliseconds;
    }

    /** What a receipt says finally; empty when it only tells of something on the way. */
    static Optional<AsRunEntry.Verdict> of(Receipt receipt) {
        return outcome(receipt)
                .map(outcome -> new AsRunEntry.Verdict(
                        outcome,
                        reason(receipt),
                        receipt.start(),
                        receipt.end(),
                        receipt.playedMilliseconds(),
                        receipt.counter(),
                        receipt.fromMilliseconds(),
                        receipt.sound()));
    }

    private static Optional<AsRunEntry.Outcome> outcome(Receipt receipt) {
        return switch (receipt.outcome()) {
            case COMPLETED -> Optional.of(AsRunEntry.Outcome.PLAYED);
            case STOPPED, CUT, INTERRUPTED ->
                Optional.of(receipt.start() == null ? AsRunEntry.Outcome.CANCELLED : AsRunEntry.Outcome.PARTLY_PLAYED);
            case FAILED, REFUSED -> Optional.of(AsRunEntry.Outcome.FAILED);
            case MISSED -> Optional.of(AsRunEntry.Outcome.MISSED);
            case WAITING, STARTED, PAUSED, RESUMED, ACCEPTED, DONE -> Optional.empty();
        };
    }

    private static String reason(Receipt receipt) {
        String outcome = receipt.outcome().name().toLowerCase(Locale.ROOT);
        String reason = receipt.reason().isEmpty() ? outcome : receipt.reason();
        return switch (receipt.outcome()) {
            case COMPLETED -> receipt.reason();
            case CUT -> CUT_BY + Optional.ofNullable(receipt.by()).orElse(reason);
            case STOPPED, REFUSED, INTERRUPTED -> reason.equals(outcome) ? outcome : outcome + ": " + reason;
            default -> reason;
        };
    }
}
