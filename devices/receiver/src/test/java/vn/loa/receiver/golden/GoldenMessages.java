package vn.loa.receiver.golden;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.loa.receiver.message.Json;
import vn.loa.receiver.note.Kind;
import vn.loa.receiver.note.SigningKey;
import vn.loa.receiver.support.TestKeys;

/**
 * Makes every file of devices/protocol/examples, the same bytes each time (Ed25519 needs no chance). Run
 * {@link #main} after a change of the contract; a test holds the committed files against it.
 */
public final class GoldenMessages {

    private final Map<String, byte[]> files = new TreeMap<>();
    private final ArrayNode valid = Json.object().putArray("valid");
    private final ArrayNode invalid = Json.object().putArray("invalid");

    private GoldenMessages() {}

    /** Writes the files; the argument is the examples folder. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (Map.Entry<String, byte[]> file : all().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    /** Every file by its path in the examples folder. */
    static Map<String, byte[]> all() {
        GoldenMessages golden = new GoldenMessages();
        golden.validNotes();
        golden.validObjects();
        golden.commandsThatAreNotes();
        golden.commandsOfWrongSenders();
        golden.commandsThatCannotBe();
        golden.otherNotes();
        golden.enrolments();
        golden.index();
        return golden.files;
    }

    private void validNotes() {
        valid("command-play", Kind.COMMAND, Bodies.command(42, Bodies.play()), "P-29", TestKeys.STATION);
        ObjectNode emergency = Bodies.play().put("precedence", "EMERGENCY");
        valid(
                "command-play-emergency",
                Kind.COMMAND,
                Bodies.command(43, emergency),
                "P-28",
                TestKeys.STATION,
                TestKeys.EMERGENCY);
        valid("command-stop", Kind.COMMAND, Bodies.command(44, stop()), "P-29", TestKeys.STATION);
        valid(
                "command-stop-all",
                Kind.COMMAND,
                Bodies.command(45, Bodies.action("stop-all")),
                "P-29",
                TestKeys.STATION);
        valid(
                "command-volume",
                Kind.COMMAND,
                Bodies.command(46, Bodies.action("volume").put("percent", 60)),
                "P-30",
                TestKeys.STATION);
        valid("command-test-tone", Kind.COMMAND, Bodies.command(47, tone(3)), "P-30", TestKeys.STATION);
        ObjectNode group = Bodies.command(48, Bodies.play());
        audience(group, false, List.of("phuong-mau-to-1"), List.of());
        valid("command-to-group", Kind.COMMAND, group, "P-22", TestKeys.STATION);
        ObjectNode whole = Bodies.command(49, Bodies.play());
        audience(whole, true, List.of(), List.of());
        valid("command-to-ward", Kind.COMMAND, whole, "P-22", TestKeys.STATION);
        valid(
                "command-with-strange-cosignature",
                Kind.COMMAND,
                Bodies.command(50, stop()),
                "P-04",
                TestKeys.STATION,
                TestKeys.STRANGER);
        ObjectNode extended = Bodies.command(51, stop()).put("later", "a member of a later version");
        valid("command-with-unknown-member", Kind.COMMAND, extended, "P-05", TestKeys.STATION);
        valid("assignment", Kind.ASSIGNMENT, Bodies.assignment(), "P-19", TestKeys.STATION);
        valid(
                "assignment-revoked",
                Kind.ASSIGNMENT,
                Bodies.assignment().put("version", 4).put("status", "REVOKED"),
                "P-19",
                TestKeys.STATION);
        valid("timetable", Kind.TIMETABLE, Bodies.timetable(), "P-21", TestKeys.STATION);
        valid("stored", Kind.STORED, Bodies.stored(), "P-33", TestKeys.STATION);
        valid("time", Kind.TIME, Bodies.time(), "P-36", TestKeys.STATION);
        valid("server", Kind.SERVER, Bodies.server(), "P-11", TestKeys.STATION);
        ObjectNode started =
                Bodies.receipt("STARTED", "").put("playedMilliseconds", 0).putNull("end");
        valid("receipt-started", Kind.RECEIPT, started.put("counter", 11), "P-32", TestKeys.RECEIVER);
        valid("receipt-completed", Kind.RECEIPT, Bodies.receipt("COMPLETED", ""), "P-31", TestKeys.RECEIVER);
        ObjectNode cut = Bodies.receipt("CUT", "pre-empted").put("by", "ffeeddccbbaa99887766554433221100");
        valid("receipt-cut", Kind.RECEIPT, cut.put("playedMilliseconds", 60_000), "P-37", TestKeys.RECEIVER);
        ObjectNode missed = Bodies.receipt("MISSED", "not-running").put("playedMilliseconds", 0);
        missed.putNull("start").putNull("end");
        valid("receipt-missed", Kind.RECEIPT, missed, "P-23", TestKeys.RECEIVER);
        ObjectNode refused = Bodies.receipt("REFUSED", "caps").put("playedMilliseconds", 0);
        refused.put("command", "0d9f1c2e-4b7a-4c3d-8e5f-000000000042")
                .putNull("start")
                .putNull("end");
        valid("receipt-refused", Kind.RECEIPT, refused, "P-26", TestKeys.RECEIVER);
        ObjectNode clockless = Bodies.receipt("INTERRUPTED", "power-or-process-lost");
        clockless.putObject("clock").put("source", "NONE").putNull("errorMilliseconds");
        valid("receipt-interrupted", Kind.RECEIPT, clockless, "P-34", TestKeys.RECEIVER);
        valid("state", Kind.STATE, Bodies.state(true), "P-35", TestKeys.RECEIVER);
        valid("state-offline", Kind.STATE, Bodies.state(false), "P-08", TestKeys.RECEIVER);
    }

