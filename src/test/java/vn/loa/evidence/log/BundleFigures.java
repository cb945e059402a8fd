package vn.loa.evidence.log;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import vn.loa.embedded.TemporaryDirectory;
import vn.loa.embedded.database.DatabaseForTests;
import vn.loa.evidence.EvidenceLog;
import vn.loa.evidence.LeafKind;
import vn.loa.evidence.bundle.BundleRequest;
import vn.loa.evidence.bundle.Period;
import vn.loa.evidence.bundle.WriteBundle;
import vn.loa.protocol.Kind;
import vn.loa.protocol.Note;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.Receipt;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.SigningKey;
import vn.loa.protocol.WardId;
import vn.loa.protocol.WireJson;
import vn.loa.time.SteppedClock;

/**
 * Measures how long it takes to write a ward's bundle and to verify it with {@code Verify.java}, on this machine. Argument: for how many days, 365
 * unless it is given; a day has 9 airings on 40 receivers, about 1,090 leaves.
 */
public final class BundleFigures {

    private static final WardId WARD = new WardId("phuong-mau");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate FIRST = LocalDate.of(2025, 11, 1);
    private static final int POLES = 40;
    private static final int AIRINGS = 9;
    private static final long LENGTH = 180_000;
    private static final Sha256 SOUND = Sha256.of("sound".getBytes(StandardCharsets.UTF_8));
    private static final Map<String, String> LEADER = Map.of("id", "leader", "name", "Trần Văn Bình");
    private static final Map<String, String> OFFICER = Map.of("id", "officer", "name", "Nguyễn Thị Lan");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final SteppedClock clock =
            new SteppedClock(FIRST.minusDays(2).atStartOfDay(ZONE).toInstant());
    private final LogDatabase database = LogDatabase.migrated(DatabaseForTests.fresh());
    private final Path directory = TemporaryDirectory.make();
    private final Sequencer node = database.node(directory, clock, step -> {}, LogDatabase.ORIGIN, 5_000);
    private final List<Pole> poles =
            IntStream.range(0, POLES).mapToObj(Pole::new).toList();
    private final Map<String, Path> files = new LinkedHashMap<>();
    private String held = "";

    private static final class Pole {
        private final String id;
        private final SigningKey key;
        private long counter;
        private Sha256 previous = Sha256.ZERO;

        Pole(int number) {
            this.id = "r-" + number;
            this.key = SigningKey.generate(id);
        }
    }

    private record LeafToBe(LeafKind kind, Map<String, ?> facts) {}

    private BundleFigures() {}

    public static void main(String[] arguments) throws Exception {
        int days = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 365;
        BundleFigures figures = new BundleFigures();
        try {
            figures.measure(days);
        } finally {
            figures.database.close();
            TemporaryDirectory.delete(figures.directory);
        }
        System.exit(0);
    }

