package vn.loa.playout;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.loa.evidence.Receipts;
import vn.loa.protocol.Receipt;
import vn.loa.protocol.WireJson;

/**
 * A kept receipt as its page shows it: beside the signed text, which of its instants was intended and which was real [P-32].
 *
 * @param intended for which instant the first sample was placed, as a start says it, or the planned one of what never began
 * @param start when the first sample really left, as only the receipt that ends a play, or pauses it, knows
 */
record ReceiptTold(
        Receipts.KeptReceipt kept,
        @Nullable Instant intended,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable Duration played) {

    static ReceiptTold of(Receipts.KeptReceipt kept) {
        return body(kept)
                .map(receipt -> of(kept, receipt))
                .orElseGet(() -> new ReceiptTold(kept, null, null, null, null));
    }

    private static ReceiptTold of(Receipts.KeptReceipt kept, Receipt receipt) {
        return switch (receipt.outcome()) {
            case STARTED, RESUMED -> new ReceiptTold(kept, receipt.start(), null, null, null);
            case ACCEPTED, WAITING, MISSED, REFUSED, DONE ->
                new ReceiptTold(kept, receipt.plannedStart(), null, null, null);
            case COMPLETED, STOPPED, CUT, INTERRUPTED, FAILED, PAUSED ->
                new ReceiptTold(kept, null, receipt.start(), receipt.end(), length(receipt.playedMilliseconds()));
        };
    }

    private static @Nullable Duration length(@Nullable Long milliseconds) {
        return milliseconds == null ? null : Duration.ofMillis(milliseconds);
    }

    /** The second line of the note; it was verified when it was kept [P-01]. */
    private static Optional<Receipt> body(Receipts.KeptReceipt kept) {
        try {
            return Optional.of(WireJson.readOwn(kept.note().split("\n", 3)[1], Receipt.class));
        } catch (IllegalStateException | IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }
}
