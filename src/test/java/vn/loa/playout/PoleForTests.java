package vn.loa.playout;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.CommandId;
import vn.loa.protocol.Kind;
import vn.loa.protocol.Note;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.Receipt;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.ReceiverState;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.SigningKey;
import vn.loa.schedule.WardForTests;

/** A receiver of a test ward with a key of its own, that signs receipts in a gapless chain. */
final class PoleForTests {

    private static final Sha256 CONTENT = Sha256.of("sound".getBytes(StandardCharsets.UTF_8));

    private final WardForTests ward;
    private final ReceiverId id;
    private final SigningKey key;
    private long counter;
    private @Nullable String checkpoint;
    private Receipt.@Nullable Sound sound;
    private Sha256 previous = Sha256.ZERO;

    PoleForTests(WardForTests ward, int number) {
        this.ward = ward;
        this.id = new ReceiverId(ward.id() + "-r" + number);
        this.key = SigningKey.generate(id.value());
        ward.write(
                "update receiver set public_key = ? where id = ?",
                key.publicKey().bytes(),
                id.value());
    }

    ReceiverId id() {
        return id;
    }

    byte[] started(OccurrenceId occurrence, Instant at) {
        return next(Receipt.Outcome.STARTED, occurrence, at, null, 0L);
    }

    byte[] completed(OccurrenceId occurrence, Instant start) {
        return next(Receipt.Outcome.COMPLETED, occurrence, start, start.plusSeconds(180), 180_000L);
    }

    /** One that began later than it was planned. */
    byte[] completedLate(OccurrenceId occurrence, Instant planned, Instant start) {
        Instant end = start.plusSeconds(180);
        return sign(receipt(++counter, Receipt.Outcome.COMPLETED, "", occurrence, planned, start, end, 180_000L));
    }

    byte[] interrupted(OccurrenceId occurrence, Instant start) {
        return next(Receipt.Outcome.INTERRUPTED, occurrence, start, start.plusSeconds(60), 60_000L);
    }

    /** One that somebody stopped, after it had begun. */
    byte[] stopped(OccurrenceId occurrence, Instant start) {
        Instant end = start.plusSeconds(20);
        return sign(with("command", null, occurrence, null, Receipt.Outcome.STOPPED, start, end, 20_000L));
    }

    /** One that somebody stopped before it began. */
    byte[] stoppedBeforeItBegan(OccurrenceId occurrence, Instant planned) {
        return sign(with("command", null, occurrence, null, Receipt.Outcome.STOPPED, planned, null, null));
    }

    /** One that knew after its next boot that it had played at least this. */
    byte[] lostPower(OccurrenceId occurrence, Instant start, long played) {
        Instant end = start.plusMillis(played);
        return sign(
                with("power-or-process-lost", null, occurrence, null, Receipt.Outcome.INTERRUPTED, start, end, played));
    }

    byte[] startedLate(OccurrenceId occurrence, Instant planned, Instant start) {
        return sign(receipt(++counter, Receipt.Outcome.STARTED, "", occurrence, planned, start, null, 0L));
    }

    byte[] missed(OccurrenceId occurrence, Instant planned) {
        return sign(receipt(++counter, Receipt.Outcome.MISSED, "late", occurrence, planned, null, null, null));
    }

    byte[] cut(OccurrenceId occurrence, Instant start, String by) {
        return sign(
                with("pre-empted", by, occurrence, null, Receipt.Outcome.CUT, start, start.plusSeconds(20), 20_000L));
    }

    /** A play that failed at this check [P-25, P-26]. */
    byte[] refused(OccurrenceId occurrence, CommandId command, String check, Instant at) {
        return sign(with(check, null, occurrence, command, Receipt.Outcome.REFUSED, at, null, null));
    }

    /** It was played before, so the refusal bears no occurrence [P-23]. */
    byte[] refusedAsPlayed(CommandId command, Instant at) {
        return sign(with("played", null, null, command, Receipt.Outcome.REFUSED, at, null, null));
    }

    /** The answer to a command that is to start later. */
    byte[] accepted(OccurrenceId occurrence, CommandId command, Instant at) {
        return sign(new Receipt(
                id,
                ward.id(),
                ++counter,
                UUID.nameUUIDFromBytes(new byte[] {1}).toString(),
                previous,
                at,
                Receipt.Outcome.ACCEPTED,
                "",
                null,
                occurrence,
                command,
                CONTENT,
                at,
                null,
                null,
                null,
                70,
                new Receipt.ClockReading("SERVER", 4.0),
                2L,
                null));
    }

    /** What it tells of a play, in full. */
    byte[] tells(
            Receipt.Outcome outcome,
            String reason,
            @Nullable String by,
            OccurrenceId occurrence,
            Instant planned,
            @Nullable Instant start,
            @Nullable Long from,
            @Nullable Long played) {
        return sign(new Receipt(
                id,
                ward.id(),
                ++counter,
                UUID.nameUUIDFromBytes(new byte[] {1}).toString(),
                previous,
                planned,
                outcome,
                reason,
                by,
                occurrence,
                null,
                CONTENT,
                planned,
                start,
                start == null || played == null ? null : start.plusMillis(played),
                from,
                played,
                70,
                null,
                new Receipt.ClockReading("SERVER", 4.0),
                2L,
                null));
    }