    private void validObjects() {
        object("day-sheet", "day-sheet", Bodies.daySheet(), "P-22");
        object("enrolment-request", "enrolment-request", Enrolments.request(TestKeys.RECEIVER), "P-16");
        object("enrolment-created", "enrolment-created", Enrolments.created(), "P-17");
        object("enrolment-waiting", "enrolment-waiting", Json.object().put("status", "WAITING"), "P-17");
        byte[] assignment = files.get("valid/assignment.note");
        object("enrolment-confirmed", "enrolment-confirmed", Enrolments.confirmed(assignment), "P-18");
    }

    private void commandsThatAreNotes() {
        ObjectNode huge = Bodies.command(60, Bodies.play().put("title", "x".repeat(8_000)));
        bad("command-huge", "size", "P-06", note(huge));
        badWith(
                "command-retained",
                "retained",
                "P-12",
                note(Bodies.command(61, Bodies.play())),
                context -> context.put("retained", true));
        bad("command-wrong-kind", "note", "P-04", TestKeys.STATION.note(Kind.RECEIPT, command(62)));
        bad(
                "command-duplicate-member",
                "note",
                "P-05",
                TestKeys.STATION.note(Kind.COMMAND, command(63).replace("\"epoch\":1", "\"epoch\":1,\"epoch\":2")));
        bad(
                "command-number-for-string",
                "note",
                "P-05",
                TestKeys.STATION.note(Kind.COMMAND, command(64).replaceFirst("\"id\":\"[^\"]*\"", "\"id\":64")));
        bad(
                "command-string-for-number",
                "note",
                "P-05",
                TestKeys.STATION.note(Kind.COMMAND, command(65).replace("\"counter\":65", "\"counter\":\"65\"")));
        ObjectNode incomplete = Bodies.command(66, Bodies.play());
        incomplete.remove("expires");
        bad("command-missing-member", "note", "P-05", note(incomplete));
        bad("command-trailing-bytes", "note", "P-05", TestKeys.STATION.note(Kind.COMMAND, command(67) + "{}"));
        bad("command-unknown-action", "note", "P-05", note(Bodies.command(68, Bodies.action("reboot"))));
        bad(
                "command-unknown-precedence",
                "note",
                "P-05",
                note(Bodies.command(69, Bodies.play().put("precedence", "URGENT"))));
        bad(
                "command-not-utc",
                "note",
                "P-06",
                note(Bodies.command(70, Bodies.play().put("start", "2026-11-22T09:00:10+07:00"))));
        bad(
                "command-nine-fraction-digits",
                "note",
                "P-06",
                note(Bodies.command(71, Bodies.play().put("start", "2026-11-22T02:00:10.123456789Z"))));
        bad(
                "command-bad-occurrence",
                "note",
                "P-06",
                note(Bodies.command(72, Bodies.play().put("occurrence", "../../etc/passwd"))));
        bad("command-bad-hash", "note", "P-06", note(withHash(Bodies.command(73, Bodies.play()), "ABCDEF")));
        bad("command-three-lines", "note", "P-01", TestKeys.STATION.note(Kind.COMMAND, command(74) + "\n{}"));
        bad(
                "command-without-signature",
                "note",
                "P-01",
                ("loa/1/command\n" + command(75) + "\n").getBytes(StandardCharsets.UTF_8));
        bad("command-carriage-return", "note", "P-01", TestKeys.STATION.note(Kind.COMMAND, command(76) + "\r"));
        byte[] latin = note(Bodies.command(77, Bodies.play().put("title", "?????")));
        latin[new String(latin, StandardCharsets.ISO_8859_1).indexOf("?????")] = (byte) 0xe9;
        bad("command-not-utf8", "note", "P-01", latin);
        byte[] marked = note(Bodies.command(78, Bodies.play()));
        byte[] withMark = new byte[marked.length + 3];
        System.arraycopy(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, 0, withMark, 0, 3);
        System.arraycopy(marked, 0, withMark, 3, marked.length);
        bad("command-byte-order-mark", "note", "P-01", withMark);
        bad("command-empty", "note", "P-01", new byte[0]);
        bad("command-no-last-line-end", "note", "P-01", Arrays.copyOf(marked, marked.length - 1));
    }

