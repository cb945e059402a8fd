package vn.loa.receiver.golden;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.loa.receiver.message.Json;
import vn.loa.receiver.note.Digest;
import vn.loa.receiver.support.TestKeys;

/** Example bodies with telling defaults; the golden messages differ from them in one thing each. */
final class Bodies {

    static final String OCCURRENCE = "00112233445566778899aabbccddeeff";
    static final String CONTENT = Digest.hex("an example rendition".getBytes(StandardCharsets.UTF_8));
    static final String DAY_SHEET_FILE = "valid/day-sheet.json";
    private static final String BOOT = "5b1f0c1e-7a55-4b0e-9a43-0d4f2a6c1b77";

    private Bodies() {}

    static ObjectNode command(int number, ObjectNode action) {
        ObjectNode body = Json.object();
        body.put("id", "0d9f1c2e-4b7a-4c3d-8e5f-%012d".formatted(number));
        body.put("epoch", 1).put("counter", number);
        body.put("issued", "2026-11-22T02:00:00Z").put("expires", "2026-11-22T02:00:30Z");
        ObjectNode audience =
                body.putObject("audience").put("ward", "phuong-mau").put("whole", false);
        audience.putArray("groups");
        audience.putArray("receivers").add("r-7f3k2m");
        body.set("action", action);
        return body;
    }

    static ObjectNode play() {
        ObjectNode play = Json.object().put("type", "play");
        play.put("occurrence", OCCURRENCE)
                .put("start", "2026-11-22T02:00:10Z")
                .put("latestStart", "2026-11-22T02:05:10Z");
        play.set("content", content());
        return play.put("precedence", "ORDINARY")
                .put("title", "Lịch tiêm chủng tháng 12")
                .put("theme", "y-te");
    }

    static ObjectNode content() {
        return Json.object().put("sha256", CONTENT).put("size", 90_211).put("milliseconds", 181_250);
    }

    static ObjectNode action(String type) {
        return Json.object().put("type", type);
    }

    static ObjectNode assignment() {
        ObjectNode body = Json.object();
        body.put("receiver", "r-7f3k2m").put("ward", "phuong-mau").put("version", 3);
        body.put("issued", "2026-11-22T02:00:00Z").put("status", "ACTIVE").put("name", "Cột 3, ngõ 12");
        body.putArray("groups").add("phuong-mau-to-1");
        body.put("zone", "Asia/Ho_Chi_Minh");
        ArrayNode windows = body.putArray("windows");
        windows.add(window("05:00", "06:30"));
        windows.add(window("08:30", "11:00"));
        body.put("volume", 70)
                .put("maximumVolume", 90)
                .put("heartbeatSeconds", 60)
                .put("prefetchJitterSeconds", 300);
        ArrayNode keys = body.putArray("keys");
        key(
                keys,
                TestKeys.STATION.verifying().toString(),
                List.of("assignment", "timetable", "command", "stored", "time", "server", "emergency"));
        key(keys, TestKeys.EMERGENCY.verifying().toString(), List.of("emergency"));
        return body;
    }

    /** An assignment with all that a regulation may hold [P-60] to [P-63]. */
    static ObjectNode assignmentWithRegulation() {
        ObjectNode body = assignment().put("version", 5);
        ObjectNode holidays = body.putObject("holidays");
        holidays.putArray("dates").add("2027-01-01").add("2027-02-05").add("2027-02-06");
        holidays.putArray("windows").addObject().put("from", "07:00").put("to", "24:00");
        holidays.put("through", "2027-12-27");
        body.put("sessionMinutes", 15).put("dayMinutes", 30);
        body.putArray("volumeCaps")
                .addObject()
                .put("from", "05:00")
                .put("to", "06:00")
                .put("percent", 40);
        return body.put("turn", 2);
    }

    private static void key(ArrayNode keys, String key, List<String> may) {
        ArrayNode rights = keys.addObject().put("key", key).putArray("may");
        may.forEach(rights::add);
    }

