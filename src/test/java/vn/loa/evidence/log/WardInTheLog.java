package vn.loa.evidence.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.loa.evidence.EvidenceLog;
import vn.loa.evidence.LeafKind;
import vn.loa.evidence.bundle.BundleRequest;
import vn.loa.evidence.bundle.Period;
import vn.loa.evidence.bundle.WriteBundle;
import vn.loa.evidence.tlog.Checkpoint;
import vn.loa.evidence.tlog.LogProof;
import vn.loa.evidence.tlog.TiledTree;
import vn.loa.evidence.tlog.TreeHash;
import vn.loa.evidence.tlog.WitnessKey;
import vn.loa.protocol.Kind;
import vn.loa.protocol.Note;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.PublicKey;
import vn.loa.protocol.Receipt;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.SigningKey;
import vn.loa.protocol.WardId;
import vn.loa.protocol.WireJson;
import vn.loa.station.KeyFile;
import vn.loa.time.SteppedClock;

/**
 * Three days of a ward in the log, written leaf by leaf as the server writes them, among the leaves of another ward, with receivers that sign, a
 * replaced and a revoked one, a correction, a programme, a command, a witness. A server that lies is made by naming its lies.
 */
public final class WardInTheLog implements AutoCloseable {

    /** What a server can do to its own log before it signs it; the finding that this has to give. */
    public enum Lie {
        APPROVED_AFTERWARDS("approved", "approved.late"),
        APPROVAL_DATED_BACK("order", "order.back"),
        NEVER_APPROVED("approved", "approved.none"),
        APPROVED_BY_ITS_AUTHOR("approved", "approved.self"),
        APPROVED_BY_ANOTHER("approved", "approved.other"),
        PLAYED_WITHOUT_A_RECEIPT("asrun", "asrun.unsigned"),
        PLAYED_THOUGH_INTERRUPTED("asrun", "asrun.differs"),
        ANOTHER_START_THAN_SIGNED("asrun", "asrun.differs"),
        SOUNDED_THOUGH_THERE_WAS_NO_DEVICE("asrun", "asrun.differs"),
        PARTLY_THOUGH_COMPLETED("asrun", "asrun.differs"),
        MISSED_THOUGH_COMPLETED("asrun", "asrun.denied"),
        TWO_RESULTS("asrun", "asrun.twice"),
        CORRECTS_SOMETHING_ELSE("asrun", "asrun.corrects"),
        RECEIPT_FORGED("receipts", "receipts.signature"),
        RECEIPT_OF_ANOTHER_RECEIVERS_KEY("receipts", "receipts.signature"),
        RECEIPT_OF_A_REVOKED_KEY("receipts", "receipts.key"),
        RECEIPT_DROPPED("receipts", "receipts.gap"),
        RECEIPT_TWICE("receipts", "receipts.twice"),
        RECEIPT_EXCHANGED("receipts", "receipts.chain"),
        RECEIVER_OMITTED("planned", "planned.absent"),
        PLANNED_AFTERWARDS("planned", "planned.late"),
        ANOTHER_HISTORY_SHOWN("fork", "fork.root"),
        CHECKPOINT_OF_A_STRANGER("fork", "fork.unsigned"),
        CENSUS_LEAVES_ONE_OUT("complete", "complete.count"),
        CENSUS_HAS_ANOTHER_HASH("complete", "complete.hash"),
        WEAK_KEY("keys", "keys.weak"),
        LOG_KEY_OUT_OF_NOWHERE("logkeys", "logkeys.chain"),
        BROKEN_CHAIN_TOLD("told", "told.RECEIPT_CHAIN_BROKEN"),
        CONTRADICTION_TOLD("told", "told.RECEIPT_CONTRADICTED"),
        DISPUTE_TOLD("told", "told.CHECKPOINT_DISPUTED");

        public final String check;
        public final String finding;

        Lie(String check, String finding) {
            this.check = check;
            this.finding = finding;
        }
    }

    public static final WardId WARD = new WardId("phuong-mau");
    public static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    public static final LocalDate LAST = LocalDate.of(2026, 11, 3);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final long LENGTH = 180_000;
    private static final long JOINED = 14_000;
    private static final Map<String, String> OFFICER = Map.of("id", "officer", "name", "Nguyễn Thị Lan");
    private static final Map<String, String> LEADER = Map.of("id", "leader", "name", "Trần Văn Bình");