    private void commandsOfWrongSenders() {
        for (int length : new int[] {0, 63, 65, 66}) {
            byte[] good = note(Bodies.command(80, Bodies.play()));
            bad("command-signature-" + length + "-bytes", "signature-length", "P-03", resized(good, length));
        }
        bad("command-unknown-key", "key", "P-04", TestKeys.STRANGER.note(Kind.COMMAND, command(81)));
        bad("command-key-without-right", "key", "P-04", TestKeys.EMERGENCY.note(Kind.COMMAND, command(82)));
        ObjectNode emergency = Bodies.command(83, Bodies.play().put("precedence", "EMERGENCY"));
        bad("command-emergency-one-signature", "key", "P-28", note(emergency));
        bad("command-emergency-same-key-twice", "key", "P-28", note(emergency, TestKeys.STATION, TestKeys.STATION));
        bad("command-emergency-second-unknown", "key", "P-28", note(emergency, TestKeys.STATION, TestKeys.STRANGER));
        byte[] flipped = note(Bodies.command(84, Bodies.play()));
        flipped[new String(flipped, StandardCharsets.ISO_8859_1).indexOf("phuong-mau")] ^= 1;
        bad("command-bit-flipped-in-text", "signature", "P-25", flipped);
        bad(
                "command-bit-flipped-in-signature",
                "signature",
                "P-25",
                signatureFlipped(note(Bodies.command(85, Bodies.play()))));
        byte[] emergencyNote = note(emergency, TestKeys.STATION, TestKeys.EMERGENCY);
        bad("command-emergency-second-signature-wrong", "signature", "P-28", signatureFlipped(emergencyNote));
    }

