package vn.loa.receiver.golden;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import vn.loa.receiver.message.Json;
import vn.loa.receiver.note.SigningKey;
import vn.loa.receiver.support.TestKeys;

/** The index of all examples, and the published keys they are signed with. */
final class ExampleIndex {

    private final Examples examples;

    ExampleIndex(Examples examples) {
        this.examples = examples;
    }

    void write() {
        ObjectNode index = Json.object();
        index.put(
                "about",
                "Every file, the requirement it shows, and for commands the check of [P-25] that must refuse it.");
        index.set("context", context());
        index.set("valid", examples.namesOfValid());
        index.set("invalid", examples.namesOfInvalid());
        examples.put("index.json", index);
        ObjectNode keys = Json.object().put("warning", "Published test keys. Never trust them anywhere.");
        keys.set("station", key(TestKeys.STATION));
        keys.set("emergency", key(TestKeys.EMERGENCY));
        keys.set("log", key(TestKeys.LOG));
        keys.set("stranger", key(TestKeys.STRANGER));
        keys.set("receiver", key(TestKeys.RECEIVER));
        ArrayNode weak = keys.putArray("smallOrder");
        SmallOrderKeys.all().forEach(point -> weak.add(Base64.getEncoder().encodeToString(point)));
        examples.put("keys.json", keys);
    }

    /** The receiver that reads the examples, unless an entry says otherwise. */
    private static ObjectNode context() {
        ObjectNode context = Json.object().put("assignment", "valid/assignment.note");
        context.put("timetable", "valid/timetable.note").put("retained", false);
        context.putObject("clock")
                .put("instant", "2026-11-22T02:00:05Z")
                .put("errorMilliseconds", 5)
                .put("source", "SERVER");
        context.putObject("lastCommand").put("epoch", 1).put("counter", 41);
        context.putArray("content").add(Bodies.content()).add(ProgrammeExamples.content());
        return context;
    }

    private static ObjectNode key(SigningKey key) {
        return Json.object()
                .put("name", key.verifying().name())
                .put("seed", Base64.getEncoder().encodeToString(key.seed()))
                .put("key", key.verifying().toString());
    }
}
