package vn.loa.receiver.message;

import java.time.Duration;

/** What a command asks for. */
public sealed interface Action {

    /** Answers with the visitor's method for this case. */
    <R> R accept(Visitor<R> visitor);

    /** Whether it only ends sound, so that it may pass with an unknown clock [P-25]. */
    default boolean onlyStops() {
        return false;
    }

    /** Whether it is an emergency, which needs two signatures and obeys no window [P-28]. */
    default boolean emergency() {
        return false;
    }

    /** The same as a pole of this turn carries it out [P-44]. */
    default Action inTurn(int turn) {
        return this;
    }

    /** One method a case: a case that is added does not compile until everybody handles it. */
    interface Visitor<R> {
        R play(Play play);

        R stop(Stop stop);

        R stopAll(StopAll stopAll);

        R volume(Volume volume);

        R testTone(TestTone tone);

        R mute(Mute mute);

        R restart(Restart restart);
    }

    /** Plays once, now or at an instant. */
    record Play(Item item) implements Action {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.play(this);
        }

        @Override
        public boolean emergency() {
            return item.precedence() == Precedence.EMERGENCY;
        }

        @Override
        public Action inTurn(int turn) {
            return new Play(item.inTurn(turn));
        }
    }

    /** Ends, or prevents, the play of one occurrence. */
    record Stop(OccurrenceId occurrence) implements Action {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stop(this);
        }

        @Override
        public boolean onlyStops() {
            return true;
        }
    }

    /** Ends what is playing and forgets accepted plays. */
    record StopAll() implements Action {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stopAll(this);
        }

        @Override
        public boolean onlyStops() {
            return true;
        }
    }

    /** Sets the volume, within the assignment's maximum. */
    record Volume(int percent) implements Action {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.volume(this);
        }
    }

    /** Sounds a tone so that a technician can hear the pole. */
    record TestTone(Duration length) implements Action {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.testTone(this);
        }
    }

    /** Lets the pole be silent but for emergencies, or lets it speak again [P-64]. */
    record Mute(boolean muted) implements Action {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mute(this);
        }

        @Override
        public boolean onlyStops() {
            return muted;
        }
    }

    /** Begins the program anew, when that costs no play [P-65]. */
    record Restart() implements Action {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.restart(this);
        }
    }
}
