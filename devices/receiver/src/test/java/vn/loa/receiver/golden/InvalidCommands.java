package vn.loa.receiver.golden;

import static vn.loa.receiver.golden.Crafted.audience;
import static vn.loa.receiver.golden.Crafted.command;
import static vn.loa.receiver.golden.Crafted.note;
import static vn.loa.receiver.golden.Crafted.resized;
import static vn.loa.receiver.golden.Crafted.signatureFlipped;
import static vn.loa.receiver.golden.Crafted.tone;
import static vn.loa.receiver.golden.Crafted.withHash;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import vn.loa.receiver.note.Kind;
import vn.loa.receiver.support.TestKeys;

/** Commands of which each fails at one check of [P-25]. */
final class InvalidCommands {

    private final Examples examples;

    InvalidCommands(Examples examples) {
        this.examples = examples;
    }

    void notWellFormed() {
        ObjectNode huge = Bodies.command(60, Bodies.play().put("title", "x".repeat(8_000)));
        examples.bad("command-huge", "size", "P-06", note(huge));
        examples.badWith(
                "command-retained",
                "retained",
                "P-12",
                note(Bodies.command(61, Bodies.play())),
                context -> context.put("retained", true));
        examples.bad("command-wrong-kind", "note", "P-04", TestKeys.STATION.note(Kind.RECEIPT, command(62)));
        examples.bad(
                "command-duplicate-member",
                "note",
                "P-05",
                TestKeys.STATION.note(Kind.COMMAND, command(63).replace("\"epoch\":1", "\"epoch\":1,\"epoch\":2")));
        examples.bad(
                "command-number-for-string",
                "note",
                "P-05",
                TestKeys.STATION.note(Kind.COMMAND, command(64).replaceFirst("\"id\":\"[^\"]*\"", "\"id\":64")));
        examples.bad(
                "command-string-for-number",
                "note",
                "P-05",
                TestKeys.STATION.note(Kind.COMMAND, command(65).replace("\"counter\":65", "\"counter\":\"65\"")));
        ObjectNode incomplete = Bodies.command(66, Bodies.play());
        incomplete.remove("expires");
        examples.bad("command-missing-member", "note", "P-05", note(incomplete));
        examples.bad("command-trailing-bytes", "note", "P-05", TestKeys.STATION.note(Kind.COMMAND, command(67) + "{}"));
        examples.bad("command-unknown-action", "note", "P-05", note(Bodies.command(68, Bodies.action("reboot"))));
        examples.bad(
                "command-unknown-precedence",
                "note",
                "P-05",
                note(Bodies.command(69, Bodies.play().put("precedence", "URGENT"))));
        examples.bad(
                "command-not-utc",
                "note",
                "P-06",
                note(Bodies.command(70, Bodies.play().put("start", "2026-11-22T09:00:10+07:00"))));
        examples.bad(
                "command-nine-fraction-digits",
                "note",
                "P-06",
                note(Bodies.command(71, Bodies.play().put("start", "2026-11-22T02:00:10.123456789Z"))));
        examples.bad(
                "command-bad-occurrence",
                "note",
                "P-06",
                note(Bodies.command(72, Bodies.play().put("occurrence", "../../etc/passwd"))));
        examples.bad("command-bad-hash", "note", "P-06", note(withHash(Bodies.command(73, Bodies.play()), "ABCDEF")));
        examples.bad("command-three-lines", "note", "P-01", TestKeys.STATION.note(Kind.COMMAND, command(74) + "\n{}"));
        examples.bad(
                "command-without-signature",
                "note",
                "P-01",
                ("loa/1/command\n" + command(75) + "\n").getBytes(StandardCharsets.UTF_8));
        examples.bad(
                "command-carriage-return", "note", "P-01", TestKeys.STATION.note(Kind.COMMAND, command(76) + "\r"));
        byte[] latin = note(Bodies.command(77, Bodies.play().put("title", "?????")));
        latin[new String(latin, StandardCharsets.ISO_8859_1).indexOf("?????")] = (byte) 0xe9;
        examples.bad("command-not-utf8", "note", "P-01", latin);
        byte[] marked = note(Bodies.command(78, Bodies.play()));
        byte[] withMark = new byte[marked.length + 3];
        System.arraycopy(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, 0, withMark, 0, 3);
        System.arraycopy(marked, 0, withMark, 3, marked.length);
        examples.bad("command-byte-order-mark", "note", "P-01", withMark);
        examples.bad("command-empty", "note", "P-01", new byte[0]);
        examples.bad("command-no-last-line-end", "note", "P-01", Arrays.copyOf(marked, marked.length - 1));
    }

