package vn.loa.receiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.loa.evidence.log.HeardCheckpoints;
import vn.loa.protocol.Kind;
import vn.loa.protocol.MalformedNote;
import vn.loa.protocol.Note;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.ReceiverState;

/** Takes in what a receiver tells of itself, under its own signature; its Will, too, was signed by it when it connected [P-08]. */
@ApplicationScoped
public class TakeState {

    private static final Logger LOG = Logger.getLogger(TakeState.class);
    private static final Duration RETAINED_IS_OLD_NEWS = Duration.ofDays(1);

    private final Receivers receivers;
    private final Presences presences;
    private final HeardCheckpoints heard;
    private final Clock clock;
    private final Event<PresenceChanged> changed;

    TakeState(
            Receivers receivers,
            Presences presences,
            HeardCheckpoints heard,
            Clock clock,
            Event<PresenceChanged> changed) {
        this.receivers = receivers;
        this.presences = presences;
        this.heard = heard;
        this.clock = clock;
        this.changed = changed;
    }

    /**
     * Takes one message from a receiver's state topic.
     *
     * @param retained whether the broker had kept it: then it tells of the time it was sent, not of now
     */
    @Transactional
    public void take(ReceiverId from, byte[] message, boolean retained) {
        Optional<Receiver> receiver = receivers.find(from);
        Optional<ReceiverState> told = receiver.flatMap(Receiver::publicKey).flatMap(key -> {
            try {
                return Optional.of(
                        Note.verify(Kind.STATE, message, List.of(key)).body(ReceiverState.class));
            } catch (MalformedNote malformed) {
                LOG.warnf("state refused receiver=%s check=%s", from, malformed.check());
                return Optional.empty();
            }
        });
        told.filter(state -> state.receiver().equals(from)
                        && state.ward().equals(receiver.orElseThrow().ward()))
                .ifPresent(state -> {
                    note(state, retained);
                    compare(state);
                });
    }

    /** What it holds of the log, and what it refused to follow: whichever is not ours is a finding [P-73], [P-75]. */
    private void compare(ReceiverState state) {
        Optional.ofNullable(state.checkpoint()).ifPresent(held -> heard.told(state.receiver(), held));
        Optional.ofNullable(state.fork()).ifPresent(fork -> {
            heard.told(state.receiver(), fork.held());
            heard.told(state.receiver(), fork.told());
        });
    }

    private void note(ReceiverState state, boolean retained) {
        Instant now = clock.instant();
        Presence before = presences.of(state.receiver()).orElse(null);
        if (!state.online()) {
            if (isOfThisBoot(state, before) && presences.offline(state.receiver(), now)) {
                LOG.infof("offline receiver=%s", state.receiver());
                changed.fire(new PresenceChanged(state.ward(), state.receiver(), false));
            }
            return;
        }
        presences.online(state, retained ? sent(state, now) : now);
        boolean cameOnline = before == null || !before.online();
        if (cameOnline) {
            LOG.infof("online receiver=%s version=%s", state.receiver(), state.version());
        }
        if (before == null || cameOnline || tellsSomethingNew(before, state)) {
            changed.fire(new PresenceChanged(state.ward(), state.receiver(), cameOnline));
        }
    }

    /** A Will of an earlier boot may be delivered after the receiver is back: that one says nothing of now. */
    private static boolean isOfThisBoot(ReceiverState state, @Nullable Presence before) {
        return before == null || before.boot() == null || before.boot().equals(state.boot());
    }

    private static Instant sent(ReceiverState state, Instant now) {
        Instant sent = state.sent();
        return sent != null && sent.isBefore(now) && sent.isAfter(now.minus(RETAINED_IS_OLD_NEWS)) ? sent : now;
    }

    private static boolean tellsSomethingNew(Presence before, ReceiverState state) {
        return !Objects.equals(before.timetable(), state.timetable())
                || !before.missing().equals(Optional.ofNullable(state.missing()).orElse(List.of()))
                || !Objects.equals(before.playing(), state.playing())
                || !Objects.equals(before.volume(), state.volume())
                || !Objects.equals(before.muted(), state.muted())
                || !Objects.equals(before.boot(), state.boot());
    }
}
