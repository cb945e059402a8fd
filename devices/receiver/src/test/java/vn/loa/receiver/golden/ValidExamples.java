package vn.loa.receiver.golden;

import static vn.loa.receiver.golden.Crafted.audience;
import static vn.loa.receiver.golden.Crafted.stop;
import static vn.loa.receiver.golden.Crafted.tone;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.loa.receiver.message.Json;
import vn.loa.receiver.note.Kind;
import vn.loa.receiver.support.LogForTests;
import vn.loa.receiver.support.TestKeys;

/** What a good server and a good receiver say. */
final class ValidExamples {

    private final Examples examples;

    ValidExamples(Examples examples) {
        this.examples = examples;
    }

    void notes() {
        examples.valid("command-play", Kind.COMMAND, Bodies.command(42, Bodies.play()), "P-29", TestKeys.STATION);
        ObjectNode emergency = Bodies.play().put("precedence", "EMERGENCY");
        examples.valid(
                "command-play-emergency",
                Kind.COMMAND,
                Bodies.command(43, emergency),
                "P-28",
                TestKeys.STATION,
                TestKeys.EMERGENCY);
        examples.valid("command-stop", Kind.COMMAND, Bodies.command(44, stop()), "P-29", TestKeys.STATION);
        examples.valid(
                "command-stop-all",
                Kind.COMMAND,
                Bodies.command(45, Bodies.action("stop-all")),
                "P-29",
                TestKeys.STATION);
        examples.valid(
                "command-volume",
                Kind.COMMAND,
                Bodies.command(46, Bodies.action("volume").put("percent", 60)),
                "P-30",
                TestKeys.STATION);
        examples.valid("command-test-tone", Kind.COMMAND, Bodies.command(47, tone(3)), "P-30", TestKeys.STATION);
        examples.valid(
                "command-mute", Kind.COMMAND, Bodies.command(52, Bodies.action("mute")), "P-64", TestKeys.STATION);
        examples.valid(
                "command-unmute", Kind.COMMAND, Bodies.command(53, Bodies.action("unmute")), "P-64", TestKeys.STATION);
        examples.valid(
                "command-restart",
                Kind.COMMAND,
                Bodies.command(54, Bodies.action("restart")),
                "P-65",
                TestKeys.STATION);
        ObjectNode group = Bodies.command(48, Bodies.play());
        audience(group, false, List.of("phuong-mau-to-1"), List.of());
        examples.valid("command-to-group", Kind.COMMAND, group, "P-22", TestKeys.STATION);
        ObjectNode whole = Bodies.command(49, Bodies.play());
        audience(whole, true, List.of(), List.of());
        examples.valid("command-to-ward", Kind.COMMAND, whole, "P-22", TestKeys.STATION);
        examples.valid(
                "command-with-strange-cosignature",
                Kind.COMMAND,
                Bodies.command(50, stop()),
                "P-04",
                TestKeys.STATION,
                TestKeys.STRANGER);
        ObjectNode extended = Bodies.command(51, stop()).put("later", "a member of a later version");
        examples.valid("command-with-unknown-member", Kind.COMMAND, extended, "P-05", TestKeys.STATION);
        examples.valid("assignment", Kind.ASSIGNMENT, Bodies.assignment(), "P-19", TestKeys.STATION);
        examples.valid(
                "assignment-revoked",
                Kind.ASSIGNMENT,
                Bodies.assignment().put("version", 4).put("status", "REVOKED"),
                "P-19",
                TestKeys.STATION);
        examples.valid(
                "assignment-with-regulation",
                Kind.ASSIGNMENT,
                Bodies.assignmentWithRegulation(),
                "P-60",
                TestKeys.STATION);
        examples.valid(
                "assignment-muted",
                Kind.ASSIGNMENT,
                Bodies.assignment().put("version", 6).put("muted", true),
                "P-64",
                TestKeys.STATION);
        examples.valid("timetable", Kind.TIMETABLE, Bodies.timetable(), "P-21", TestKeys.STATION);
        examples.valid("stored", Kind.STORED, Bodies.stored(), "P-33", TestKeys.STATION);
        examples.valid("time", Kind.TIME, Bodies.time(), "P-36", TestKeys.STATION);
        examples.valid("server", Kind.SERVER, Bodies.server(), "P-11", TestKeys.STATION);
        ObjectNode started =
                Bodies.receipt("STARTED", "").put("playedMilliseconds", 0).putNull("end");
        examples.valid("receipt-started", Kind.RECEIPT, started.put("counter", 11), "P-32", TestKeys.RECEIVER);
        examples.valid("receipt-completed", Kind.RECEIPT, Bodies.receipt("COMPLETED", ""), "P-31", TestKeys.RECEIVER);
        ObjectNode cut = Bodies.receipt("CUT", "pre-empted").put("by", "ffeeddccbbaa99887766554433221100");
        examples.valid("receipt-cut", Kind.RECEIPT, cut.put("playedMilliseconds", 60_000), "P-37", TestKeys.RECEIVER);
        examples.valid(
                "receipt-heard-by-nobody",
                Kind.RECEIPT,
                Bodies.receipt("COMPLETED", "").put("sound", "SILENT"),
                "P-46",
                TestKeys.RECEIVER);
        ObjectNode missed = Bodies.receipt("MISSED", "not-running").put("playedMilliseconds", 0);
        missed.putNull("start").putNull("end");
        examples.valid("receipt-missed", Kind.RECEIPT, missed, "P-23", TestKeys.RECEIVER);
        ObjectNode tooMuch = Bodies.receipt("MISSED", "over-budget").put("playedMilliseconds", 0);
        tooMuch.putNull("start").putNull("end");
        examples.valid("receipt-over-budget", Kind.RECEIPT, tooMuch, "P-61", TestKeys.RECEIVER);
        ObjectNode muted = Bodies.receipt("MISSED", "muted").put("playedMilliseconds", 0);
        muted.putNull("start").putNull("end");
        examples.valid("receipt-muted", Kind.RECEIPT, muted, "P-64", TestKeys.RECEIVER);
        ObjectNode refused = Bodies.receipt("REFUSED", "caps").put("playedMilliseconds", 0);
        refused.put("command", "0d9f1c2e-4b7a-4c3d-8e5f-000000000042")
                .putNull("start")
                .putNull("end");
        examples.valid("receipt-refused", Kind.RECEIPT, refused, "P-26", TestKeys.RECEIVER);
        ObjectNode clockless = Bodies.receipt("INTERRUPTED", "power-or-process-lost");
        clockless.putObject("clock").put("source", "NONE").putNull("errorMilliseconds");
        examples.valid("receipt-interrupted", Kind.RECEIPT, clockless, "P-34", TestKeys.RECEIVER);
        examples.valid("state", Kind.STATE, Bodies.state(true), "P-35", TestKeys.RECEIVER);
        examples.valid("state-muted", Kind.STATE, Bodies.state(true).put("muted", true), "P-64", TestKeys.RECEIVER);
        examples.valid("state-offline", Kind.STATE, Bodies.state(false), "P-08", TestKeys.RECEIVER);
    }