    /** The answer to a command that is no play. */
    byte[] answers(CommandId command, Receipt.Outcome outcome, String reason, Instant at) {
        return sign(new Receipt(
                id,
                ward.id(),
                ++counter,
                UUID.nameUUIDFromBytes(new byte[] {1}).toString(),
                previous,
                at,
                outcome,
                reason,
                null,
                null,
                command,
                null,
                null,
                null,
                null,
                null,
                70,
                new Receipt.ClockReading("SERVER", 4.0),
                2L,
                null));
    }

    /** What it tells of itself under its own key [P-35]. */
    byte[] state(boolean online, String boot, Instant sent, long timetable, List<Sha256> missing) {
        return state(online, boot, sent, timetable, missing, null);
    }

    /** The same of one that is silent but for emergencies, or is not [P-64]. */
    byte[] muted(boolean muted, String boot, Instant sent) {
        return state(true, boot, sent, 99, List.of(), muted);
    }

    private byte[] state(
            boolean online, String boot, Instant sent, long timetable, List<Sha256> missing, @Nullable Boolean muted) {
        return Note.sign(
                        Kind.STATE,
                        new ReceiverState(
                                id,
                                ward.id(),
                                online,
                                boot,
                                sent,
                                "0.1.0",
                                "test",
                                1L,
                                timetable,
                                missing,
                                0,
                                new ReceiverState.ClockState("SERVER", -3.2, 4.0),
                                1_000_000L,
                                70,
                                muted,
                                "DEVICE",
                                null,
                                counter,
                                0L,
                                Map.of()),
                        key)
                .bytes();
    }

    /** One that bears a counter which another has already. */
    byte[] again(long usedCounter, OccurrenceId occurrence, Instant at) {
        return Note.sign(
                        Kind.RECEIPT,
                        receipt(usedCounter, Receipt.Outcome.FAILED, "forged", occurrence, at, at, at, 1L),
                        key)
                .bytes();
    }

    /** Forgets what it signed last, as if a receipt had been cut out. */
    void loseThread() {
        previous = Sha256.of("something else".getBytes(StandardCharsets.UTF_8));
    }

    private byte[] next(
            Receipt.Outcome outcome, OccurrenceId occurrence, Instant start, @Nullable Instant end, long played) {
        return sign(receipt(++counter, outcome, "", occurrence, start, start, end, played));
    }

    /** From now on its receipts name this checkpoint [P-74]. */
    PoleForTests holding(String note) {
        checkpoint = note;
        return this;
    }

    /** From now on its plays sound there [P-46]. */
    PoleForTests through(Receipt.Sound where) {
        sound = where;
        return this;
    }

    private byte[] sign(Receipt receipt) {
        Note note = Note.sign(Kind.RECEIPT, holding(receipt), key);
        previous = note.sha256();
        return note.bytes();
    }

    private Receipt holding(Receipt told) {
        return new Receipt(
                told.receiver(),
                told.ward(),
                told.counter(),
                told.boot(),
                told.previous(),
                told.made(),
                told.outcome(),
                told.reason(),
                told.by(),
                told.occurrence(),
                told.command(),
                told.content(),
                told.plannedStart(),
                told.start(),
                told.end(),
                told.fromMilliseconds(),
                told.playedMilliseconds(),
                told.volume(),
                told.start() == null ? null : sound,
                told.clock(),
                told.timetable(),
                checkpoint);
    }

    private Receipt receipt(
            long number,
            Receipt.Outcome outcome,
            String reason,
            OccurrenceId occurrence,
            Instant planned,
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable Long played) {
        return new Receipt(
                id,
                ward.id(),
                number,
                UUID.nameUUIDFromBytes(new byte[] {1}).toString(),
                previous,
                end == null ? planned : end,
                outcome,
                reason,
                null,
                occurrence,
                null,
                CONTENT,
                planned,
                start,
                end,
                played,
                70,
                new Receipt.ClockReading("SERVER", 4.0),
                2L,
                null);
    }

    private Receipt with(
            String reason,
            @Nullable String by,
            @Nullable OccurrenceId occurrence,
            @Nullable CommandId command,
            Receipt.Outcome outcome,
            Instant at,
            @Nullable Instant end,
            @Nullable Long played) {
        return new Receipt(
                id,
                ward.id(),
                ++counter,
                UUID.nameUUIDFromBytes(new byte[] {1}).toString(),
                previous,
                end == null ? at : end,
                outcome,
                reason,
                by,
                occurrence,
                command,
                CONTENT,
                at,
                end == null ? null : at,
                end,
                played,
                70,
                new Receipt.ClockReading("SERVER", 4.0),
                2L,
                null);
    }
}
