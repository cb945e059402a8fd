package vn.loa.receiver.core;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import vn.loa.receiver.journal.Journal;
import vn.loa.receiver.message.Content;
import vn.loa.receiver.message.Json;
import vn.loa.receiver.message.Malformed;
import vn.loa.receiver.message.Members;
import vn.loa.receiver.note.Kind;
import vn.loa.receiver.note.SigningKey;
import vn.loa.receiver.store.Identity;
import vn.loa.receiver.store.StateDirectory;
import vn.loa.receiver.support.FakeStation;
import vn.loa.receiver.support.OpusClip;
import vn.loa.receiver.support.TestKeys;
import vn.loa.receiver.time.ClockMemory;
import vn.loa.receiver.time.ReceiverClock;

/** A whole receiver on a bench: real journal, store and rules; link, server, speaker and time in the test's hands. */
final class Bench implements AutoCloseable {

    /** Sunday 22 November 2026, 09:00 in the ward. */
    static final Instant NINE = Instant.parse("2026-11-22T02:00:00Z");

    static final String OTHER = "ffeeddccbbaa99887766554433221100";
    static final String ONE = "00112233445566778899aabbccddeeff";
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final OpusClip CLIP = OpusClip.of(Duration.ofSeconds(6));
    static final OpusClip OTHER_CLIP = OpusClip.of(Duration.ofSeconds(4));

    private final Path directory;
    private final List<ObjectNode> items = new ArrayList<>();
    private int timetableVersion;
    private int commands = 100;
    final VirtualTime time;
    private final long origin;
    final FakeServer server;
    final List<String> events = new ArrayList<>();
    private StateDirectory state;
    private Journal journal;
    private Receiver receiver;
    private boolean toldToRestart;
    FakeLink link;
    FakeSpeaker speaker;
    private boolean knowsTime = true;
    private double rate;
    private Duration stepped = Duration.ZERO;
    private long freeBytes = 1L << 40;
    private boolean brokerThere = true;
    private Instant expires = NINE.plus(Duration.ofDays(35));

    private Bench(Path directory) {
        this.directory = directory;
        this.time = new VirtualTime();
        this.origin = time.nanos();
        this.server = new FakeServer(this::truth);
        server.keeps(CLIP.bytes());
    }

    static Bench in(Path directory) {
        return new Bench(directory);
    }

    Bench withoutClock() {
        knowsTime = false;
        server.tellsNoTime();
        return this;
    }

    /** What the true time was, or will be, when the ticker shows this. */
    Instant truthAt(long nanos) {
        return truth().plusNanos(Math.round((nanos - time.nanos()) * (1 + rate)));
    }

    /** A newer timetable that the broker says nothing of. */
    void publishesByHttpAlone(String occurrence, Duration afterNine) {
        items.add(
                FakeStation.item(occurrence, NINE.plus(afterNine), Duration.ofMinutes(5), CLIP.content(), "ORDINARY"));
        timetableVersion++;
        byte[] note = timetable(timetableVersion);
        server.showsTimetable(() -> note);
    }

    /** The receiver's crystal is slow by so many millionths. */
    Bench drifting(double perMillion) {
        rate = perMillion * 1e-6;
        return this;
    }

    /** Somebody sets the machine's clock. */
    Bench stepsMachineClock(Duration by) {
        stepped = stepped.plus(by);
        return this;
    }

    /** The time server is reachable (again). */
    Bench learnsTime() {
        server.tellsTime();
        return this;
    }

    /** From now on the disk has so much room, however much is written. */
    Bench hasFreeBytes(long bytes) {
        freeBytes = bytes;
        return this;
    }

    Bench expiring(Duration afterNine) {
        expires = NINE.plus(afterNine);
        return this;
    }

    Instant truth() {
        long elapsed = time.nanos() - origin;
        return NINE.plusNanos(elapsed + Math.round(elapsed * rate));
    }

    /** Starts the receiver, or starts it again after {@link #losePower()}. */
    Bench start() throws Exception {
        state = StateDirectory.take(directory);
        Identity identity = new Identity(
                "http://station",
                "r-7f3k2m",
                TestKeys.RECEIVER,
                "secret",
                "0".repeat(32),
                Optional.of(new Identity.Membership("phuong-mau", TestKeys.STATION.verifying(), "tcp://127.0.0.1:1")));
        if (!Files.exists(directory.resolve("assignment.note"))) {
            Wiring.keepFirstAssignment(identity, state, FakeStation.assignment(3, "ACTIVE"));
        }
        journal = Journal.open(state.journal(), TestKeys.RECEIVER);
        link = new FakeLink();
        speaker = new FakeSpeaker(time);
        Clock wall = new MachineClock();
        ClockMemory memory = new ClockMemory(directory.resolve("clock"), "boot", false);
        ReceiverClock clock = ReceiverClock.remembering(time, wall.instant(), memory);
        receiver = Wiring.receiver(
                identity,
                state,
                journal,
                new Wiring.Outside(
                        server,
                        link,
                        speaker,
                        clock,
                        wall,
                        false,
                        memory,
                        time,
                        Runnable::run,
                        directory -> freeBytes,
                        this::note,
                        "test",
                        "bench"));
        receiver.restartBy(() -> toldToRestart = true);
        receiver.start();
        time.advance(Duration.ofMillis(10));
        if (brokerThere) {
            link.connect();
            time.advance(Duration.ofMillis(10));
        }
        return this;
    }

