package vn.loa.receiver.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.loa.receiver.message.Manner;
import vn.loa.receiver.time.Reading;

/**
 * Where in its content a play begins: at its beginning, or, when it is late and its item says so, where those are by then
 * that began in time [P-42]. Such a place is chosen a little ahead, so that its audio is ready when the others reach it.
 */
final class LateEntry {

    private final Wings wings;

    LateEntry(Wings wings) {
        this.wings = wings;
    }

    private static boolean skips(Planned planned, Reading now) {
        return now.known()
                && planned.item().manner().late() == Manner.Late.OFFSET
                && now.instant().isAfter(planned.item().start());
    }

    /** Has the audio made ready from the place where it will begin. */
    void call(Planned planned, Reading now) {
        Duration from = skips(planned, now)
                ? Duration.ofMillis(
                        planned.item().entry(now.instant().plus(wings.lead())).toMillis())
                : Duration.ZERO;
        wings.call(planned.occurrence(), planned.item().content(), from);
    }

    /** Whether those that began in time have come to the end by now. */
    boolean isOver(Planned planned, Reading now) {
        return skips(planned, now)
                && planned.item()
                                .entry(now.instant().plus(wings.lead()))
                                .compareTo(planned.item().content().length())
                        >= 0;
    }

    /** When the audio that is ready begins; nothing when its place has passed, and another has to be made ready. */
    Optional<Instant> startOf(Planned planned, Instant start, Reading now) {
        if (!skips(planned, now)) {
            return Optional.of(start);
        }
        Instant place = planned.item()
                .start()
                .plus(wings.readyFrom(planned.occurrence()).orElse(Duration.ZERO));
        if (place.isBefore(now.instant())) {
            wings.sendHome(planned.occurrence());
            call(planned, now);
            return Optional.empty();
        }
        return Optional.of(place);
    }
}
