package vn.loa.receiver.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.loa.receiver.message.Assignment;
import vn.loa.receiver.message.Command;
import vn.loa.receiver.message.Counter;
import vn.loa.receiver.message.Malformed;
import vn.loa.receiver.message.Programme;
import vn.loa.receiver.note.Check;
import vn.loa.receiver.note.Refused;
import vn.loa.receiver.time.ClockSource;
import vn.loa.receiver.time.Reading;

/** The receiver against the golden commands: each invalid one is refused by exactly the check that the index names. */
class GoldenCommandsTest {

    private static final JsonNode INDEX = index();

    private static JsonNode index() {
        try {
            return new ObjectMapper().readTree(file("index.json"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] file(String name) {
        try (var stream = GoldenCommandsTest.class.getResourceAsStream("/protocol/examples/" + name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<JsonNode> commands(String list) {
        return StreamSupport.stream(INDEX.get(list).spliterator(), false)
                .filter(entry -> entry.get("kind").asText().equals("command"));
    }

    private static CommandGate.Standing standing(JsonNode context) throws Exception {
        JsonNode common = INDEX.get("context");
        JsonNode clock = context.path("clock").isMissingNode() ? common.get("clock") : context.get("clock");
        String paper =
                context.path("assignment").asText(common.get("assignment").asText());
        String note = new String(file(paper), StandardCharsets.UTF_8);
        Assignment assignment = Assignment.read(note.split("\n", 3)[1]);
        return new CommandGate.Standing(
                assignment,
                assignment.muted(),
                assignment.keys(),
                new Reading(
                        Instant.parse(clock.get("instant").asText()),
                        Duration.ofMillis(clock.get("errorMilliseconds").asInt()),
                        ClockSource.valueOf(clock.get("source").asText())),
                new Counter(
                        common.at("/lastCommand/epoch").asLong(),
                        common.at("/lastCommand/counter").asLong()));
    }

    private static void pass(byte[] note, JsonNode context) throws Exception {
        CommandGate.Standing standing = standing(context);
        Command command = CommandGate.authentic(note, context.path("retained").asBoolean(), standing);
        CommandGate.fresh(command, standing);
        CommandGate.possible(command, standing, content -> StreamSupport.stream(
                        INDEX.at("/context/content").spliterator(), false)
                .anyMatch(held -> content.sha256().equals(held.get("sha256").asText())
                        && content.size() == held.get("size").asLong()
                        && content.isProgramme() == held.path("type").asText().equals("programme")));
    }

    @TestFactory
    @DisplayName("[P-25] every invalid command is refused by the check of the index")
    Stream<DynamicTest> invalid_commands_are_refused_by_their_check() {
        return commands("invalid")
                .map(entry -> DynamicTest.dynamicTest(
                        "[" + entry.get("requirement").asText() + "] "
                                + entry.get("file").asText(),
                        () -> assertThatThrownBy(
                                        () -> pass(file(entry.get("file").asText()), entry.path("context")))
                                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                                                refused.check().label())
                                        .isEqualTo(entry.get("check").asText()))));
    }

    @TestFactory
    @DisplayName("[P-25] every valid command passes")
    Stream<DynamicTest> valid_commands_pass() {
        return commands("valid")
                .map(entry -> DynamicTest.dynamicTest(
                        "[" + entry.get("requirement").asText() + "] "
                                + entry.get("file").asText(),
                        () -> pass(file(entry.get("file").asText()), entry.path("context"))));
    }

    @Test
    @DisplayName("[P-25] every check of the list has a golden command that it refuses")
    void every_check_is_shown() {
        List<String> shown =
                commands("invalid").map(entry -> entry.get("check").asText()).toList();
        for (Check check : Check.values()) {
            assertThat(shown).contains(check.label());
        }
    }

    @Test
    @DisplayName("[P-25] a command with any one bit flipped is refused before anything else is believed")
    void every_flipped_bit_is_refused() throws Exception {
        byte[] good = file("valid/command-play.note");
        List<Integer> passed = new ArrayList<>();
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] flipped = good.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            try {
                CommandGate.authentic(flipped, false, standing(INDEX.path("none")));
                passed.add(bit);
            } catch (Refused refused) {
                assertThat(refused.check()).isLessThan(Check.AUDIENCE);
            }
        }
        assertThat(passed).isEmpty();
    }

    @TestFactory
    @DisplayName("[P-39] lists of parts are read, and refused when they break the form")
    Stream<DynamicTest> programmes_are_read_or_refused() {
        return Stream.of("valid", "invalid")
                .flatMap(list -> StreamSupport.stream(INDEX.get(list).spliterator(), false)
                        .filter(entry -> entry.get("kind").asText().equals("programme"))
                        .map(entry -> DynamicTest.dynamicTest(entry.get("file").asText(), () -> {
                            byte[] bytes = file(entry.get("file").asText());
                            if (list.equals("valid")) {
                                assertThat(Programme.read(bytes).length()).isEqualTo(Duration.ofMillis(370_500));
                            } else {
                                assertThatThrownBy(() -> Programme.read(bytes)).isInstanceOf(Malformed.class);
                            }
                        })));
    }

    @Test
    @DisplayName("[P-44] a turn that there is not is refused with its assignment")
    void a_fifth_turn_is_refused() {
        String note = new String(file("invalid/assignment-fifth-turn.note"), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Assignment.read(note.split("\n", 3)[1])).isInstanceOf(Malformed.class);
    }
}