    void ofWrongSenders() {
        for (int length : new int[] {0, 63, 65, 66}) {
            byte[] good = note(Bodies.command(80, Bodies.play()));
            examples.bad("command-signature-" + length + "-bytes", "signature-length", "P-03", resized(good, length));
        }
        examples.bad("command-unknown-key", "key", "P-04", TestKeys.STRANGER.note(Kind.COMMAND, command(81)));
        examples.bad("command-key-without-right", "key", "P-04", TestKeys.EMERGENCY.note(Kind.COMMAND, command(82)));
        ObjectNode emergency = Bodies.command(83, Bodies.play().put("precedence", "EMERGENCY"));
        examples.bad("command-emergency-one-signature", "key", "P-28", note(emergency));
        examples.bad(
                "command-emergency-same-key-twice", "key", "P-28", note(emergency, TestKeys.STATION, TestKeys.STATION));
        examples.bad(
                "command-emergency-second-unknown",
                "key",
                "P-28",
                note(emergency, TestKeys.STATION, TestKeys.STRANGER));
        byte[] flipped = note(Bodies.command(84, Bodies.play()));
        flipped[new String(flipped, StandardCharsets.ISO_8859_1).indexOf("phuong-mau")] ^= 1;
        examples.bad("command-bit-flipped-in-text", "signature", "P-25", flipped);
        examples.bad(
                "command-bit-flipped-in-signature",
                "signature",
                "P-25",
                signatureFlipped(note(Bodies.command(85, Bodies.play()))));
        byte[] emergencyNote = note(emergency, TestKeys.STATION, TestKeys.EMERGENCY);
        examples.bad("command-emergency-second-signature-wrong", "signature", "P-28", signatureFlipped(emergencyNote));
    }

    void notToBeCarriedOut() {
        ObjectNode other = Bodies.command(90, Bodies.play());
        audience(other, false, List.of("phuong-mau-to-2"), List.of("r-000000"));
        examples.bad("command-for-others", "audience", "P-25", note(other));
        ObjectNode foreign = Bodies.command(91, Bodies.play());
        audience(foreign, true, List.of(), List.of()).put("ward", "phuong-khac");
        examples.bad("command-for-other-ward", "audience", "P-25", note(foreign));
        ObjectNode expired = Bodies.command(92, Bodies.play()).put("expires", "2026-11-22T02:00:00Z");
        examples.bad("command-expired", "expiry", "P-25", note(expired));
        examples.badWith(
                "command-with-unknown-clock",
                "expiry",
                "P-25",
                note(Bodies.command(93, Bodies.play())),
                context -> context.putObject("clock")
                        .put("instant", "1970-01-01T00:00:09Z")
                        .put("errorMilliseconds", 0)
                        .put("source", "NONE"));
        examples.bad("command-replayed", "counter", "P-25", note(Bodies.command(41, Bodies.play())));
        ObjectNode oldEpoch = Bodies.command(94, Bodies.play()).put("epoch", 0).put("counter", 1_000_000);
        examples.bad("command-of-old-epoch", "counter", "P-25", note(oldEpoch));
        examples.bad(
                "command-content-absent",
                "content",
                "P-25",
                note(withHash(Bodies.command(95, Bodies.play()), "0".repeat(64))));
        ObjectNode wrongSize = Bodies.command(96, Bodies.play());
        ((ObjectNode) wrongSize.at("/action/content")).put("size", 90_212);
        examples.bad("command-content-of-other-size", "content", "P-25", note(wrongSize));
        examples.badWith(
                "command-play-while-muted",
                "caps",
                "P-64",
                note(Bodies.command(86, Bodies.play())),
                context -> context.put("assignment", "valid/assignment-muted.note"));
        ObjectNode outside =
                Bodies.play().put("start", "2026-11-22T05:00:00Z").put("latestStart", "2026-11-22T05:05:00Z");
        examples.bad("command-out-of-window", "caps", "P-20", note(Bodies.command(97, outside)));
        ObjectNode loud = Bodies.action("volume").put("percent", 101);
        examples.bad("command-too-loud", "caps", "P-30", note(Bodies.command(98, loud)));
        examples.bad("command-endless-tone", "caps", "P-30", note(Bodies.command(99, tone(3_600))));
    }
}