    /** Those of the log: [P-70..P-75]. */
    void ofTheLog() {
        LogForTests log = new LogForTests(TestKeys.LOG).grown(40, "leaf");
        ObjectNode assignment = Bodies.assignment().put("version", 6);
        ((ArrayNode) assignment.get("keys"))
                .addObject()
                .put("key", TestKeys.LOG.verifying().toString())
                .putArray("may")
                .add("checkpoint");
        examples.valid("assignment-with-log", Kind.ASSIGNMENT, assignment, "P-70", TestKeys.STATION);
        ObjectNode first = Bodies.stored().put("checkpoint", log.checkpoint(7));
        first.putObject("proof").put("from", 0).putArray("hashes");
        examples.valid("stored-with-first-checkpoint", Kind.STORED, first, "P-72", TestKeys.STATION);
        ObjectNode stored = Bodies.stored().put("checkpoint", log.checkpoint(30));
        ArrayNode hashes = stored.putObject("proof").put("from", 7).putArray("hashes");
        log.proof(7, 30).forEach(hashes::add);
        examples.valid("stored-with-checkpoint", Kind.STORED, stored, "P-71", TestKeys.STATION);
        ObjectNode receipt = Bodies.receipt("COMPLETED", "").put("counter", 13);
        receipt.put("checkpoint", log.checkpoint(30));
        examples.valid("receipt-with-checkpoint", Kind.RECEIPT, receipt, "P-74", TestKeys.RECEIVER);
        LogForTests other = new LogForTests(TestKeys.LOG).grown(40, "another leaf");
        ObjectNode state = Bodies.state(true).put("checkpoint", log.checkpoint(30));
        state.putObject("fork").put("held", log.checkpoint(30)).put("told", other.checkpoint(40));
        examples.valid("state-with-fork", Kind.STATE, state, "P-73", TestKeys.RECEIVER);
    }

    void objects() {
        examples.object("day-sheet", "day-sheet", Bodies.daySheet(), "P-22");
        examples.object("enrolment-request", "enrolment-request", Enrolments.request(TestKeys.RECEIVER), "P-16");
        examples.object("enrolment-created", "enrolment-created", Enrolments.created(), "P-17");
        examples.object("enrolment-waiting", "enrolment-waiting", Json.object().put("status", "WAITING"), "P-17");
        byte[] assignment = examples.file("valid/assignment.note");
        examples.object("enrolment-confirmed", "enrolment-confirmed", Enrolments.confirmed(assignment), "P-18");
    }
}
