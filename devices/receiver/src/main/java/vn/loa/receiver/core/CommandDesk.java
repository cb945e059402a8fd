package vn.loa.receiver.core;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.loa.receiver.journal.Journal;
import vn.loa.receiver.journal.KnownAnswer;
import vn.loa.receiver.journal.MuteOrder;
import vn.loa.receiver.message.Action;
import vn.loa.receiver.message.Command;
import vn.loa.receiver.message.Item;
import vn.loa.receiver.message.Outcome;
import vn.loa.receiver.message.Receipt;
import vn.loa.receiver.note.Check;
import vn.loa.receiver.note.Refused;
import vn.loa.receiver.sound.AheadOfTime;
import vn.loa.receiver.sound.Tone;
import vn.loa.receiver.time.ReceiverClock;

/** Takes commands in: lets them through the gate, writes them down, carries them out and answers [P-25] to [P-30]. */
final class CommandDesk {

    /** A restart takes seconds; what starts within a minute is not to depend on it [P-65]. */
    private static final Duration BEFORE_A_START = Duration.ofSeconds(60);

    private final ReceiverClock clock;
    private final Journal journal;
    private final Papers papers;
    private final Library library;
    private final Outbox outbox;
    private final Conductor conductor;
    private final Events events;
    private final Budget budget;
    private Optional<Runnable> restart = Optional.empty();
    private boolean restarting;
    private final Map<String, Integer> refusals = new TreeMap<>();

    CommandDesk(
            ReceiverClock clock,
            Journal journal,
            Papers papers,
            Library library,
            Outbox outbox,
            Conductor conductor,
            Events events) {
        this.clock = clock;
        this.journal = journal;
        this.papers = papers;
        this.library = library;
        this.outbox = outbox;
        this.conductor = conductor;
        this.events = events;
        this.budget = new Budget(journal, papers);
    }

    /** What begins the program anew [P-65]; without it that is refused. */
    void restartBy(Runnable work) {
        restart = Optional.of(work);
    }

    /** Refusals so far, by the name of the check. */
    Map<String, Integer> refusals() {
        return refusals;
    }

    /** Counts and tells a refusal, of whatever kind of note. */
    void count(Refused refused, String what) {
        refusals.merge(refused.check().label(), 1, Integer::sum);
        events.tell(
                "refused", "what", what, "check", refused.check().label(), "why", String.valueOf(refused.getMessage()));
    }

    /** Takes one message of a command topic. */
    void take(byte[] payload, boolean retained) {
        if (restarting) {
            return; // Who gets no answer asks again [P-27], and then there is somebody to carry it out.
        }
        CommandGate.Standing standing = new CommandGate.Standing(
                papers.assignment(), conductor.isMuted(), papers.keys(), clock.now(), journal.lastCommand());
        try {
            Command command = CommandGate.authentic(payload, retained, standing)
                    .inTurn(papers.assignment().turn());
            takeAuthentic(command, standing);
        } catch (Refused refused) {
            count(refused, "command");
        }
    }

    private void takeAuthentic(Command command, CommandGate.Standing standing) {
        Optional<KnownAnswer> known = journal.answerTo(command.id());
        try {
            CommandGate.fresh(command, standing);
            if (known.isPresent() && !known.get().mayBeTriedAgain()) {
                journal.use(command.counter());
                outbox.publish(known.get().note());
                events.tell("answered-again", "command", command.id());
                return;
            }
            CommandGate.possible(command, standing, library::holds);
            budget.check(command, standing.now());
            carryOut(command);
        } catch (Refused refused) {
            count(refused, command.id().toString());
            // An old counter is a replay; it and a second refusal of one id must not be able to fill the journal
            // [P-26].
            boolean mayCost = !CommandGate.isOld(command, standing) && !isSame(known, refused.check());
            if (mayCost) {
                journal.receipt(refusal(command, refused.check().label()), outbox.context());
                outbox.flush();
            }
        }
    }

