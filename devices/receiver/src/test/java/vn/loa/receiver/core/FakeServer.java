package vn.loa.receiver.core;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.loa.receiver.message.Json;
import vn.loa.receiver.note.Digest;
import vn.loa.receiver.note.Kind;
import vn.loa.receiver.server.Server;
import vn.loa.receiver.store.HashStore;
import vn.loa.receiver.support.FakeStation;
import vn.loa.receiver.support.TestKeys;

/** The server's HTTP side without HTTP. */
final class FakeServer implements Server {

    private final Map<String, byte[]> files = new HashMap<>();
    private final List<String> fetched = new ArrayList<>();
    private final Supplier<Instant> truth;
    private int questions;
    private Duration roundTrip = Duration.ZERO;
    private Optional<Supplier<byte[]>> timetable = Optional.empty();
    private boolean reachable = true;
    private boolean tellsTime = true;

    FakeServer(Supplier<Instant> truth) {
        this.truth = truth;
    }

    void goesAway() {
        reachable = false;
    }

    void comesBack() {
        reachable = true;
    }

    void tellsNoTime() {
        tellsTime = false;
    }

    void tellsTime() {
        tellsTime = true;
    }

    void isFarAway(Duration there) {
        roundTrip = there;
    }

    int questions() {
        return questions;
    }

    String keeps(byte[] bytes) {
        files.put(Digest.hex(bytes), bytes);
        return Digest.hex(bytes);
    }

    void keepsUnder(String hash, byte[] bytes) {
        files.put(hash, bytes);
    }

    List<String> fetched() {
        return fetched;
    }

    private void reach() throws IOException {
        if (!reachable) {
            throw new IOException("unreachable");
        }
    }

    @Override
    public Answer enrol(String json) throws IOException {
        throw new IOException("not in this test");
    }

    @Override
    public Answer enrolment(String enrolment) throws IOException {
        throw new IOException("not in this test");
    }

    @Override
    public byte[] time(String nonce) throws IOException {
        reach();
        if (!tellsTime) {
            throw new IOException("no time");
        }
        questions++;
        // No time passes while the bench asks: a slow network looks as if the server had answered before it was asked.
        String received = FakeStation.text(truth.get().plus(roundTrip.dividedBy(2)));
        String sent = FakeStation.text(truth.get().minus(roundTrip.dividedBy(2)));
        String body = Json.object()
                .put("nonce", nonce)
                .put("received", received)
                .put("sent", sent)
                .toString();
        return TestKeys.STATION.note(Kind.TIME, body);
    }

    @Override
    public byte[] timetable(String ward) throws IOException {
        reach();
        return timetable
                .orElseThrow(() -> new IOException("by MQTT in this test"))
                .get();
    }

    /** What a look at the server itself gives. */
    void showsTimetable(Supplier<byte[]> note) {
        timetable = Optional.of(note);
    }

    @Override
    public byte[] assignment(String receiver) throws IOException {
        throw new IOException("by MQTT in this test");
    }

    @Override
    public boolean fetch(String sha256, long size, HashStore into) throws IOException {
        reach();
        byte[] bytes = files.get(sha256);
        if (bytes == null) {
            throw new IOException("HTTP 404");
        }
        fetched.add(sha256);
        try (OutputStream out = into.part(sha256, false)) {
            out.write(bytes);
        }
        return into.keep(sha256, size);
    }
}