    private final LogDatabase database;
    private final Path directory;
    private final Set<Lie> lies;
    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-10-20T02:00:00Z"));
    private final Sequencer node;
    private final SigningKey witness = SigningKey.ofSeed("nhan-chung.example/w1", new byte[32]);
    private final Map<String, Pole> poles = new LinkedHashMap<>();
    private final Map<String, Path> files = new HashMap<>();
    private final List<Map<String, Object>> days = new ArrayList<>();
    private final Map<LocalDate, List<Map<String, Object>>> items = new LinkedHashMap<>();
    private String held = "";
    private long joining;
    private @Nullable SignedCheckpoint kept;
    private @Nullable SignedCheckpoint last;
    private int version;

    private final class Pole {
        private final String id;
        private SigningKey key;
        private long counter;
        private Sha256 previous = Sha256.ZERO;

        Pole(String id) {
            this.id = id;
            this.key = SigningKey.generate(id);
        }
    }

    /** Another sound for each: so many bytes that begin as a file of Ogg does. */
    private enum Sound {
        HEALTH("Lịch tiêm chủng", "Y tế"),
        SAFETY("Phòng cháy mùa khô", "An ninh trật tự"),
        CHIME("Nhạc hiệu", "Nhạc hiệu");

        private final String title;
        private final String theme;

        Sound(String title, String theme) {
            this.title = title;
            this.theme = theme;
        }

        byte[] bytes() {
            return ("OggS" + name().repeat(500)).getBytes(StandardCharsets.UTF_8);
        }

        Sha256 sha256() {
            return Sha256.of(bytes());
        }
    }

    private WardInTheLog(LogDatabase database, Path directory, Set<Lie> lies) {
        this.database = database;
        this.directory = directory;
        this.lies = lies;
        this.node = database.node(directory, clock, step -> {});
    }

    /** The three days and what came before and after them. */
    public static WardInTheLog written(LogDatabase database, Path directory, Lie... lies) {
        Set<Lie> all = EnumSet.noneOf(Lie.class);
        all.addAll(List.of(lies));
        WardInTheLog ward = new WardInTheLog(database, directory, all);
        ward.write();
        return ward;
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }

    /** The evidence of the three days, with sound. */
    public byte[] bundle() {
        return bundle(FIRST, LAST, true, OptionalLong.empty());
    }