    /** From now on there is neither broker nor server. */
    Bench alone() {
        brokerThere = false;
        link.lose();
        server.goesAway();
        return this;
    }

    /** The machine's clock: right, or as after a power cut without a battery. */
    private final class MachineClock extends Clock {

        @Override
        public Instant instant() {
            return knowsTime ? truth().plus(stepped) : Instant.EPOCH;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private void note(String event, Object... pairs) {
        StringBuilder line = new StringBuilder(event);
        for (Object part : pairs) {
            line.append(' ').append(part);
        }
        events.add(line.toString());
    }

    /** Whether the receiver was told to begin anew, and took it. */
    boolean isToldToRestart() {
        return toldToRestart;
    }

    /** Ends in good order and begins anew, as the process does when it is told to. */
    Bench beginsAnew() throws Exception {
        receiver.stop(() -> {});
        time.advance(Duration.ofSeconds(2));
        losePower();
        toldToRestart = false;
        return start();
    }

    /** The process is gone in an instant; its pending work with it. */
    void losePower() throws IOException {
        journal.close();
        state.close();
        time.forget();
    }

    Bench advance(Duration length) {
        time.advance(length);
        return this;
    }

    /** Adds an item, starting so long after nine, and publishes the timetable. */
    Bench plans(String occurrence, Duration afterNine, String precedence) {
        return plans(occurrence, afterNine, Duration.ofMinutes(5), precedence, CLIP.content());
    }

    Bench plans(String occurrence, Duration afterNine, Duration patience, String precedence, Content content) {
        items.add(FakeStation.item(occurrence, NINE.plus(afterNine), patience, content, precedence));
        publish();
        return this;
    }

    /** Adds an item that is carried out in a manner of its own, and publishes the timetable. */
    Bench plans(ObjectNode item) {
        items.add(item);
        publish();
        return this;
    }

    /** An item as a day sheet names it. */
    static ObjectNode item(String occurrence, Duration afterNine, String precedence, Content content) {
        return FakeStation.item(occurrence, NINE.plus(afterNine), Duration.ofMinutes(5), content, precedence);
    }

    /** The clip, two seconds of silence, another clip of four seconds, and the clip again: the server keeps all of it. */
    Content programme() {
        return programme(CLIP.content(), Duration.ofSeconds(2), OTHER_CLIP.content(), CLIP.content());
    }

    /** A programme of contents and pauses. */
    Content programme(Object... parts) {
        server.keeps(OTHER_CLIP.bytes());
        ArrayNode list = Json.object().putArray("parts");
        Duration length = Duration.ZERO;
        for (Object part : parts) {
            if (part instanceof Content content) {
                list.addObject()
                        .putObject("content")
                        .put("sha256", content.sha256())
                        .put("size", content.size())
                        .put("milliseconds", content.length().toMillis());
                length = length.plus(content.length());
            } else if (part instanceof Duration pause) {
                list.addObject().put("pause", pause.toMillis());
                length = length.plus(pause);
            }
        }
        byte[] bytes = Json.object().set("parts", list).toString().getBytes(StandardCharsets.UTF_8);
        return new Content(server.keeps(bytes), bytes.length, length, Content.Type.PROGRAMME);
    }

    /** Gives the receiver another assignment. */
    Bench assigns(int version, int turn) {
        link.deliver(
                "loa/1/phuong-mau/receivers/r-7f3k2m/assignment",
                FakeStation.assignment(version, "ACTIVE", turn),
                true);
        time.advance(Duration.ofMillis(10));
        return this;
    }

    /** Adds many items, twenty seconds apart, in one timetable. */
    Bench plansMany(int count) {
        for (int i = 0; i < count; i++) {
            items.add(FakeStation.item(
                    "%032x".formatted(i),
                    NINE.plusSeconds(30 + 20L * i),
                    Duration.ofMinutes(5),
                    CLIP.content(),
                    "ORDINARY"));
        }
        publish();
        return this;
    }

    Bench cancels(String occurrence) {
        items.removeIf(item -> item.get("occurrence").textValue().equals(occurrence));
        publish();
        return this;
    }

    byte[] timetable(int version) {
        TreeMap<LocalDate, ArrayNode> byDay = new TreeMap<>();
        LocalDate today = truth().atZone(ZONE).toLocalDate();
        for (int day = 0; day < 3; day++) {
            byDay.put(today.plusDays(day), Json.object().putArray("items"));
        }
        for (ObjectNode item : items) {
            LocalDate date =
                    Instant.parse(item.get("start").textValue()).atZone(ZONE).toLocalDate();
            byDay.computeIfAbsent(date, key -> Json.object().putArray("items")).add(item);
        }
        ObjectNode body = Json.object().put("ward", "phuong-mau").put("version", version);
        body.put("issued", "2026-11-22T02:00:00Z").put("expires", FakeStation.text(expires));
        ArrayNode days = body.put("zone", ZONE.getId()).putArray("days");
        byDay.forEach((date, list) -> {
            ObjectNode sheet = Json.object().put("ward", "phuong-mau").put("date", date.toString());
            sheet.set("items", list);
            byte[] bytes = sheet.toString().getBytes(StandardCharsets.UTF_8);
            days.addObject()
                    .put("date", date.toString())
                    .put("sha256", server.keeps(bytes))
                    .put("size", bytes.length);
        });
        body.putArray("prefetch");
        return TestKeys.STATION.note(Kind.TIMETABLE, body.toString());
    }

    private void publish() {
        timetableVersion++;
        link.deliver("loa/1/phuong-mau/timetable", timetable(timetableVersion), true);
        time.advance(Duration.ofMillis(10));
    }

    /** A command's body, fresh and for this receiver; its counter is higher than every earlier one's. */
    ObjectNode command(ObjectNode action) {
        commands++;
        ObjectNode body = Json.object().put("id", "0d9f1c2e-4b7a-4c3d-8e5f-%012d".formatted(commands));
        body.put("epoch", 1).put("counter", commands).put("issued", FakeStation.text(truth()));
        body.put("expires", FakeStation.text(truth().plusSeconds(30)));
        ObjectNode audience =
                body.putObject("audience").put("ward", "phuong-mau").put("whole", true);
        audience.putArray("groups");
        audience.putArray("receivers");
        body.set("action", action);
        return body;
    }

    ObjectNode play(String occurrence, Duration afterNine, String precedence) {
        ObjectNode item =
                FakeStation.item(occurrence, NINE.plus(afterNine), Duration.ofMinutes(5), CLIP.content(), precedence);
        item.remove("audience");
        return item.put("type", "play");
    }

    static ObjectNode action(String type) {
        return Json.object().put("type", type);
    }

    static byte[] signed(ObjectNode body, SigningKey... keys) {
        byte[] text = ("loa/1/command\n" + body + "\n").getBytes(StandardCharsets.UTF_8);
        StringBuilder note = new StringBuilder(new String(text, StandardCharsets.UTF_8)).append('\n');
        for (SigningKey key : keys.length == 0 ? new SigningKey[] {TestKeys.STATION} : keys) {
            note.append(key.signatureLine(text));
        }
        return note.toString().getBytes(StandardCharsets.UTF_8);
    }

    Bench sends(byte[] command) {
        link.deliver("loa/1/phuong-mau/receivers/r-7f3k2m/command", command, false);
        time.advance(Duration.ofMillis(10));
        return this;
    }

    /** Every receipt in the journal as OUTCOME or OUTCOME(reason), oldest first. */
    List<String> receipts() {
        return bodies().stream().map(Bench::summary).toList();
    }

    private static String summary(Members body) {
        try {
            String reason = body.string("reason");
            return body.string("outcome") + (reason.isEmpty() ? "" : "(" + reason + ")");
        } catch (Malformed e) {
            throw new AssertionError(e);
        }
    }

    List<Members> bodies() {
        try {
            List<Members> bodies = new ArrayList<>();
            for (String note : journal.unstoredAfter(0, 10_000).values()) {
                bodies.add(Json.read(note.split("\n", 3)[1]));
            }
            return bodies;
        } catch (Malformed e) {
            throw new AssertionError(e);
        }
    }

    Members state() throws Malformed {
        List<FakeLink.Publication> states = link.publishedOn("loa/1/phuong-mau/receivers/r-7f3k2m/state");
        return Json.read(states.get(states.size() - 1).note().split("\n", 3)[1]);
    }

    Journal journal() {
        return journal;
    }

    @Override
    public void close() {
        try {
            losePower();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