    private static ObjectNode window(String from, String to) {
        ObjectNode window = Json.object();
        ArrayNode days = window.putArray("days");
        for (int day = 1; day <= 7; day++) {
            days.add(day);
        }
        return window.put("from", from).put("to", to);
    }

    static ObjectNode daySheet() {
        ObjectNode sheet = Json.object().put("ward", "phuong-mau").put("date", "2026-11-22");
        ObjectNode item = sheet.putArray("items").addObject();
        item.put("occurrence", OCCURRENCE)
                .put("start", "2026-11-21T22:30:00Z")
                .put("latestStart", "2026-11-21T22:35:00Z");
        ObjectNode audience = item.putObject("audience").put("ward", true);
        audience.putArray("groups");
        audience.putArray("receivers");
        item.set("content", content());
        item.put("precedence", "ORDINARY")
                .put("title", "Lịch tiêm chủng tháng 12")
                .put("theme", "y-te");
        return sheet;
    }

    static ObjectNode timetable() {
        byte[] sheet = daySheet().toString().getBytes(StandardCharsets.UTF_8);
        ObjectNode body = Json.object().put("ward", "phuong-mau").put("version", 17);
        body.put("issued", "2026-11-22T02:00:00Z").put("expires", "2026-12-27T02:00:00Z");
        body.put("zone", "Asia/Ho_Chi_Minh");
        body.putArray("days")
                .addObject()
                .put("date", "2026-11-22")
                .put("sha256", Digest.hex(sheet))
                .put("size", sheet.length);
        body.putArray("prefetch").addObject().put("sha256", CONTENT).put("size", 90_211);
        return body;
    }

    static ObjectNode receipt(String outcome, String reason) {
        ObjectNode body = Json.object().put("receiver", "r-7f3k2m").put("ward", "phuong-mau");
        body.put("counter", 12).put("boot", BOOT).put("previous", "0".repeat(64));
        body.put("made", "2026-11-21T22:33:01.5Z").put("outcome", outcome).put("reason", reason);
        body.put("occurrence", OCCURRENCE).putNull("command").put("content", CONTENT);
        body.put("plannedStart", "2026-11-21T22:30:00Z").put("start", "2026-11-21T22:30:00.0012Z");
        body.put("end", "2026-11-21T22:33:01.2512Z")
                .put("playedMilliseconds", 181_250)
                .put("volume", 70);
        clock(body);
        return body.put("timetable", 17).putNull("checkpoint");
    }

    private static void clock(ObjectNode body) {
        body.putObject("clock").put("source", "SERVER").put("errorMilliseconds", 4);
    }

    static ObjectNode state(boolean online) {
        ObjectNode body = Json.object()
                .put("receiver", "r-7f3k2m")
                .put("ward", "phuong-mau")
                .put("online", online);
        body.put("boot", BOOT).put("sent", "2026-11-22T02:00:00.25Z");
        body.put("version", "0.1.0")
                .put("model", "reference-java")
                .put("assignment", 3)
                .put("timetable", 17);
        body.putArray("missing").add(CONTENT);
        body.put("missingMore", 0);
        body.putObject("clock")
                .put("source", "SERVER")
                .put("offsetMilliseconds", -3.2)
                .put("errorMilliseconds", 4);
        body.put("freeBytes", 1_234_567_890L)
                .put("volume", 70)
                .put("sound", "DEVICE")
                .putNull("playing");
        body.put("lastCounter", 12)
                .put("storedThrough", 12)
                .putObject("refused")
                .put("signature", 1);
        return body;
    }

    static ObjectNode stored() {
        return Json.object().put("receiver", "r-7f3k2m").put("through", 12);
    }

    static ObjectNode time() {
        return Json.object()
                .put("nonce", "00112233445566778899aabbccddeeff")
                .put("received", "2026-11-22T02:00:00.000100Z")
                .put("sent", "2026-11-22T02:00:00.000900Z");
    }

    static ObjectNode server() {
        return Json.object()
                .put("online", true)
                .put("station", "loa.example/station")
                .put("sent", "2026-11-22T02:00:00Z");
    }
}