    public byte[] bundle(LocalDate from, LocalDate until, boolean sound, OptionalLong keptSize) {
        LogExtracts extracts = new LogExtracts(database, LogDatabase.signer(directory, LogDatabase.ORIGIN));
        String key = WitnessKey.of(
                        witness.publicKey().name(), witness.publicKey().bytes())
                .toString();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new WriteBundle(extracts, List.of(key))
                    .write(
                            new BundleRequest(WARD, "Phường Mẫu", new Period(from, until, ZONE), sound, keptSize),
                            last(),
                            hash -> Optional.ofNullable(files.get(hash.hex())),
                            out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    /** A checkpoint of the second day, as an auditor may have kept it. */
    public Checkpoint kept() {
        return kept.checkpoint();
    }

    public SignedCheckpoint last() {
        return last;
    }

    /** The log's key, as an auditor may know it. */
    public String key() {
        return LogDatabase.signer(directory, LogDatabase.ORIGIN)
                .current()
                .publicKey()
                .toString();
    }

    /** The proof of the first row of the as-run log, as the page offers it. */
    public String proof() {
        LogExtracts extracts = new LogExtracts(database, LogDatabase.signer(directory, LogDatabase.ORIGIN));
        LoggedLeaf leaf = extracts.airings(WARD, Instant.EPOCH, at(LAST.plusDays(1), "00:00"), Long.MAX_VALUE)
                .get(0);
        long size = last().checkpoint().size();
        return new LogProof(
                        leaf.bytes(),
                        leaf.index(),
                        new TiledTree(extracts.tiles(), size).tree().inclusion(leaf.index(), size),
                        extracts.cosigned(last()))
                .text();
    }

    // What happens, in its order.

    private void write() {
        before();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            airedOn(day);
        }
        afterwards();
    }

    private void before() {
        leaf(LeafKind.WARD_FOUNDED, Map.of("name", "Phường Mẫu", "zone", ZONE.getId(), "demo", false, "by", LEADER));
        noWard(
                LeafKind.STATION_KEYS_SET,
                Map.of(
                        "station",
                        SigningKey.generate("loa.test/station").publicKey().toString(),
                        "emergency",
                        List.of()));
        for (String id : List.of("r-1", "r-2", "r-3")) {
            poles.put(id, new Pole(id));
            enrolled(poles.get(id), "");
            assigned(id, "ACTIVE");
        }
        for (Sound sound : Sound.values()) {
            file(sound.bytes());
            leaf(LeafKind.BULLETIN_SUBMITTED, bulletin(sound, OFFICER));
            boolean late = sound == Sound.SAFETY
                    && (lies.contains(Lie.APPROVED_AFTERWARDS) || lies.contains(Lie.APPROVAL_DATED_BACK));
            if (!late && !(sound == Sound.SAFETY && lies.contains(Lie.NEVER_APPROVED))) {
                approved(sound);
            }
        }
        others(40);
        sign();
        clock.advance(Duration.ofDays(5));
        plan();
        if (!lies.contains(Lie.PLANNED_AFTERWARDS)) {
            timetable();
        }
        others(30);
        sign();
        to(FIRST.minusDays(1), "23:30");
        others(3);
        leaf(LeafKind.EXPORTED, Map.of("what", "as-run log", "by", LEADER, "asked", "October"));
        sign();
    }

    private void airedOn(LocalDate day) {
        to(day, "06:00");
        for (Pole pole : poles.values()) {
            heard(pole, day, "06:00", Sound.HEALTH);
        }
        others(25);
        sign();
        to(day, "17:00");
        for (Pole pole : poles.values()) {
            heard(pole, day, "17:00", Sound.SAFETY);
        }
        others(10);
        sign();
        if (day.equals(FIRST)) {
            replaced(poles.get("r-2"));
        }
        if (day.equals(FIRST.plusDays(1))) {
            kept = last;
            orderedNow(day);
            changedKey();
        }
    }

    private void changedKey() {
        if (lies.contains(Lie.LOG_KEY_OUT_OF_NOWHERE)) {
            PublicKey stranger = SigningKey.generate(LogDatabase.ORIGIN).publicKey();
            noWard(
                    LeafKind.LOG_KEY_SET,
                    Map.of(
                            "origin",
                            LogDatabase.ORIGIN,
                            "before",
                            stranger.toString(),
                            "after",
                            stranger.toString(),
                            "by",
                            LEADER));
            return;
        }
        KeyFile.write(
                directory.resolve("log-before.key"),
                LogDatabase.signer(directory, LogDatabase.ORIGIN).current());
        KeyFile.write(directory.resolve("log.key"), SigningKey.generate(LogDatabase.ORIGIN));
    }

    private void afterwards() {
        if (lies.contains(Lie.PLANNED_AFTERWARDS)) {
            timetable();
        }
        if (lies.contains(Lie.APPROVED_AFTERWARDS)) {
            approved(Sound.SAFETY);
        }
        if (lies.contains(Lie.APPROVAL_DATED_BACK)) {
            append(Instant.parse("2026-10-21T02:00:00Z"), LeafKind.BULLETIN_APPROVED, bulletin(Sound.SAFETY, LEADER));
        }
        told();
        to(LAST.plusDays(1), "09:00");
        corrected();
        leaf(
                LeafKind.RECEIVER_REVOKED,
                Map.of(
                        "receiver", "r-3",
                        "name", "Cột r-3",
                        "group", "to-1",
                        "key", poles.get("r-3").key.publicKey().toString(),
                        "by", LEADER));
        // It was stopped in mid-play, and says so a second later [P-47].
        Instant begun = clock.instant().minusSeconds(42);
        receipt(
                poles.get("r-3"),
                Receipt.Outcome.STOPPED,
                occurrence(LAST.plusDays(1), "08:59"),
                Sound.HEALTH,
                begun,
                begun,
                clock.instant().plusSeconds(1),
                43_000);
        if (lies.contains(Lie.RECEIPT_OF_A_REVOKED_KEY)) {
            clock.advance(Duration.ofMinutes(2));
            receipt(poles.get("r-3"), Receipt.Outcome.DONE, null, null, null, null, null, 0);
        }
        others(5);
        falseCensus();
        to(LAST.plusDays(5), "08:00");
        leaf(LeafKind.EXPORTED, Map.of("what", "as-run log", "by", LEADER, "asked", "November"));
        sign();
        others(50);
        to(LAST.plusDays(6), "08:00");
        leaf(LeafKind.EXPORTED, Map.of("what", "as-run log", "by", LEADER, "asked", "later"));
        last = sign();
        cosign(last);
    }

    private void told() {
        if (lies.contains(Lie.BROKEN_CHAIN_TOLD)) {
            leaf(LeafKind.RECEIPT_CHAIN_BROKEN, Map.of("receiver", "r-1", "counter", 3));
        }
        if (lies.contains(Lie.CONTRADICTION_TOLD)) {
            leaf(LeafKind.RECEIPT_CONTRADICTED, Map.of("receiver", "r-1", "counter", 3, "receipt", "x\n{}\n\n"));
        }
        if (lies.contains(Lie.DISPUTE_TOLD)) {
            leaf(LeafKind.CHECKPOINT_DISPUTED, Map.of("holder", "r-1", "size", 3));
        }
    }

    private void falseCensus() {
        if (lies.contains(Lie.CENSUS_LEAVES_ONE_OUT) || lies.contains(Lie.CENSUS_HAS_ANOTHER_HASH)) {
            sign();
            long size = database.size();
            Tally tally = database.run(connection -> Tallies.of(connection, Optional.of(WARD)))
                    .orElseThrow();
            long leaves = tally.leaves() - (lies.contains(Lie.CENSUS_LEAVES_ONE_OUT) ? 1 : 0);
            leaf(LeafKind.CENSUS, Map.of("through", size, "leaves", leaves, "hash", Sha256.ZERO));
        }
    }

    // One airing.

    private void heard(Pole pole, LocalDate day, String time, Sound sound) {
        Instant planned = at(day, time);
        String occurrence = occurrence(day, time);
        boolean secondDay = day.equals(FIRST.plusDays(1)) && time.equals("06:00");
        if (pole.id.equals("r-3") && day.equals(LAST)) {
            // Its mains were off all day.
            result(null, occurrence, pole, sound, planned, "MISSED", "no word", null, null, null, null);
            return;
        }
        receipt(pole, Receipt.Outcome.STARTED, occurrence, sound, planned, planned, null, 0);
        boolean cut = secondDay && pole.id.equals("r-1");
        long played = cut ? 60_000 : LENGTH;
        Instant end = planned.plusMillis(played);
        long counter = receipt(
                pole,
                cut ? Receipt.Outcome.INTERRUPTED : Receipt.Outcome.COMPLETED,
                occurrence,
                sound,
                planned,
                planned,
                end,
                played);
        boolean belittled = secondDay && pole.id.equals("r-2") && lies.contains(Lie.PARTLY_THOUGH_COMPLETED);
        String outcome = cut || belittled ? "PARTLY_PLAYED" : "PLAYED";
        Instant start = planned;
        if (secondDay && pole.id.equals("r-1") && lies.contains(Lie.PLAYED_THOUGH_INTERRUPTED)) {
            outcome = "PLAYED";
        }
        if (secondDay && pole.id.equals("r-2")) {
            if (lies.contains(Lie.RECEIVER_OMITTED)) {
                return;
            }
            if (lies.contains(Lie.MISSED_THOUGH_COMPLETED)) {
                result(null, occurrence, pole, sound, planned, "MISSED", "no word", null, null, null, null);
                return;
            }
            if (lies.contains(Lie.ANOTHER_START_THAN_SIGNED)) {
                start = start.plusSeconds(7);
            }
        }
        if (lies.contains(Lie.PLAYED_WITHOUT_A_RECEIPT) && secondDay && pole.id.equals("r-3")) {
            result(null, occurrence, pole, sound, planned, "PLAYED", "", start, end, played, null);
            return;
        }
        result(null, occurrence, pole, sound, planned, outcome, "", start, end, played, counter);
        if (lies.contains(Lie.TWO_RESULTS) && secondDay && pole.id.equals("r-2")) {
            leafOnly(null, occurrence, pole, sound, planned, "PLAYED", start, end, played, counter, 999_999);
        }
    }

    /** What r-3 played on the second evening was booked as missed first. */
    private void corrected() {
        Pole pole = poles.get("r-3");
        Instant planned = at(LAST, "17:00");
        long counter = receipt(
                pole,
                Receipt.Outcome.COMPLETED,
                occurrence(LAST, "17:00"),
                Sound.SAFETY,
                planned,
                planned,
                planned.plusMillis(LENGTH),
                LENGTH);
        result(
                "MISSED",
                occurrence(LAST, "17:00"),
                pole,
                Sound.SAFETY,
                planned,
                "PLAYED",
                "",
                planned,
                planned.plusMillis(LENGTH),
                LENGTH,
                counter);
    }

    private void orderedNow(LocalDate day) {
        to(day, "18:00");
        String occurrence = occurrence(day, "18:00");
        // A busy server: the planned start has passed when the order is written down, and the poles begin later.
        Instant planned = clock.instant();
        clock.advance(Duration.ofMillis(800));
        leaf(
                LeafKind.COMMAND_ISSUED,
                Map.of(
                        "command",
                        Map.of("action", Map.of("type", "play", "occurrence", occurrence, "title", Sound.HEALTH.title)),
                        "issuedBy",
                        OFFICER));
        clock.advance(Duration.ofSeconds(1));
        Pole pole = poles.get("r-1");
        Instant start = clock.instant();
        receipt(pole, Receipt.Outcome.STARTED, occurrence, Sound.HEALTH, planned, start, null, 0);
        Instant end = start.plusMillis(LENGTH);
        clock.advance(Duration.ofMillis(LENGTH));
        long counter = receipt(pole, Receipt.Outcome.COMPLETED, occurrence, Sound.HEALTH, planned, start, end, LENGTH);
        result(null, occurrence, pole, Sound.HEALTH, planned, "PLAYED", "", start, end, LENGTH, counter);
        joinedLate(poles.get("r-3"), occurrence, planned, end);
    }

    /** It learned of the order fourteen seconds late, and joined where the others were [P-42]. */
    private void joinedLate(Pole pole, String occurrence, Instant planned, Instant end) {
        joining = JOINED;
        Instant start = planned.plusMillis(JOINED);
        long played = LENGTH - JOINED;
        receipt(pole, Receipt.Outcome.STARTED, occurrence, Sound.HEALTH, planned, start, null, 0);
        long counter = receipt(pole, Receipt.Outcome.COMPLETED, occurrence, Sound.HEALTH, planned, start, end, played);
        joining = 0;
        result(
                null,
                occurrence,
                pole,
                Sound.HEALTH,
                planned,
                "PARTLY_PLAYED",
                "joined-late",
                start,
                end,
                played,
                counter);
    }

    private long receipt(
            Pole pole,
            Receipt.Outcome outcome,
            @Nullable String occurrence,
            @Nullable Sound sound,
            @Nullable Instant planned,
            @Nullable Instant start,
            @Nullable Instant end,
            long played) {
        Instant made = end == null ? clock.instant() : end;
        Receipt receipt = new Receipt(
                new ReceiverId(pole.id),
                WARD,
                ++pole.counter,
                "boot",
                pole.previous,
                made,
                outcome,
                "",
                null,
                occurrence == null ? null : new OccurrenceId(occurrence),
                null,
                sound == null ? null : sound.sha256(),
                planned,
                start,
                end,
                joining == 0 ? null : joining,
                sound == null ? null : played,
                70,
                sound == null ? null : where(),
                new Receipt.ClockReading("SERVER", 4.0),
                1L,
                heldBy(pole));
        boolean chosen = pole.id.equals("r-1") && pole.counter == 4;
        SigningKey key = chosen && lies.contains(Lie.RECEIPT_OF_ANOTHER_RECEIVERS_KEY)
                ? SigningKey.ofSeed(pole.id, poles.get("r-2").key.seed())
                : pole.key;
        Note note = Note.sign(Kind.RECEIPT, receipt, key);
        pole.previous = note.sha256();
        String text = new String(note.bytes(), StandardCharsets.UTF_8);
        if (chosen && lies.contains(Lie.RECEIPT_DROPPED)) {
            return pole.counter;
        }
        if (chosen && lies.contains(Lie.RECEIPT_EXCHANGED)) {
            pole.previous = Sha256.of("another".getBytes(StandardCharsets.UTF_8));
        }
        if (chosen && lies.contains(Lie.RECEIPT_FORGED)) {
            text = text.replace("\"volume\":70", "\"volume\":71");
        }
        leaf(LeafKind.RECEIPT_TAKEN, Map.of("receipt", text));
        if (chosen && lies.contains(Lie.RECEIPT_TWICE)) {
            leaf(LeafKind.RECEIPT_TAKEN, Map.of("receipt", text));
        }
        return pole.counter;
    }

    private Receipt.Sound where() {
        return lies.contains(Lie.SOUNDED_THOUGH_THERE_WAS_NO_DEVICE) ? Receipt.Sound.SILENT : Receipt.Sound.DEVICE;
    }

    private @Nullable String heldBy(Pole pole) {
        boolean chosen = pole.id.equals("r-2") && pole.counter == 5;
        if (chosen && lies.contains(Lie.ANOTHER_HISTORY_SHOWN)) {
            Checkpoint real = last.checkpoint();
            return new Checkpoint(
                            real.origin(), real.size(), TreeHash.ofLeaf("another".getBytes(StandardCharsets.UTF_8)))
                    .signed(List.of(
                            LogDatabase.signer(directory, LogDatabase.ORIGIN).current()));
        }
        if (chosen && lies.contains(Lie.CHECKPOINT_OF_A_STRANGER)) {
            return last.checkpoint().signed(List.of(SigningKey.generate(LogDatabase.ORIGIN)));
        }
        return held.isEmpty() ? null : held;
    }

    private void result(
            @Nullable String was,
            String occurrence,
            Pole pole,
            Sound sound,
            Instant planned,
            String outcome,
            String reason,
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable Long played,
            @Nullable Long counter) {
        long entry = row(was, occurrence, pole, sound, planned, outcome, reason, start, end, played, counter);
        long leaf = leafOnly(was, occurrence, pole, sound, planned, outcome, start, end, played, counter, entry);
        write("insert into as_run_leaf (as_run_id, entry_id) values (?, ?)", entry, leaf);
    }

    private long leafOnly(
            @Nullable String was,
            String occurrence,
            Pole pole,
            Sound sound,
            Instant planned,
            String outcome,
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable Long played,
            @Nullable Long counter,
            long entry) {
        Map<String, Object> verdict = new LinkedHashMap<>();
        verdict.put("outcome", outcome);
        verdict.put("reason", "");
        verdict.put("actualStart", start);
        verdict.put("actualEnd", end);
        verdict.put("playedMilliseconds", played);
        verdict.put("receiptCounter", counter);
        if (counter != null) {
            verdict.put("sound", "DEVICE");
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("entry", entry);
        facts.put("broadcast", broadcast(occurrence, sound, planned));
        facts.put(
                "receiver",
                Map.of("receiver", pole.id, "name", "Cột " + pole.id, "group", "to-1", "groupName", "Tổ 1"));
        facts.put("verdict", verdict);
        if (sound == Sound.HEALTH) {
            facts.put("parts", parts(played == null ? 0 : played));
        }
        if (was == null) {
            return leaf(LeafKind.AS_RUN, facts);
        }
        facts.put("corrects", lies.contains(Lie.CORRECTS_SOMETHING_ELSE) ? 1 : entry(occurrence, pole));
        facts.put("was", Map.of("outcome", was));
        return leaf(LeafKind.AS_RUN_CORRECTED, facts);
    }

    private static Map<String, Object> broadcast(String occurrence, Sound sound, Instant planned) {
        Map<String, Object> broadcast = new LinkedHashMap<>();
        broadcast.put("occurrence", occurrence);
        broadcast.put("ward", WARD);
        broadcast.put("wardName", "Phường Mẫu");
        broadcast.put("title", sound.title);
        broadcast.put("theme", sound.theme);
        broadcast.put("author", OFFICER.get("name"));
        broadcast.put("approver", LEADER.get("name"));
        broadcast.put("content", sound.sha256());
        broadcast.put("plannedStart", planned);
        broadcast.put("plannedMilliseconds", LENGTH);
        return broadcast;
    }

    /** The health programme: a chime and the bulletin. */
    private static List<Map<String, Object>> parts(long played) {
        return List.of(
                part(Sound.CHIME, 0, 4_000, Math.min(played, 4_000)),
                part(Sound.HEALTH, 4_000, LENGTH - 4_000, Math.max(0, played - 4_000)));
    }

    private static Map<String, Object> part(Sound sound, long offset, long length, long played) {
        return Map.of(
                "title",
                sound.title,
                "theme",
                sound.theme,
                "author",
                OFFICER.get("name"),
                "approver",
                LEADER.get("name"),
                "content",
                sound.sha256(),
                "offset",
                offset,
                "milliseconds",
                length,
                "played",
                played);
    }

    private long entry(String occurrence, Pole pole) {
        return database.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select min(id) from as_run_entry where occurrence = ? and receiver_id = ?")) {
                select.setString(1, occurrence);
                select.setString(2, pole.id);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    private long row(
            @Nullable String was,
            String occurrence,
            Pole pole,
            Sound sound,
            Instant planned,
            String outcome,
            String reason,
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable Long played,
            @Nullable Long counter) {
        @Nullable Long corrects = was == null ? null : (Long) entry(occurrence, pole);
        String parts = sound == Sound.HEALTH ? WireJson.write(parts(played == null ? 0 : played)) : "[]";
        return database.run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    """
                    insert into as_run_entry (corrects, ward_id, ward_name, occurrence, receiver_id, receiver_name, group_id, group_name,
                        title, theme, author, approver, content_sha256, planned_start, planned_millis, outcome, reason,
                        actual_start, actual_end, played_millis, receipt_counter, parts, recorded_at)
                    values (?, ?, 'Phường Mẫu', ?, ?, ?, 'to-1', 'Tổ 1', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?) returning id""")) {
                bind(
                        insert,
                        corrects,
                        WARD.value(),
                        occurrence,
                        pole.id,
                        "Cột " + pole.id,
                        sound.title,
                        sound.theme,
                        OFFICER.get("name"),
                        LEADER.get("name"),
                        sound.sha256().hex(),
                        utc(planned),
                        LENGTH,
                        outcome,
                        reason,
                        utc(start),
                        utc(end),
                        played,
                        counter,
                        parts,
                        utc(clock.instant()));
                try (ResultSet made = insert.executeQuery()) {
                    made.next();
                    return made.getLong(1);
                }
            }
        });
    }

    // Keys, approvals, timetables.

    private void enrolled(Pole pole, String before) {
        boolean weak = pole.id.equals("r-1") && lies.contains(Lie.WEAK_KEY);
        leaf(
                LeafKind.RECEIVER_ENROLLED,
                Map.of(
                        "receiver",
                        pole.id,
                        "name",
                        "Cột " + pole.id,
                        "group",
                        "to-1",
                        "key",
                        weak ? "r-1+00000000+AQAA" : pole.key.publicKey().toString(),
                        "previousKey",
                        before,
                        "confirmedBy",
                        LEADER));
    }

    private void replaced(Pole pole) {
        String before = pole.key.publicKey().toString();
        pole.key = SigningKey.generate(pole.id);
        enrolled(pole, before);
    }

    private void assigned(String receiver, String status) {
        leaf(
                LeafKind.RECEIVER_ASSIGNED,
                Map.of(
                        "assignment",
                        Map.of("receiver", receiver, "ward", WARD, "status", status, "groups", List.of("to-1"))));
    }

    private void approved(Sound sound) {
        leaf(LeafKind.BULLETIN_APPROVED, bulletin(sound, LEADER));
    }

    private Map<String, Object> bulletin(Sound sound, Map<String, String> by) {
        boolean chosen = sound == Sound.SAFETY && by == LEADER;
        Map<String, String> who = chosen && lies.contains(Lie.APPROVED_BY_ITS_AUTHOR)
                ? Map.of("id", "officer", "name", "Trần Văn Bình")
                : chosen && lies.contains(Lie.APPROVED_BY_ANOTHER) ? Map.of("id", "x", "name", "Ai Đó") : by;
        return Map.of(
                "bulletin",
                sound.name(),
                "edition",
                1,
                "title",
                sound.title,
                "theme",
                sound.theme,
                "contentSha256",
                sound.sha256(),
                "author",
                OFFICER,
                "by",
                who);
    }

    private void plan() {
        for (LocalDate day = FIRST.minusDays(1); !day.isAfter(LAST.plusDays(1)); day = day.plusDays(1)) {
            List<Map<String, Object>> planned = new ArrayList<>();
            for (String time : List.of("06:00", "17:00")) {
                planned.add(Map.of(
                        "occurrence", occurrence(day, time),
                        "start", at(day, time),
                        "latestStart", at(day, time).plusSeconds(300),
                        "audience", Map.of("ward", true, "groups", List.of(), "receivers", List.of()),
                        "precedence", "ORDINARY",
                        "title", time.equals("06:00") ? Sound.HEALTH.title : Sound.SAFETY.title));
            }
            items.put(day, day.isBefore(FIRST) || day.isAfter(LAST) ? List.of() : planned);
        }
    }

    private void timetable() {
        days.clear();
        items.forEach((day, planned) -> {
            byte[] sheet = WireJson.write(Map.of("ward", WARD, "date", day, "items", planned))
                    .getBytes(StandardCharsets.UTF_8);
            days.add(Map.of("date", day, "sha256", file(sheet), "size", sheet.length));
        });
        leaf(
                LeafKind.TIMETABLE_ISSUED,
                Map.of("version", ++version, "noteSha256", Sha256.ZERO, "expires", at(LAST, "06:00"), "days", days));
    }

    private Sha256 file(byte[] bytes) {
        Sha256 hash = Sha256.of(bytes);
        try {
            files.put(hash.hex(), Files.write(directory.resolve(hash.hex()), bytes));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return hash;
    }

    // The log.

    private SignedCheckpoint sign() {
        clock.advance(Duration.ofMinutes(1));
        last = node.signNow(Optional.of(WARD));
        held = last.note();
        return last;
    }

    private void cosign(SignedCheckpoint signed) {
        PublicKey key = witness.publicKey();
        WitnessKey cosigner = WitnessKey.of(key.name(), key.bytes());
        long time = clock.instant().getEpochSecond();
        byte[] signature = witness.sign(WitnessKey.message(signed.checkpoint().text(), time));
        byte[] line = java.nio.ByteBuffer.allocate(4 + 8 + 64)
                .put(cosigner.id())
                .putLong(time)
                .put(signature)
                .array();
        String text = "— " + key.name() + " " + java.util.Base64.getEncoder().encodeToString(line) + "\n";
        database.run(connection -> {
            Cosignatures.keep(connection, signed.checkpoint(), "w1", text, clock.instant());
            return true;
        });
    }

    private void others(int leaves) {
        database.append(leaves, "phuong-khac", clock);
    }

    private long leaf(LeafKind kind, Map<String, ?> facts) {
        return append(clock.instant(), kind, facts);
    }

    private long append(Instant at, LeafKind kind, Map<String, ?> facts) {
        return database.run(connection -> EvidenceLog.append(connection, at, kind, Optional.of(WARD), facts));
    }

    private void noWard(LeafKind kind, Map<String, ?> facts) {
        database.run(connection -> EvidenceLog.append(connection, clock.instant(), kind, Optional.empty(), facts));
    }

    private void to(LocalDate day, String time) {
        clock.advance(Duration.between(clock.instant(), at(day, time)));
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(java.time.LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    private static String occurrence(LocalDate day, String time) {
        return Sha256.of((day + time).getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32);
    }

    private static @Nullable Object utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private void write(String sql, Object... values) {
        database.run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, values);
                return statement.executeUpdate();
            }
        });
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int place = 0; place < values.length; place++) {
            statement.setObject(place + 1, values[place]);
        }
    }

    /** How the log lies on the disk, for whoever changes it there. */
    public LogDatabase database() {
        return database;
    }
}
