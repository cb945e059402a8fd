package vn.loa.evidence.bundle;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.loa.evidence.log.LogExtracts;
import vn.loa.evidence.log.LoggedLeaf;
import vn.loa.protocol.WardId;

/**
 * From which of a ward's leaves to which a bundle is complete: from the last census before the period to the first one after everything that the
 * period waits for.
 *
 * @param first the index of the first leaf that is in it
 * @param closing the census that counts them, and is the last of them
 */
record Extent(long first, LoggedLeaf closing) {

    /** A receiver's word is awaited for so long; after it every state is final. */
    private static final Duration WORD_COMES_WITHIN = Duration.ofDays(3);

    private static final Instant ALWAYS = Instant.parse("9999-12-31T00:00:00Z");

    /** Empty when the ward has not been counted below that size. */
    static Optional<Extent> of(LogExtracts log, WardId ward, Period period, long size) {
        long first = log.lastCensus(ward, period.start(), size)
                .map(census -> LeafText.of(census).facts().path("through").asLong())
                .orElse(0L);
        Instant settled = period.end().plus(WORD_COMES_WITHIN);
        Instant corrected = log.lastCorrection(ward, period.start(), period.end())
                .filter(settled::isBefore)
                .orElse(settled);
        return log.firstCensus(ward, corrected, size)
                .or(() -> log.lastCensus(ward, ALWAYS, size))
                .map(closing -> new Extent(first, closing));
    }
}