    private static boolean isSame(Optional<KnownAnswer> known, Check check) {
        return known.isPresent() && known.get().reason().equals(check.label());
    }

    private Receipt refusal(Command command, String reason) {
        Receipt receipt = command.action() instanceof Action.Play play
                ? Receipt.ofPlay(Outcome.REFUSED, play.item(), Optional.of(command.id()), conductor.volume())
                : Receipt.ofCommand(Outcome.REFUSED, command.id(), conductor.volume());
        return receipt.because(reason);
    }

    private void carryOut(Command command) {
        if (CommandGate.isRepeat(command, journal::isPast)) {
            // Not a word about the occurrence: it has its final receipt already [P-31].
            answer(
                    command,
                    Receipt.ofCommand(Outcome.REFUSED, command.id(), conductor.volume())
                            .because("played"));
            return;
        }
        events.tell(
                "accepted",
                "command",
                command.id(),
                "action",
                command.action().getClass().getSimpleName());
        command.action().accept(new CarryOut(command));
    }

    private void answer(Command command, Receipt receipt) {
        journal.answer(command.counter(), receipt, outbox.context());
        outbox.flush();
    }

    private void done(Command command) {
        answer(command, Receipt.ofCommand(Outcome.DONE, command.id(), conductor.volume()));
    }

    /** Every case writes the counter down before it does anything [P-25]. */
    private final class CarryOut implements Action.Visitor<Boolean> {

        private final Command command;

        CarryOut(Command command) {
            this.command = command;
        }

        @Override
        public Boolean play(Action.Play play) {
            Item item = play.item();
            Receipt accepted = Receipt.ofPlay(Outcome.ACCEPTED, item, Optional.of(command.id()), conductor.volume());
            journal.accept(command.counter(), command.id(), item, accepted, outbox.context());
            outbox.flush();
            conductor.tick();
            return true;
        }

        @Override
        public Boolean stop(Action.Stop stop) {
            done(command);
            return conductor.stop(stop.occurrence(), "command");
        }

        @Override
        public Boolean stopAll(Action.StopAll stopAll) {
            done(command);
            conductor.stopAll("command");
            return true;
        }

        @Override
        public Boolean volume(Action.Volume volume) {
            Receipt done = Receipt.ofCommand(
                    Outcome.DONE,
                    command.id(),
                    Math.min(volume.percent(), papers.assignment().maximumVolume()));
            journal.volume(command.counter(), volume.percent(), done, outbox.context());
            outbox.flush();
            return true;
        }

        @Override
        public Boolean testTone(Action.TestTone tone) {
            journal.use(command.counter());
            try {
                AheadOfTime audio = AheadOfTime.of(new Tone(tone.length()));
                boolean sounds = conductor.tone(audio, tone.length(), this::toneEnded);
                if (!sounds) {
                    audio.close();
                    toneEnded(false);
                }
                return sounds;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        public Boolean mute(Action.Mute mute) {
            Receipt done = Receipt.ofCommand(Outcome.DONE, command.id(), conductor.volume());
            journal.mute(command.counter(), new MuteOrder(mute.muted(), command.issued()), done, outbox.context());
            outbox.flush();
            conductor.tick();
            return true;
        }

        @Override
        public Boolean restart(Action.Restart action) {
            if (restart.isEmpty() || !conductor.isFree(BEFORE_A_START)) {
                answer(
                        command,
                        Receipt.ofCommand(Outcome.REFUSED, command.id(), conductor.volume())
                                .because(restart.isEmpty() ? Check.CAPS.label() : "busy"));
                return false;
            }
            restarting = true;
            done(command);
            events.tell("restarting", "command", command.id());
            restart.get().run();
            return true;
        }

        private void toneEnded(boolean complete) {
            Receipt receipt = complete
                    ? Receipt.ofCommand(Outcome.DONE, command.id(), conductor.volume())
                    : Receipt.ofCommand(Outcome.REFUSED, command.id(), conductor.volume())
                            .because("busy");
            outbox.make(receipt);
        }
    }
}