    private void commandsThatCannotBe() {
        ObjectNode other = Bodies.command(90, Bodies.play());
        audience(other, false, List.of("phuong-mau-to-2"), List.of("r-000000"));
        bad("command-for-others", "audience", "P-25", note(other));
        ObjectNode foreign = Bodies.command(91, Bodies.play());
        audience(foreign, true, List.of(), List.of()).put("ward", "phuong-khac");
        bad("command-for-other-ward", "audience", "P-25", note(foreign));
        ObjectNode expired = Bodies.command(92, Bodies.play()).put("expires", "2026-11-22T02:00:00Z");
        bad("command-expired", "expiry", "P-25", note(expired));
        badWith(
                "command-with-unknown-clock",
                "expiry",
                "P-25",
                note(Bodies.command(93, Bodies.play())),
                context -> context.putObject("clock")
                        .put("instant", "1970-01-01T00:00:09Z")
                        .put("errorMilliseconds", 0)
                        .put("source", "NONE"));
        bad("command-replayed", "counter", "P-25", note(Bodies.command(41, Bodies.play())));
        ObjectNode oldEpoch = Bodies.command(94, Bodies.play()).put("epoch", 0).put("counter", 1_000_000);
        bad("command-of-old-epoch", "counter", "P-25", note(oldEpoch));
        bad(
                "command-content-absent",
                "content",
                "P-25",
                note(withHash(Bodies.command(95, Bodies.play()), "0".repeat(64))));
        ObjectNode wrongSize = Bodies.command(96, Bodies.play());
        ((ObjectNode) wrongSize.at("/action/content")).put("size", 90_212);
        bad("command-content-of-other-size", "content", "P-25", note(wrongSize));
        ObjectNode outside =
                Bodies.play().put("start", "2026-11-22T05:00:00Z").put("latestStart", "2026-11-22T05:05:00Z");
        bad("command-out-of-window", "caps", "P-20", note(Bodies.command(97, outside)));
        ObjectNode loud = Bodies.action("volume").put("percent", 101);
        bad("command-too-loud", "caps", "P-30", note(Bodies.command(98, loud)));
        bad("command-endless-tone", "caps", "P-30", note(Bodies.command(99, tone(3_600))));
    }

    private void otherNotes() {
        wrong(
                "assignment-rolled-back",
                Kind.ASSIGNMENT,
                "P-19",
                "receiver",
                TestKeys.STATION.note(
                        Kind.ASSIGNMENT, Bodies.assignment().put("version", 2).toString()));
        wrong(
                "assignment-of-other-receiver",
                Kind.ASSIGNMENT,
                "P-19",
                "receiver",
                TestKeys.STATION.note(
                        Kind.ASSIGNMENT,
                        Bodies.assignment()
                                .put("version", 9)
                                .put("receiver", "r-000000")
                                .toString()));
        wrong(
                "assignment-by-stranger",
                Kind.ASSIGNMENT,
                "P-18",
                "receiver",
                TestKeys.STRANGER.note(
                        Kind.ASSIGNMENT, Bodies.assignment().put("version", 9).toString()));
        ObjectNode weak = Bodies.assignment().put("version", 9);
        ((ObjectNode) weak.at("/keys/0")).put("key", SmallOrderKeys.written("loa.example/station"));
        wrong(
                "assignment-with-small-order-key",
                Kind.ASSIGNMENT,
                "P-03",
                "receiver",
                TestKeys.STATION.note(Kind.ASSIGNMENT, weak.toString()));
        wrong(
                "timetable-rolled-back",
                Kind.TIMETABLE,
                "P-21",
                "receiver",
                TestKeys.STATION.note(
                        Kind.TIMETABLE, Bodies.timetable().put("version", 16).toString()));
        wrong(
                "timetable-same-version-other-bytes",
                Kind.TIMETABLE,
                "P-21",
                "receiver",
                TestKeys.STATION.note(
                        Kind.TIMETABLE,
                        Bodies.timetable()
                                .put("expires", "2026-12-28T02:00:00Z")
                                .toString()));
        wrong(
                "timetable-by-stranger",
                Kind.TIMETABLE,
                "P-04",
                "receiver",
                TestKeys.STRANGER.note(
                        Kind.TIMETABLE, Bodies.timetable().put("version", 18).toString()));
        wrong(
                "stored-by-stranger",
                Kind.STORED,
                "P-33",
                "receiver",
                TestKeys.STRANGER.note(Kind.STORED, Bodies.stored().toString()));
        wrong(
                "stored-for-other-receiver",
                Kind.STORED,
                "P-33",
                "receiver",
                TestKeys.STATION.note(
                        Kind.STORED, Bodies.stored().put("receiver", "r-000000").toString()));
        wrong(
                "time-of-other-nonce",
                Kind.TIME,
                "P-36",
                "receiver",
                TestKeys.STATION.note(
                        Kind.TIME, Bodies.time().put("nonce", "f".repeat(32)).toString()));
        wrong(
                "receipt-by-stranger",
                Kind.RECEIPT,
                "P-04",
                "server",
                TestKeys.STRANGER.note(
                        Kind.RECEIPT, Bodies.receipt("COMPLETED", "").toString()));
        wrong(
                "receipt-unknown-outcome",
                Kind.RECEIPT,
                "P-31",
                "server",
                TestKeys.RECEIVER.note(Kind.RECEIPT, Bodies.receipt("HEARD", "").toString()));
        String receipt = Bodies.receipt("COMPLETED", "").toString();
        wrong(
                "receipt-duplicate-member",
                Kind.RECEIPT,
                "P-05",
                "server",
                TestKeys.RECEIVER.note(
                        Kind.RECEIPT, receipt.replace("\"counter\":12", "\"counter\":12,\"counter\":13")));
        wrong(
                "receipt-that-is-a-command",
                Kind.RECEIPT,
                "P-04",
                "server",
                TestKeys.RECEIVER.note(Kind.COMMAND, receipt));
        wrong(
                "receipt-huge",
                Kind.RECEIPT,
                "P-06",
                "server",
                TestKeys.RECEIVER.note(
                        Kind.RECEIPT,
                        Bodies.receipt("COMPLETED", "x".repeat(4_096)).toString()));
        wrong(
                "receipt-signature-65-bytes",
                Kind.RECEIPT,
                "P-03",
                "server",
                resized(TestKeys.RECEIVER.note(Kind.RECEIPT, receipt), 65));
        wrong(
                "state-by-stranger",
                Kind.STATE,
                "P-04",
                "server",
                TestKeys.STRANGER.note(Kind.STATE, Bodies.state(true).toString()));
    }

