package vn.loa.receiver.golden;

import static vn.loa.receiver.golden.Crafted.note;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import vn.loa.receiver.message.Json;
import vn.loa.receiver.note.Digest;
import vn.loa.receiver.note.Kind;
import vn.loa.receiver.support.TestKeys;

/** Programmes, and plays that are late, cut or taken in turns. */
final class ProgrammeExamples {

    private static final String CUTTER = "ffeeddccbbaa99887766554433221100";

    private final Examples examples;

    ProgrammeExamples(Examples examples) {
        this.examples = examples;
    }

    private static ObjectNode chime() {
        String hash = Digest.hex("an example chime".getBytes(StandardCharsets.UTF_8));
        return Json.object().put("sha256", hash).put("size", 9_021).put("milliseconds", 4_000);
    }

    private static ObjectNode programme() {
        ObjectNode programme = Json.object();
        ArrayNode parts = programme.putArray("parts");
        parts.addObject().set("content", chime());
        parts.addObject().put("pause", 2_000);
        parts.addObject().set("content", Bodies.content().put("type", "rendition"));
        parts.addObject().put("pause", 2_000);
        parts.addObject().set("content", Bodies.content());
        return programme;
    }

    /** As items name it. */
    static ObjectNode content() {
        byte[] list = programme().toString().getBytes(StandardCharsets.UTF_8);
        return Json.object()
                .put("sha256", Digest.hex(list))
                .put("size", list.length)
                .put("milliseconds", 370_500)
                .put("type", "programme");
    }

    private static ObjectNode inManner(ObjectNode play) {
        play.set("content", content());
        play.put("late", "OFFSET").put("afterCut", "RESUME");
        play.putObject("turns").put("count", 2).put("every", 372_500);
        return play;
    }

    void valid() {
        examples.valid(
                "command-play-programme",
                Kind.COMMAND,
                Bodies.command(52, inManner(Bodies.play())),
                "P-39",
                TestKeys.STATION);
        examples.valid(
                "assignment-second-turn",
                Kind.ASSIGNMENT,
                Bodies.assignment().put("version", 5).put("turn", 2),
                "P-44",
                TestKeys.STATION);
        examples.valid(
                "receipt-waiting",
                Kind.RECEIPT,
                silent(Bodies.receipt("WAITING", "busy")).put("by", CUTTER),
                "P-45",
                TestKeys.RECEIVER);
        examples.valid(
                "receipt-paused",
                Kind.RECEIPT,
                programmed("PAUSED", "pre-empted").put("by", CUTTER).put("playedMilliseconds", 6_000),
                "P-43",
                TestKeys.RECEIVER);
        examples.valid(
                "receipt-resumed",
                Kind.RECEIPT,
                programmed("RESUMED", "").put("playedMilliseconds", 6_000).putNull("end"),
                "P-43",
                TestKeys.RECEIVER);
        examples.valid(
                "receipt-completed-from-offset",
                Kind.RECEIPT,
                programmed("COMPLETED", "")
                        .put("fromMilliseconds", 70_500)
                        .put("playedMilliseconds", 300_000)
                        .put("start", "2026-11-21T22:31:10.5Z"),
                "P-42",
                TestKeys.RECEIVER);
        examples.object("programme", "programme", programme(), "P-39");
        ObjectNode sheet = Bodies.daySheet();
        inManner((ObjectNode) sheet.at("/items/0"));
        examples.object("day-sheet-programme", "day-sheet", sheet, "P-39");
    }

    private static ObjectNode programmed(String outcome, String reason) {
        return Bodies.receipt(outcome, reason)
                .put("content", content().get("sha256").textValue());
    }

    private static ObjectNode silent(ObjectNode receipt) {
        return receipt.put("playedMilliseconds", 0).putNull("start").putNull("end");
    }

    void invalid() {
        ObjectNode type = inManner(Bodies.play());
        ((ObjectNode) type.get("content")).put("type", "playlist");
        examples.bad("command-unknown-content-type", "note", "P-39", note(Bodies.command(110, type)));
        examples.bad(
                "command-unknown-lateness",
                "note",
                "P-42",
                note(Bodies.command(111, inManner(Bodies.play()).put("late", "NEVER"))));
        examples.bad(
                "command-unknown-after-cut",
                "note",
                "P-43",
                note(Bodies.command(112, inManner(Bodies.play()).put("afterCut", "REPEAT"))));
        ObjectNode turns = inManner(Bodies.play());
        ((ObjectNode) turns.get("turns")).put("count", 5);
        examples.bad("command-five-turns", "note", "P-44", note(Bodies.command(113, turns)));
        ObjectNode absent = inManner(Bodies.play());
        ((ObjectNode) absent.get("content")).put("sha256", "0".repeat(64));
        examples.bad("command-programme-absent", "content", "P-40", note(Bodies.command(114, absent)));
        examples.wrong(
                "receipt-from-before-the-beginning",
                Kind.RECEIPT,
                "P-42",
                "server",
                TestKeys.RECEIVER.note(
                        Kind.RECEIPT,
                        programmed("COMPLETED", "").put("fromMilliseconds", -1).toString()));
        examples.wrong(
                "assignment-fifth-turn",
                Kind.ASSIGNMENT,
                "P-44",
                "receiver",
                TestKeys.STATION.note(
                        Kind.ASSIGNMENT,
                        Bodies.assignment().put("version", 9).put("turn", 5).toString()));
        lists();
    }

    private void lists() {
        ObjectNode silence = Json.object();
        silence.putArray("parts").addObject().put("pause", 2_000);
        examples.wrongObject("programme-of-silence", "programme", "receiver", "P-39", silence);
        ObjectNode nested = programme();
        ((ArrayNode) nested.get("parts")).addObject().set("content", content());
        examples.wrongObject("programme-within-programme", "programme", "receiver", "P-39", nested);
        ObjectNode both = programme();
        ((ObjectNode) both.at("/parts/0")).put("pause", 1_000);
        examples.wrongObject("programme-part-of-both", "programme", "receiver", "P-39", both);
        ObjectNode endless = Json.object();
        ArrayNode parts = endless.putArray("parts");
        for (int i = 0; i < 201; i++) {
            parts.addObject().set("content", chime());
        }
        examples.wrongObject("programme-of-too-many-parts", "programme", "receiver", "P-39", endless);
    }
}
