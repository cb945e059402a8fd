package vn.loa.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.PlayManner.AfterCut;
import vn.loa.protocol.PlayManner.InTurns;
import vn.loa.protocol.PlayManner.Late;

/** What a command asks for. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Action.Play.class, name = "play"),
    @JsonSubTypes.Type(value = Action.Stop.class, name = "stop"),
    @JsonSubTypes.Type(value = Action.StopAll.class, name = "stop-all"),
    @JsonSubTypes.Type(value = Action.SetVolume.class, name = "volume"),
    @JsonSubTypes.Type(value = Action.TestTone.class, name = "test-tone"),
    @JsonSubTypes.Type(value = Action.Mute.class, name = "mute"),
    @JsonSubTypes.Type(value = Action.Unmute.class, name = "unmute"),
    @JsonSubTypes.Type(value = Action.Restart.class, name = "restart")
})
public sealed interface Action {

    /** The name on the wire. */
    @JsonIgnore
    String name();

    /** Air this content at this instant, or at once until {@code latestStart} [P-29]. */
    record Play(
            OccurrenceId occurrence,
            Instant start,
            Instant latestStart,
            ContentReference content,
            Precedence precedence,
            String title,
            String theme,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Late late,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AfterCut afterCut,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable InTurns turns)
            implements Action {

        /** One that is carried out in the usual manner. */
        public Play(
                OccurrenceId occurrence,
                Instant start,
                Instant latestStart,
                ContentReference content,
                Precedence precedence,
                String title,
                String theme) {
            this(occurrence, start, latestStart, content, precedence, title, theme, null, null, null);
        }

        /** The same in this manner. */
        public Play in(PlayManner manner) {
            return new Play(
                    occurrence,
                    start,
                    latestStart,
                    content,
                    precedence,
                    title,
                    theme,
                    manner.late(),
                    manner.afterCut(),
                    manner.turns());
        }

        @JsonCreator
        public Play {
            Objects.requireNonNull(occurrence);
            Objects.requireNonNull(start);
            Objects.requireNonNull(latestStart);
            Objects.requireNonNull(content);
            Objects.requireNonNull(precedence);
            Objects.requireNonNull(title);
            Objects.requireNonNull(theme);
        }

        @Override
        public String name() {
            return "play";
        }
    }

    /** End, or prevent, the play of one occurrence. */
    record Stop(OccurrenceId occurrence) implements Action {

        public Stop {
            Objects.requireNonNull(occurrence);
        }

        @Override
        public String name() {
            return "stop";
        }
    }

    /** End whatever is playing and forget accepted plays. */
    record StopAll() implements Action {

        @Override
        public String name() {
            return "stop-all";
        }
    }

    /** Set the volume, 0 to 100 percent; the assignment's maximum holds. */
    record SetVolume(int percent) implements Action {

        public SetVolume {
            if (percent < 0 || percent > 100) {
                throw new IllegalArgumentException("a volume is 0 to 100 percent");
            }
        }

        @Override
        public String name() {
            return "volume";
        }
    }

    /** A tone by which a technician hears that the speaker works, 1 to 10 seconds. */
    record TestTone(int seconds) implements Action {

        public TestTone {
            if (seconds < 1 || seconds > 10) {
                throw new IllegalArgumentException("a test tone lasts 1 to 10 seconds");
            }
        }

        @Override
        public String name() {
            return "test-tone";
        }
    }

    /** Be silent but for emergencies [P-64]. */
    record Mute() implements Action {

        @Override
        public String name() {
            return "mute";
        }
    }

    /** Speak again [P-64]. */
    record Unmute() implements Action {

        @Override
        public String name() {
            return "unmute";
        }
    }

    /** Begin the program anew, when that costs no play [P-65]. */
    record Restart() implements Action {

        @Override
        public String name() {
            return "restart";
        }
    }
}
