package vn.loa.schedule.plan;

import java.time.Duration;
import java.time.Instant;
import vn.loa.area.Place;

/**
 * Whether all poles start together, or neighbours one after the other so that nobody hears two at once (時差放送).
 *
 * @param count 1 for all together, up to 4
 * @param gap of silence between two turns
 */
public record Turns(int count, Duration gap) {

    /** All poles at the same instant. */
    public static final Turns TOGETHER = new Turns(1, Duration.ZERO);

    private static final int MOST = 4;

    public Turns {
        if (count < 1 || count > MOST || gap.isNegative() || gap.compareTo(Duration.ofMinutes(10)) > 0) {
            throw new TurnsOutOfRange();
        }
    }

    /** From the first start of a programme of this length until the last pole falls silent. */
    Duration span(Duration length) {
        return length.plus(length.plus(gap).multipliedBy(count - 1L));
    }

    /** When the pole at this place begins, if the first ones begin at {@code start}. */
    Instant startAt(Place place, Instant start, Duration length) {
        return start.plus(length.plus(gap).multipliedBy((place.turn() - 1) % count));
    }
}