    private void enrolments() {
        wrongObject(
                "enrolment-proof-of-other-key",
                "P-16",
                Enrolments.request(TestKeys.RECEIVER).put("proof", Enrolments.proof(TestKeys.STRANGER)));
        wrongObject(
                "enrolment-small-order-key",
                "P-03",
                Enrolments.request(TestKeys.RECEIVER)
                        .put(
                                "publicKey",
                                Base64.getEncoder()
                                        .encodeToString(SmallOrderKeys.all().get(1))));
        wrongObject(
                "enrolment-short-key",
                "P-16",
                Enrolments.request(TestKeys.RECEIVER)
                        .put("publicKey", Base64.getEncoder().encodeToString(new byte[31])));
    }

    private void index() {
        ObjectNode index = Json.object();
        index.put(
                "about",
                "Every file, the requirement it shows, and for commands the check of [P-25] that must refuse it.");
        index.set("context", context());
        index.set("valid", valid);
        index.set("invalid", invalid);
        put("index.json", index);
        ObjectNode keys = Json.object().put("warning", "Published test keys. Never trust them anywhere.");
        keys.set("station", key(TestKeys.STATION));
        keys.set("emergency", key(TestKeys.EMERGENCY));
        keys.set("stranger", key(TestKeys.STRANGER));
        keys.set("receiver", key(TestKeys.RECEIVER));
        ArrayNode weak = keys.putArray("smallOrder");
        SmallOrderKeys.all().forEach(point -> weak.add(Base64.getEncoder().encodeToString(point)));
        put("keys.json", keys);
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
        context.putArray("content").add(Bodies.content());
        return context;
    }

    private static ObjectNode key(SigningKey key) {
        return Json.object()
                .put("name", key.verifying().name())
                .put("seed", Base64.getEncoder().encodeToString(key.seed()))
                .put("key", key.verifying().toString());
    }

