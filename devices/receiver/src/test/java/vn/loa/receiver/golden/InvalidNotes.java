package vn.loa.receiver.golden;

import static vn.loa.receiver.golden.Crafted.resized;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import vn.loa.receiver.note.Kind;
import vn.loa.receiver.support.TestKeys;

/** Everything else that a reader has to refuse: other notes, and requests to enrol. */
final class InvalidNotes {

    private final Examples examples;

    InvalidNotes(Examples examples) {
        this.examples = examples;
    }

    void notes() {
        examples.wrong(
                "assignment-rolled-back",
                Kind.ASSIGNMENT,
                "P-19",
                "receiver",
                TestKeys.STATION.note(
                        Kind.ASSIGNMENT, Bodies.assignment().put("version", 2).toString()));
        examples.wrong(
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
        examples.wrong(
                "assignment-by-stranger",
                Kind.ASSIGNMENT,
                "P-18",
                "receiver",
                TestKeys.STRANGER.note(
                        Kind.ASSIGNMENT, Bodies.assignment().put("version", 9).toString()));
        ObjectNode weak = Bodies.assignment().put("version", 9);
        ((ObjectNode) weak.at("/keys/0")).put("key", SmallOrderKeys.written("loa.example/station"));
        examples.wrong(
                "assignment-with-small-order-key",
                Kind.ASSIGNMENT,
                "P-03",
                "receiver",
                TestKeys.STATION.note(Kind.ASSIGNMENT, weak.toString()));
        examples.wrong(
                "timetable-rolled-back",
                Kind.TIMETABLE,
                "P-21",
                "receiver",
                TestKeys.STATION.note(
                        Kind.TIMETABLE, Bodies.timetable().put("version", 16).toString()));
        examples.wrong(
                "timetable-same-version-other-bytes",
                Kind.TIMETABLE,
                "P-21",
                "receiver",
                TestKeys.STATION.note(
                        Kind.TIMETABLE,
                        Bodies.timetable()
                                .put("expires", "2026-12-28T02:00:00Z")
                                .toString()));
        examples.wrong(
                "timetable-by-stranger",
                Kind.TIMETABLE,
                "P-04",
                "receiver",
                TestKeys.STRANGER.note(
                        Kind.TIMETABLE, Bodies.timetable().put("version", 18).toString()));
        examples.wrong(
                "stored-by-stranger",
                Kind.STORED,
                "P-33",
                "receiver",
                TestKeys.STRANGER.note(Kind.STORED, Bodies.stored().toString()));
        examples.wrong(
                "stored-for-other-receiver",
                Kind.STORED,
                "P-33",
                "receiver",
                TestKeys.STATION.note(
                        Kind.STORED, Bodies.stored().put("receiver", "r-000000").toString()));
        examples.wrong(
                "time-of-other-nonce",
                Kind.TIME,
                "P-36",
                "receiver",
                TestKeys.STATION.note(
                        Kind.TIME, Bodies.time().put("nonce", "f".repeat(32)).toString()));
        examples.wrong(
                "receipt-by-stranger",
                Kind.RECEIPT,
                "P-04",
                "server",
                TestKeys.STRANGER.note(
                        Kind.RECEIPT, Bodies.receipt("COMPLETED", "").toString()));
        examples.wrong(
                "receipt-unknown-outcome",
                Kind.RECEIPT,
                "P-31",
                "server",
                TestKeys.RECEIVER.note(Kind.RECEIPT, Bodies.receipt("HEARD", "").toString()));
        examples.wrong(
                "receipt-unknown-sound",
                Kind.RECEIPT,
                "P-46",
                "server",
                TestKeys.RECEIVER.note(
                        Kind.RECEIPT,
                        Bodies.receipt("COMPLETED", "").put("sound", "LOUD").toString()));
        String receipt = Bodies.receipt("COMPLETED", "").toString();
        examples.wrong(
                "receipt-duplicate-member",
                Kind.RECEIPT,
                "P-05",
                "server",
                TestKeys.RECEIVER.note(
                        Kind.RECEIPT, receipt.replace("\"counter\":12", "\"counter\":12,\"counter\":13")));
        examples.wrong(
                "receipt-that-is-a-command",
                Kind.RECEIPT,
                "P-04",
                "server",
                TestKeys.RECEIVER.note(Kind.COMMAND, receipt));
        examples.wrong(
                "receipt-huge",
                Kind.RECEIPT,
                "P-06",
                "server",
                TestKeys.RECEIVER.note(
                        Kind.RECEIPT,
                        Bodies.receipt("COMPLETED", "x".repeat(4_096)).toString()));
        examples.wrong(
                "receipt-signature-65-bytes",
                Kind.RECEIPT,
                "P-03",
                "server",
                resized(TestKeys.RECEIVER.note(Kind.RECEIPT, receipt), 65));
        examples.wrong(
                "state-by-stranger",
                Kind.STATE,
                "P-04",
                "server",
                TestKeys.STRANGER.note(Kind.STATE, Bodies.state(true).toString()));
    }

    void enrolments() {
        examples.wrongObject(
                "enrolment-proof-of-other-key",
                "P-16",
                Enrolments.request(TestKeys.RECEIVER).put("proof", Enrolments.proof(TestKeys.STRANGER)));
        examples.wrongObject(
                "enrolment-small-order-key",
                "P-03",
                Enrolments.request(TestKeys.RECEIVER)
                        .put(
                                "publicKey",
                                Base64.getEncoder()
                                        .encodeToString(SmallOrderKeys.all().get(1))));
        examples.wrongObject(
                "enrolment-short-key",
                "P-16",
                Enrolments.request(TestKeys.RECEIVER)
                        .put("publicKey", Base64.getEncoder().encodeToString(new byte[31])));
    }
}
