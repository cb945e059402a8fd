package vn.loa.receiver.core;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.loa.receiver.journal.Journal;
import vn.loa.receiver.message.Json;
import vn.loa.receiver.message.OccurrenceId;
import vn.loa.receiver.message.Timestamp;
import vn.loa.receiver.message.Timetable;
import vn.loa.receiver.note.Kind;
import vn.loa.receiver.note.SigningKey;
import vn.loa.receiver.sound.Speaker;
import vn.loa.receiver.store.HashStore;
import vn.loa.receiver.time.Reading;
import vn.loa.receiver.time.ReceiverClock;

/** The {@code state} note: what the receiver says of itself [P-10], [P-35]. */
final class StateReport {

    private static final int MISSING_NAMED = 100;
    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(1);
    private static final Duration CHECKPOINT_EVERY = Duration.ofHours(1);

    private final Topics topics;
    private final SigningKey key;
    private final About about;
    private final ReceiverClock clock;
    private final Papers papers;
    private final Journal journal;
    private final Conductor conductor;
    private final Speaker speaker;
    private final Provisioner provisioner;
    private final HashStore content;
    private final CommandDesk desk;
    private final LogWitness witness;
    private String lastFacts = "";
    private long lastNanos;
    private long checkpointNanos;
    private volatile ObjectNode latest = Json.object();

    /**
     * What never changes while the process runs.
     *
     * @param systemClockOffset how far the machine's clock is behind the receiver's
     */
    record About(String boot, String version, String model, Supplier<Duration> systemClockOffset) {}

    StateReport(
            Topics topics,
            SigningKey key,
            About about,
            ReceiverClock clock,
            Papers papers,
            Journal journal,
            Conductor conductor,
            Speaker speaker,
            Provisioner provisioner,
            HashStore content,
            CommandDesk desk,
            LogWitness witness) {
        this.topics = topics;
        this.key = key;
        this.about = about;
        this.clock = clock;
        this.papers = papers;
        this.journal = journal;
        this.conductor = conductor;
        this.speaker = speaker;
        this.provisioner = provisioner;
        this.content = content;
        this.desk = desk;
        this.witness = witness;
    }

    /** How long until it may be told that a fact changed, at most once a second, or the heartbeat is due [P-10]. */
    Duration untilDue() {
        Duration since = Duration.ofNanos(clock.ticker().nanos() - lastNanos);
        Duration period =
                fingerprint(facts()).equals(lastFacts) ? papers.assignment().heartbeat() : AT_MOST_EVERY;
        return since.compareTo(period) >= 0 ? Duration.ZERO : period.minus(since);
    }

    /** The note to be published now; once an hour with the checkpoint that is held. */
    byte[] now() {
        Duration since = Duration.ofNanos(clock.ticker().nanos() - checkpointNanos);
        return since.compareTo(CHECKPOINT_EVERY) >= 0 ? withCheckpoint() : note(facts());
    }

    /** The note to be published on a new connection, with the checkpoint that is held [P-75]. */
    byte[] withCheckpoint() {
        checkpointNanos = clock.ticker().nanos();
        ObjectNode body = facts();
        witness.held().ifPresent(note -> body.put("checkpoint", note));
        return note(body);
    }

    private byte[] note(ObjectNode body) {
        ObjectNode facts = body.deepCopy();
        facts.remove("checkpoint");
        lastFacts = fingerprint(facts);
        lastNanos = clock.ticker().nanos();
        latest = body.deepCopy();
        return signed(body);
    }

    private String fingerprint(ObjectNode facts) {
        return facts + clock.now().source().name();
    }

    /** The note of a receiver that is gone, as its Will or its last word [P-08]; safe for any thread. */
    byte[] offline() {
        return signed(latest.deepCopy().put("online", false));
    }

    private byte[] signed(ObjectNode body) {
        Reading now = clock.now();
        body.put("sent", Timestamp.of(now.instant()));
        body.put("freeBytes", content.freeBytes());
        body.putObject("clock")
                .put("source", now.source().name())
                .put("offsetMilliseconds", now.known() ? offsetMilliseconds() : null)
                .put("errorMilliseconds", now.errorMilliseconds().orElse(null));
        return key.note(Kind.STATE, body.toString());
    }

    private Double offsetMilliseconds() {
        return about.systemClockOffset().get().toNanos() / 1_000 / 1_000.0;
    }

    private ObjectNode facts() {
        ObjectNode body = Json.object();
        body.put("receiver", topics.receiver());
        body.put("ward", topics.ward());
        body.put("online", true);
        body.put("boot", about.boot());
        body.put("version", about.version());
        body.put("model", about.model());
        body.put("assignment", papers.assignment().version());
        body.put("timetable", papers.complete().map(Timetable::version).orElse(0));
        List<String> missing = provisioner.missing();
        ArrayNode named = body.putArray("missing");
        missing.stream().limit(MISSING_NAMED).forEach(named::add);
        body.put("missingMore", Math.max(0, missing.size() - MISSING_NAMED));
        body.put("volume", conductor.volume());
        body.put("muted", conductor.isMuted());
        body.put("sound", speaker.kind().name());
        body.put("playing", conductor.playing().map(OccurrenceId::value).orElse(null));
        body.put("lastCounter", journal.lastCounter());
        body.put("storedThrough", journal.storedThrough());
        witness.fork().ifPresent(fork -> body.set("fork", fork));
        ObjectNode refused = body.putObject("refused");
        for (Map.Entry<String, Integer> count : desk.refusals().entrySet()) {
            refused.put(count.getKey(), count.getValue());
        }
        return body;
    }
}