    private static ObjectNode stop() {
        return Bodies.action("stop").put("occurrence", Bodies.OCCURRENCE);
    }

    private static ObjectNode tone(int seconds) {
        return Bodies.action("test-tone").put("seconds", seconds);
    }

    private static String command(int number) {
        return Bodies.command(number, Bodies.play()).toString();
    }

    private static ObjectNode audience(ObjectNode command, boolean whole, List<String> groups, List<String> receivers) {
        ObjectNode audience = ((ObjectNode) command.get("audience")).put("whole", whole);
        ArrayNode named = audience.putArray("groups");
        groups.forEach(named::add);
        ArrayNode ids = audience.putArray("receivers");
        receivers.forEach(ids::add);
        return audience;
    }

    private static ObjectNode withHash(ObjectNode command, String hash) {
        ((ObjectNode) command.at("/action/content")).put("sha256", hash);
        return command;
    }

    private static byte[] note(ObjectNode body) {
        return note(body, TestKeys.STATION);
    }

    static byte[] note(ObjectNode body, SigningKey... keys) {
        return note(Kind.COMMAND, body, keys);
    }

    private static byte[] note(Kind kind, ObjectNode body, SigningKey... keys) {
        String text = kind.line() + "\n" + body + "\n";
        StringBuilder note = new StringBuilder(text).append('\n');
        for (SigningKey key : keys) {
            note.append(key.signatureLine(text.getBytes(StandardCharsets.UTF_8)));
        }
        return note.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The last signature, lengthened or shortened to so many bytes. */
    private static byte[] resized(byte[] note, int length) {
        return withLastSignature(note, signed -> Arrays.copyOf(signed, 4 + length));
    }

    private static byte[] signatureFlipped(byte[] note) {
        return withLastSignature(note, signed -> {
            signed[20] ^= 1;
            return signed;
        });
    }

    private static byte[] withLastSignature(byte[] note, java.util.function.UnaryOperator<byte[]> change) {
        String text = new String(note, StandardCharsets.UTF_8);
        int space = text.lastIndexOf(' ');
        byte[] signed = Base64.getDecoder().decode(text.substring(space + 1).strip());
        String written = Base64.getEncoder().encodeToString(change.apply(signed));
        return (text.substring(0, space + 1) + written + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void valid(String name, Kind kind, ObjectNode body, String requirement, SigningKey... keys) {
        String file = "valid/" + name + ".note";
        files.put(file, note(kind, body, keys));
        valid.addObject().put("file", file).put("kind", kind.label()).put("requirement", requirement);
    }

    private void object(String name, String kind, ObjectNode body, String requirement) {
        String file = "valid/" + name + ".json";
        files.put(file, body.toString().getBytes(StandardCharsets.UTF_8));
        valid.addObject().put("file", file).put("kind", kind).put("requirement", requirement);
    }

    private void bad(String name, String check, String requirement, byte[] note) {
        badWith(name, check, requirement, note, context -> {});
    }

    private void badWith(String name, String check, String requirement, byte[] note, Consumer<ObjectNode> differently) {
        String file = "invalid/" + name + ".note";
        files.put(file, note);
        ObjectNode entry =
                invalid.addObject().put("file", file).put("kind", "command").put("reader", "receiver");
        entry.put("requirement", requirement).put("check", check);
        differently.accept(entry.putObject("context"));
    }

    private void wrong(String name, Kind kind, String requirement, String reader, byte[] note) {
        String file = "invalid/" + name + ".note";
        files.put(file, note);
        invalid.addObject()
                .put("file", file)
                .put("kind", kind.label())
                .put("reader", reader)
                .put("requirement", requirement);
    }

    private void wrongObject(String name, String requirement, ObjectNode body) {
        String file = "invalid/" + name + ".json";
        files.put(file, body.toString().getBytes(StandardCharsets.UTF_8));
        invalid.addObject()
                .put("file", file)
                .put("kind", "enrolment-request")
                .put("reader", "server")
                .put("requirement", requirement);
    }

    private void put(String file, ObjectNode body) {
        files.put(file, (body.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