    private void measure(int days) throws Exception {
        begin(days);
        for (int day = 0; day < days; day++) {
            if (day > 0 && day % 30 == 0) {
                append(List.of(timetable(FIRST.plusDays(day), Math.min(30, days - day))));
            }
            air(FIRST.plusDays(day));
        }
        clock.advance(Duration.ofDays(4));
        append(List.of(new LeafToBe(LeafKind.EXPORTED, Map.of("what", "as-run log", "by", LEADER))));
        SignedCheckpoint last = node.signNow(Optional.of(WARD));
        Path bundle = directory.resolve("bundle.zip");
        long began = System.nanoTime();
        write(bundle, days, last);
        double written = seconds(began);
        began = System.nanoTime();
        // The shell tells processor time beside the clock's, which is what a busy machine leaves to compare.
        Process verifier = new ProcessBuilder(
                        "bash",
                        "-c",
                        "time \"$0\" src/main/resources/verifier/Verify.java --lang=en \"$1\"",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        bundle.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(verifier.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        verifier.waitFor(1, TimeUnit.HOURS);
        out.printf(
                "leaves %d  bundle %.1f MB  written in %.1f s  verified in %.1f s (exit %d)%n",
                last.checkpoint().size(), Files.size(bundle) / 1e6, written, seconds(began), verifier.exitValue());
        out.println(said);
    }

    private void begin(int days) throws IOException {
        List<LeafToBe> leaves = new ArrayList<>();
        for (Pole pole : poles) {
            leaves.add(new LeafToBe(
                    LeafKind.RECEIVER_ENROLLED,
                    Map.of(
                            "receiver",
                            pole.id,
                            "name",
                            pole.id,
                            "group",
                            "to-1",
                            "key",
                            pole.key.publicKey().toString(),
                            "previousKey",
                            "",
                            "confirmedBy",
                            LEADER)));
            leaves.add(new LeafToBe(
                    LeafKind.RECEIVER_ASSIGNED,
                    Map.of("assignment", Map.of("receiver", pole.id, "status", "ACTIVE", "groups", List.of("to-1")))));
        }
        leaves.add(new LeafToBe(
                LeafKind.BULLETIN_APPROVED,
                Map.of(
                        "bulletin",
                        "b",
                        "edition",
                        1,
                        "title",
                        "Tin",
                        "contentSha256",
                        SOUND,
                        "author",
                        OFFICER,
                        "by",
                        LEADER)));
        leaves.add(timetable(FIRST, Math.min(30, days)));
        append(leaves);
        airedOnce();
        sign();
    }

    /** One row of the as-run log, for a bundle asks there what was aired; the leaves tell the rest. */
    private void airedOnce() {
        database.run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    """
                    insert into as_run_entry (ward_id, ward_name, occurrence, receiver_id, receiver_name, group_id, group_name, title, theme,
                        author, approver, content_sha256, planned_start, planned_millis, outcome, reason, recorded_at)
                    values ('phuong-mau', '', ?, 'r-0', '', '', '', '', '', '', '', ?, ?, 0, 'PLAYED', '', ?)""")) {
                insert.setString(1, occurrence(FIRST, 0));
                insert.setString(2, SOUND.hex());
                insert.setObject(3, at(FIRST, 0).atOffset(ZoneOffset.UTC));
                insert.setObject(4, at(FIRST, 0).atOffset(ZoneOffset.UTC));
                return insert.executeUpdate();
            }
        });
    }

    private LeafToBe timetable(LocalDate from, int howMany) throws IOException {
        List<Map<String, Object>> named = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(from.plusDays(howMany)); day = day.plusDays(1)) {
            List<Map<String, Object>> items = new ArrayList<>();
            for (int airing = 0; airing < AIRINGS; airing++) {
                items.add(Map.of(
                        "occurrence", occurrence(day, airing),
                        "start", at(day, airing),
                        "audience", Map.of("ward", true, "groups", List.of(), "receivers", List.of()),
                        "title", "Tin"));
            }
            byte[] sheet = WireJson.write(Map.of("ward", WARD, "date", day, "items", items))
                    .getBytes(StandardCharsets.UTF_8);
            Sha256 hash = Sha256.of(sheet);
            files.put(hash.hex(), Files.write(directory.resolve(hash.hex()), sheet));
            named.add(Map.of("date", day, "sha256", hash, "size", sheet.length));
        }
        return new LeafToBe(LeafKind.TIMETABLE_ISSUED, Map.of("version", 1, "noteSha256", SOUND, "days", named));
    }

    private void air(LocalDate day) {
        for (int number = 0; number < AIRINGS; number++) {
            int airing = number;
            Instant start = at(day, airing);
            clock.advance(Duration.between(clock.instant(), start));
            List<List<LeafToBe>> told = poles.parallelStream()
                    .map(pole -> heard(pole, occurrence(day, airing), start))
                    .toList();
            append(told.stream().flatMap(List::stream).toList());
            if (airing % 3 == 0) {
                sign();
            }
        }
    }

    private List<LeafToBe> heard(Pole pole, String occurrence, Instant start) {
        Instant end = start.plusMillis(LENGTH);
        LeafToBe started = receipt(pole, Receipt.Outcome.STARTED, occurrence, start, null, 0);
        LeafToBe ended = receipt(pole, Receipt.Outcome.COMPLETED, occurrence, start, end, LENGTH);
        Map<String, Object> verdict = Map.of(
                "outcome",
                "PLAYED",
                "reason",
                "",
                "actualStart",
                start,
                "actualEnd",
                end,
                "playedMilliseconds",
                LENGTH,
                "receiptCounter",
                pole.counter);
        Map<String, Object> broadcast = Map.of(
                "occurrence",
                occurrence,
                "ward",
                WARD,
                "wardName",
                "Phường Mẫu",
                "title",
                "Tin",
                "theme",
                "Y tế",
                "author",
                OFFICER.get("name"),
                "approver",
                LEADER.get("name"),
                "content",
                SOUND,
                "plannedStart",
                start,
                "plannedMilliseconds",
                LENGTH);
        LeafToBe row = new LeafToBe(
                LeafKind.AS_RUN,
                Map.of(
                        "entry",
                        pole.counter * POLES + poles.indexOf(pole),
                        "broadcast",
                        broadcast,
                        "receiver",
                        Map.of("receiver", pole.id, "name", pole.id, "group", "to-1", "groupName", "Tổ 1"),
                        "verdict",
                        verdict));
        return List.of(started, ended, row);
    }

    private LeafToBe receipt(
            Pole pole, Receipt.Outcome outcome, String occurrence, Instant start, Instant end, long played) {
        Note note = Note.sign(
                Kind.RECEIPT,
                new Receipt(
                        new ReceiverId(pole.id),
                        WARD,
                        ++pole.counter,
                        "boot",
                        pole.previous,
                        end == null ? start : end,
                        outcome,
                        "",
                        null,
                        new OccurrenceId(occurrence),
                        null,
                        SOUND,
                        start,
                        start,
                        end,
                        played,
                        70,
                        new Receipt.ClockReading("SERVER", 4.0),
                        1L,
                        held),
                pole.key);
        pole.previous = note.sha256();
        return new LeafToBe(
                LeafKind.RECEIPT_TAKEN, Map.of("receipt", new String(note.bytes(), StandardCharsets.UTF_8)));
    }

    private void append(List<LeafToBe> leaves) {
        database.run(connection -> {
            for (LeafToBe leaf : leaves) {
                EvidenceLog.append(connection, clock.instant(), leaf.kind(), Optional.of(WARD), leaf.facts());
            }
            return true;
        });
    }

    private void sign() {
        clock.advance(Duration.ofMinutes(5));
        held = node.signNow(Optional.empty()).note();
    }

    private void write(Path file, int days, SignedCheckpoint under) throws IOException {
        LogExtracts extracts = new LogExtracts(database, LogDatabase.signer(directory, LogDatabase.ORIGIN));
        BundleRequest asked = new BundleRequest(
                WARD, "Phường Mẫu", new Period(FIRST, FIRST.plusDays(days - 1), ZONE), false, OptionalLong.empty());
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
            new WriteBundle(extracts, List.of())
                    .write(asked, under, hash -> Optional.ofNullable(files.get(hash.hex())), stream);
        }
    }

    private static Instant at(LocalDate day, int airing) {
        return day.atTime(LocalTime.of(6 + airing, 0)).atZone(ZONE).toInstant();
    }

    private static String occurrence(LocalDate day, int airing) {
        return Sha256.of((day + " " + airing).getBytes(StandardCharsets.UTF_8))
                .hex()
                .substring(0, 32);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
