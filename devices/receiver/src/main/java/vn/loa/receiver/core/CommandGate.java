package vn.loa.receiver.core;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import vn.loa.receiver.message.Action;
import vn.loa.receiver.message.Assignment;
import vn.loa.receiver.message.Command;
import vn.loa.receiver.message.Content;
import vn.loa.receiver.message.Counter;
import vn.loa.receiver.message.Malformed;
import vn.loa.receiver.message.OccurrenceId;
import vn.loa.receiver.note.Check;
import vn.loa.receiver.note.KeyRing;
import vn.loa.receiver.note.Kind;
import vn.loa.receiver.note.Note;
import vn.loa.receiver.note.Refused;
import vn.loa.receiver.time.Reading;

/** The checks of [P-25], in their order; changes nothing. */
final class CommandGate {

    private static final Duration LONGEST_TONE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PLAY = Duration.ofHours(2);

    /** What the checks look at. */
    record Standing(Assignment assignment, boolean muted, KeyRing keys, Reading now, Counter last) {}

    private CommandGate() {}

    /** Size to audience: who says this, and is it for us. */
    static Command authentic(byte[] payload, boolean retained, Standing standing) throws Refused {
        if (payload.length > Kind.COMMAND.limit()) {
            throw new Refused(Check.SIZE, payload.length + " bytes");
        }
        if (retained) {
            // A retained play would sound again at every reconnect [P-12].
            throw new Refused(Check.RETAINED, "a command is never retained");
        }
        Note note = Note.parse(Kind.COMMAND, payload);
        Command command = read(note);
        if (command.action().emergency()) {
            standing.keys().verifyEmergency(note);
        } else {
            standing.keys().verify(note);
        }
        boolean meant = command.ward().equals(standing.assignment().ward())
                && command.audience().includes(standing.assignment());
        if (!meant) {
            throw new Refused(Check.AUDIENCE, "for somebody else");
        }
        return command;
    }

    private static Command read(Note note) throws Refused {
        try {
            return Command.read(note.body());
        } catch (Malformed e) {
            throw new Refused(Check.NOTE, String.valueOf(e.getMessage()));
        }
    }

    /** Expiry and counter: is it still meant, and not said before. */
    static void fresh(Command command, Standing standing) throws Refused {
        Action action = command.action();
        Reading now = standing.now();
        if (!now.known() && !action.emergency() && !action.onlyStops()) {
            throw new Refused(Check.EXPIRY, "the receiver does not know the time");
        }
        if (now.known() && now.earliest().isAfter(command.expires())) {
            throw new Refused(Check.EXPIRY, "expired at " + command.expires());
        }
        if (isOld(command, standing)) {
            throw new Refused(Check.COUNTER, "an earlier command was " + standing.last());
        }
    }

    static boolean isOld(Command command, Standing standing) {
        return command.counter().compareTo(standing.last()) <= 0;
    }

    /** Content and caps: can it be done, and may it. */
    static void possible(Command command, Standing standing, Predicate<Content> held) throws Refused {
        Possible check = new Possible(standing, held);
        Refusal refusal = command.action().accept(check);
        if (refusal.refused) {
            throw new Refused(refusal.check, refusal.why);
        }
    }

    private record Refusal(boolean refused, Check check, String why) {

        static final Refusal NONE = new Refusal(false, Check.CAPS, "");

        static Refusal by(Check check, String why) {
            return new Refusal(true, check, why);
        }
    }

    private record Possible(Standing standing, Predicate<Content> held) implements Action.Visitor<Refusal> {

        @Override
        public Refusal play(Action.Play play) {
            if (!held.test(play.item().content())) {
                return Refusal.by(Check.CONTENT, "the audio is not here");
            }
            if (play.item().content().length().compareTo(LONGEST_PLAY) > 0) {
                return Refusal.by(Check.CAPS, "longer than " + LONGEST_PLAY);
            }
            Instant now = standing.now().instant();
            Instant start = play.item().start().isAfter(now) ? play.item().start() : now;
            if (!play.emergency() && !standing.assignment().allowsStartAt(start)) {
                return Refusal.by(Check.CAPS, "outside the window");
            }
            return play.emergency() ? active() : audible();
        }

        @Override
        public Refusal stop(Action.Stop stop) {
            return Refusal.NONE;
        }

        @Override
        public Refusal stopAll(Action.StopAll stopAll) {
            return Refusal.NONE;
        }

        @Override
        public Refusal volume(Action.Volume volume) {
            return volume.percent() > 100 ? Refusal.by(Check.CAPS, "more than 100 percent") : Refusal.NONE;
        }

        @Override
        public Refusal testTone(Action.TestTone tone) {
            if (tone.length().compareTo(LONGEST_TONE) > 0) {
                return Refusal.by(Check.CAPS, "longer than " + LONGEST_TONE);
            }
            if (!standing.assignment().allowsStartAt(standing.now().instant())) {
                return Refusal.by(Check.CAPS, "outside the window");
            }
            return audible();
        }

        @Override
        public Refusal mute(Action.Mute mute) {
            return Refusal.NONE;
        }

        @Override
        public Refusal restart(Action.Restart restart) {
            return Refusal.NONE;
        }

        private Refusal audible() {
            return standing.muted() ? Refusal.by(Check.CAPS, "muted") : active();
        }

        private Refusal active() {
            return standing.assignment().active() ? Refusal.NONE : Refusal.by(Check.CAPS, "revoked");
        }
    }

    /** A play that was started before is not started again [P-23]. */
    static boolean isRepeat(Command command, Predicate<OccurrenceId> past) {
        return command.action() instanceof Action.Play play
                && past.test(play.item().occurrence());
    }
}
