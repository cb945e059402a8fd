package vn.loa.receiver.golden;

import static vn.loa.receiver.golden.Crafted.note;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.loa.receiver.message.Json;
import vn.loa.receiver.note.Kind;
import vn.loa.receiver.note.SigningKey;

/** The files of the examples folder as they come into being, and what the index says of each. */
final class Examples {

    private final Map<String, byte[]> files = new TreeMap<>();
    private final ArrayNode valid = Json.object().putArray("valid");
    private final ArrayNode invalid = Json.object().putArray("invalid");

    void valid(String name, Kind kind, ObjectNode body, String requirement, SigningKey... keys) {
        String file = "valid/" + name + ".note";
        files.put(file, note(kind, body, keys));
        valid.addObject().put("file", file).put("kind", kind.label()).put("requirement", requirement);
    }

    void object(String name, String kind, ObjectNode body, String requirement) {
        String file = "valid/" + name + ".json";
        files.put(file, body.toString().getBytes(StandardCharsets.UTF_8));
        valid.addObject().put("file", file).put("kind", kind).put("requirement", requirement);
    }

    void bad(String name, String check, String requirement, byte[] note) {
        badWith(name, check, requirement, note, context -> {});
    }

    void badWith(String name, String check, String requirement, byte[] note, Consumer<ObjectNode> differently) {
        String file = "invalid/" + name + ".note";
        files.put(file, note);
        ObjectNode entry =
                invalid.addObject().put("file", file).put("kind", "command").put("reader", "receiver");
        entry.put("requirement", requirement).put("check", check);
        differently.accept(entry.putObject("context"));
    }

    void wrong(String name, Kind kind, String requirement, String reader, byte[] note) {
        String file = "invalid/" + name + ".note";
        files.put(file, note);
        invalid.addObject()
                .put("file", file)
                .put("kind", kind.label())
                .put("reader", reader)
                .put("requirement", requirement);
    }

    void wrongObject(String name, String requirement, ObjectNode body) {
        wrongObject(name, "enrolment-request", "server", requirement, body);
    }

    void wrongObject(String name, String kind, String reader, String requirement, ObjectNode body) {
        String file = "invalid/" + name + ".json";
        files.put(file, body.toString().getBytes(StandardCharsets.UTF_8));
        invalid.addObject()
                .put("file", file)
                .put("kind", kind)
                .put("reader", reader)
                .put("requirement", requirement);
    }

    void put(String file, ObjectNode body) {
        files.put(file, (body.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    byte[] file(String name) {
        return files.get(name);
    }

    Map<String, byte[]> files() {
        return files;
    }

    ArrayNode namesOfValid() {
        return valid;
    }

    ArrayNode namesOfInvalid() {
        return invalid;
    }
}
