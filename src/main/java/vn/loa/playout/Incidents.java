package vn.loa.playout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.loa.evidence.AsRunEntry;
import vn.loa.evidence.Incident;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.Receipt;
import vn.loa.protocol.WardId;

/** Finds in receipts what befell a play on its way: what it waited for, what cut it, and where it went on; other broadcasts by their titles. */
@ApplicationScoped
class Incidents {

    private final Broadcasts broadcasts;
    private final CueWard cueWard;

    Incidents(Broadcasts broadcasts, CueWard cueWard) {
        this.broadcasts = broadcasts;
        this.cueWard = cueWard;
    }

    /** @param told a receipt about this broadcast */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Incident> of(Broadcast broadcast, Receipt told) {
        return switch (told.outcome()) {
            case WAITING -> Optional.of(metAnother(Incident.Kind.WAITED, told.made(), told));
            case PAUSED -> Optional.of(metAnother(Incident.Kind.PAUSED, endOf(told), told));
            case RESUMED -> Optional.of(Incident.resumed(beginOf(told), wentOnFrom(broadcast, told)));
            case CUT, MISSED ->
                Optional.ofNullable(told.by()).map(by -> metAnother(Incident.Kind.GAVE_WAY, endOf(told), told));
            default -> Optional.empty();
        };
    }

    private Incident metAnother(Incident.Kind kind, Instant at, Receipt told) {
        return Incident.because(kind, at, told.by(), title(told.ward(), told.by(), told.made()));
    }

    private @Nullable String title(WardId ward, @Nullable String by, Instant made) {
        return Optional.ofNullable(by)
                .flatMap(Incidents::occurrence)
                .flatMap(other -> known(ward, other, made))
                .map(Broadcast::title)
                .orElse(null);
    }

    /** After a stop of the server receipts may come before the other broadcast was cued. */
    private Optional<Broadcast> known(WardId ward, OccurrenceId other, Instant made) {
        if (broadcasts.find(ward, other).isEmpty()) {
            cueWard.cueAt(ward, other, made);
        }
        return broadcasts.find(ward, other);
    }

    private static Optional<OccurrenceId> occurrence(String by) {
        try {
            return Optional.of(new OccurrenceId(by));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** With the part that was cut, or with the next when it was cut between two [P-43]; a recording alone is one part. */
    private static long wentOnFrom(Broadcast broadcast, Receipt told) {
        long reached = or0(told.fromMilliseconds()) + or0(told.playedMilliseconds());
        long from = 0;
        for (AsRunEntry.PartFacts part : broadcast.parts()) {
            if (part.offset() <= reached) {
                long end = part.offset() + part.milliseconds();
                from = reached < end ? part.offset() : end;
            }
        }
        return from;
    }

    private static Instant beginOf(Receipt told) {
        return Optional.ofNullable(told.start()).orElse(told.made());
    }

    private static Instant endOf(Receipt told) {
        return Optional.ofNullable(told.end()).orElse(told.made());
    }

    private static long or0(@Nullable Long milliseconds) {
        return milliseconds == null ? 0 : milliseconds;
    }
}
