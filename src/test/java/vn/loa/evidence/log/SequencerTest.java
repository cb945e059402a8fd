package vn.loa.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.embedded.ChildJvm;
import vn.loa.embedded.TemporaryDirectory;
import vn.loa.embedded.database.DatabaseForTests;
import vn.loa.evidence.tlog.Checkpoint;
import vn.loa.evidence.tlog.MalformedProof;
import vn.loa.evidence.tlog.TreeHash;
import vn.loa.protocol.PublicKey;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.SigningKey;
import vn.loa.protocol.WardId;
import vn.loa.station.KeyFile;
import vn.loa.time.SteppedClock;

/** One order, one root for each size, nothing skipped; whoever writes, however many they are, whenever they die. */
class SequencerTest {

    private static final Optional<WardId> NO_CENSUS = Optional.empty();

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-22T22:00:00Z"));
    private LogDatabase database;
    private Path directory;

    @BeforeEach
    void an_empty_log() {
        database = LogDatabase.migrated(DatabaseForTests.fresh());
        directory = TemporaryDirectory.make();
    }

    @AfterEach
    void nothing_stays() throws SQLException {
        database.close();
        TemporaryDirectory.delete(directory);
    }

    @Test
    void every_committed_leaf_gets_an_index_and_the_checkpoint_covers_them_all() throws SQLException, MalformedProof {
        database.append(300, "phuong-mau", clock);
        SignedCheckpoint signed = node().signNow(NO_CENSUS);
        // 300, the founding of the log, and the first census of the ward and of no ward.
        assertThat(signed.checkpoint().size()).isEqualTo(303);
        assertThat(signed.checkpoint().root()).isEqualTo(naiveRoot());
        PublicKey key = key("log.key").publicKey();
        assertThat(Checkpoint.verify(signed.note(), LogDatabase.ORIGIN, List.of(key)))
                .isEqualTo(signed.checkpoint());
        the_log_is_whole();
    }

    @Test
    void a_row_that_commits_after_later_ones_is_not_skipped() throws SQLException {
        Sequencer node = node();
        try (Connection slow = database.open()) {
            long late = LogDatabase.append(slow, "phuong-cham", clock);
            database.append(5, "phuong-mau", clock);
            long before = node.signNow(NO_CENSUS).checkpoint().size();
            slow.commit();
            long after = node.signNow(NO_CENSUS).checkpoint().size();
            assertThat(after).isGreaterThan(before);
            assertThat(indexOf(late)).isGreaterThanOrEqualTo(before);
        }
        the_log_is_whole();
    }

    @Test
    void what_is_rolled_back_is_in_no_tree() throws SQLException {
        try (Connection undone = database.open()) {
            LogDatabase.append(undone, "phuong-mau", clock);
            undone.rollback();
        }
        assertThat(node().signNow(NO_CENSUS).checkpoint().size()).isEqualTo(2);
        the_log_is_whole();
    }

    @Test
    void a_checkpoint_is_signed_once_a_minute_when_there_is_something_new_and_once_an_hour_when_there_is_not() {
        Sequencer node = node();
        database.append(1, "phuong-mau", clock);
        assertThat(node.signWhenDue()).isPresent();
        database.append(1, "phuong-mau", clock);
        clock.advance(Duration.ofSeconds(59));
        assertThat(node.signWhenDue()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(node.signWhenDue()).isPresent();
        clock.advance(Duration.ofMinutes(58));
        assertThat(node.signWhenDue()).isEmpty();
        clock.advance(Duration.ofMinutes(2));
        assertThat(node.signWhenDue()).as("a census makes something new").isPresent();
        clock.advance(Duration.ofHours(1));
        assertThat(node.signWhenDue()).isPresent();
        database.append(1, "phuong-mau", clock);
        assertThat(node.signNow(NO_CENSUS).checkpoint().size()).isEqualTo(database.size());
    }

    @Test
    void asked_again_with_nothing_new_it_gives_the_same_note() {
        Sequencer node = node();
        database.append(3, "phuong-mau", clock);
        SignedCheckpoint first = node.signNow(NO_CENSUS);
        clock.advance(Duration.ofSeconds(10));
        assertThat(node.signNow(NO_CENSUS)).isEqualTo(first);
    }

    @Test
    void a_transaction_that_is_cut_at_any_step_leaves_no_trace() throws SQLException {
        Map<Long, TreeHash> seen = new HashMap<>();
        for (Step fatal : Step.values()) {
            database.append(40, "phuong-" + fatal.ordinal(), clock);
            Sequencer cut = database.node(
                    directory,
                    clock,
                    step -> {
                        if (step == fatal) {
                            throw new IllegalStateException("cut at " + step);
                        }
                    },
                    LogDatabase.ORIGIN,
                    16);
            clock.advance(Duration.ofHours(1));
            assertThatThrownBy(() -> cut.signNow(NO_CENSUS)).hasMessage("cut at " + fatal);
            // Committed before the cut, it has perhaps been seen.
            database.latest().ifPresent(latest -> see(seen, latest.size(), latest.root()));
            Checkpoint next = node().signNow(NO_CENSUS).checkpoint();
            see(seen, next.size(), next.root());
            the_log_is_whole();
        }
        seen.forEach((size, root) -> assertThat(database.rootAt(size)).isEqualTo(root));
    }

    @Test
    void a_process_that_dies_at_any_step_leaves_one_root_for_each_size() throws Exception {
        Map<Long, TreeHash> seen = new HashMap<>();
        for (Step fatal : Step.values()) {
            try (ChildJvm child = child(fatal.name(), 3)) {
                listen(child, seen);
            }
            Checkpoint next = node().signNow(NO_CENSUS).checkpoint();
            see(seen, next.size(), next.root());
            the_log_is_whole();
        }
        seen.forEach((size, root) -> assertThat(database.rootAt(size)).isEqualTo(root));
    }

    @Test
    void three_nodes_of_which_two_are_killed_write_one_log() throws Exception {
        Map<Long, TreeHash> seen = new HashMap<>();
        ExecutorService listeners = Executors.newFixedThreadPool(2);
        try (ChildJvm first = child("none", 1);
                ChildJvm second = child("none", 1)) {
            first.lineAfter("checkpoint ");
            second.lineAfter("checkpoint ");
            List<Future<?>> listening =
                    List.of(listeners.submit(() -> listen(first, seen)), listeners.submit(() -> listen(second, seen)));
            Sequencer third = database.node(directory, clock, step -> {});
            for (int round = 0; round < 20; round++) {
                database.append(3, "phuong-ba", clock);
                Checkpoint checkpoint = third.signNow(NO_CENSUS).checkpoint();
                see(seen, checkpoint.size(), checkpoint.root());
                if (round == 8) {
                    first.kill();
                }
            }
            second.kill();
            for (Future<?> one : listening) {
                one.get(1, TimeUnit.MINUTES);
            }
        } finally {
            listeners.shutdownNow();
        }
        assertThat(seen).hasSizeGreaterThan(20);
        seen.forEach((size, root) -> assertThat(database.rootAt(size)).isEqualTo(root));
        node().signNow(NO_CENSUS);
        the_log_is_whole();
    }

    @Test
    void the_database_refuses_a_second_root_for_a_size_and_any_change() throws SQLException {
        database.append(300, "phuong-mau", clock);
        Checkpoint signed = node().signNow(NO_CENSUS).checkpoint();
        Checkpoint other = new Checkpoint(signed.origin(), signed.size(), TreeHash.ofLeaf(new byte[0]));
        assertThatThrownBy(() -> database.run(connection -> {
                    Checkpoints.keep(connection, new SignedCheckpoint(other, "", clock.instant()));
                    return true;
                }))
                .isInstanceOf(LogUnreachable.class);
        for (String change : List.of(
                "update log_leaf set leaf_index = leaf_index + 1",
                "delete from log_leaf",
                "update log_tile set level = 1",
                "delete from log_checkpoint",
                "update log_key set key = ''",
                "delete from log_dispute",
                "delete from log_cosignature",
                "delete from as_run_leaf")) {
            assertThatThrownBy(() -> database.run(connection -> {
                        try (Statement statement = connection.createStatement()) {
                            return statement.executeUpdate(change);
                        }
                    }))
                    .as(change)
                    .isInstanceOf(LogUnreachable.class);
        }
    }

    @Test
    void a_new_key_is_told_in_the_log_and_the_former_signs_beside_it_for_a_while() throws Exception {
        Sequencer node = node();
        SigningKey before = LogDatabase.signer(directory, LogDatabase.ORIGIN).current();
        database.append(1, "phuong-mau", clock);
        node.signNow(NO_CENSUS);
        SigningKey after = SigningKey.generate(LogDatabase.ORIGIN);
        KeyFile.write(directory.resolve("log-before.key"), before);
        KeyFile.write(directory.resolve("log.key"), after);
        SignedCheckpoint change = node.signNow(NO_CENSUS);
        Checkpoint.verify(change.note(), LogDatabase.ORIGIN, List.of(before.publicKey()));
        Checkpoint.verify(change.note(), LogDatabase.ORIGIN, List.of(after.publicKey()));
        assertThat(facts("LOG_KEY_SET").get("after").asText())
                .isEqualTo(after.publicKey().toString());
        clock.advance(Duration.ofDays(29));
        SignedCheckpoint later = node.signWhenDue().orElseThrow();
        Checkpoint.verify(later.note(), LogDatabase.ORIGIN, List.of(after.publicKey()));
        assertThatThrownBy(() -> Checkpoint.verify(later.note(), LogDatabase.ORIGIN, List.of(before.publicKey())))
                .isInstanceOf(MalformedProof.class);
        KeyFile.write(directory.resolve("log.key"), before);
        database.append(1, "phuong-mau", clock);
        assertThatThrownBy(() -> node.signNow(NO_CENSUS)).isInstanceOf(LogHeld.class);
    }

    @Test
    void a_database_restored_from_an_old_backup_is_not_signed_and_a_new_origin_goes_on() {
        database.append(3, "phuong-mau", clock);
        node().signNow(NO_CENSUS);
        LogDatabase restored = LogDatabase.migrated(DatabaseForTests.fresh());
        restored.append(1, "phuong-mau", clock);
        assertThatThrownBy(() -> restored.node(directory, clock, step -> {}).signNow(NO_CENSUS))
                .isInstanceOf(LogHeld.class)
                .hasMessageContaining("old backup");
        restored.append(20, "phuong-mau", clock);
        assertThatThrownBy(() -> restored.node(directory, clock, step -> {}).signNow(NO_CENSUS))
                .as("however large it has grown")
                .isInstanceOf(LogHeld.class);
        Sequencer another = restored.node(directory, clock, step -> {}, "loa.test/log-2", 100);
        assertThat(another.signNow(NO_CENSUS).checkpoint().origin()).isEqualTo("loa.test/log-2");
    }

    @Test
    void a_checkpoint_that_a_receiver_holds_and_this_database_has_lost_holds_the_log() throws IOException {
        database.append(3, "phuong-mau", clock);
        Sequencer node = node();
        node.signNow(NO_CENSUS);
        Checkpoint future = new Checkpoint(LogDatabase.ORIGIN, 1_000, TreeHash.ofLeaf(new byte[] {1}));
        String note = future.signed(List.of(key("log.key")));
        database.run(connection -> Disputes.keep(
                connection, new Dispute("r-7f3k2m", future, Optional.empty(), note, true, clock.instant())));
        database.append(1, "phuong-mau", clock);
        assertThatThrownBy(() -> node.signNow(NO_CENSUS))
                .isInstanceOf(LogHeld.class)
                .hasMessageContaining("r-7f3k2m holds a checkpoint of 1000 leaves");
        Files.deleteIfExists(directory.resolve("log.last"));
        assertThatThrownBy(() -> node().signNow(NO_CENSUS)).isInstanceOf(LogHeld.class);
    }

    @Test
    void a_census_counts_each_wards_leaves_so_that_an_omitted_one_is_seen() throws Exception {
        Sequencer node = node();
        database.append(4, "phuong-mau", clock);
        database.append(2, "phuong-hai", clock);
        node.signNow(NO_CENSUS);
        database.append(3, "phuong-mau", clock);
        node.signNow(Optional.of(new WardId("phuong-mau")));
        List<Shown> all = leavesOf("phuong-mau");
        assertThat(censuses(all)).isEqualTo(2);
        assertThat(everyCensusFits(all)).isTrue();
        assertThat(everyCensusFits(leavesOf("phuong-hai"))).isTrue();
        assertThat(everyCensusFits(leavesOf(null))).isTrue();
        for (int omitted = 0; omitted < all.size() - 1; omitted++) {
            List<Shown> fewer = new ArrayList<>(all);
            fewer.remove(omitted);
            assertThat(everyCensusFits(fewer) && censuses(fewer) == 2)
                    .as("without leaf %d", omitted)
                    .isFalse();
        }
    }

    private Sequencer node() {
        return database.node(directory, clock, step -> {});
    }

    private ChildJvm child(String step, int occurrence) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(database.arguments()));
        arguments.addAll(List.of(directory.toString(), step, String.valueOf(occurrence)));
        return ChildJvm.run(DyingNode.class, arguments.toArray(String[]::new));
    }

    /** Until it dies. */
    private static void listen(ChildJvm child, Map<Long, TreeHash> seen) {
        try {
            while (true) {
                String[] said = child.lineAfter("checkpoint ").split(" ");
                see(seen, Long.parseLong(said[0]), TreeHash.ofBase64(said[1]));
            }
        } catch (IOException | MalformedProof dead) {
            // Its last line may have been cut off.
        }
    }

    private static void see(Map<Long, TreeHash> seen, long size, TreeHash root) {
        synchronized (seen) {
            TreeHash before = seen.put(size, root);
            assertThat(before == null || before.equals(root))
                    .as("two roots for size %d", size)
                    .isTrue();
        }
    }

    /** Indexes are dense, no leaf has two or none, the tree is that of the leaves' bytes, every checkpoint is of this tree. */
    private void the_log_is_whole() throws SQLException {
        assertThat(numbers("select leaf_index from log_leaf order by leaf_index"))
                .isEqualTo(java.util.stream.LongStream.range(0, database.size())
                        .boxed()
                        .toList());
        assertThat(numbers("select id from evidence_entry order by id"))
                .isEqualTo(numbers("select entry_id from log_leaf order by entry_id"));
        assertThat(database.rootAt(database.size())).isEqualTo(naiveRoot());
        for (long size : numbers("select size from log_checkpoint")) {
            assertThat(database.run(connection -> Checkpoints.at(connection, LogDatabase.ORIGIN, size))
                            .orElseThrow()
                            .checkpoint()
                            .root())
                    .isEqualTo(database.rootAt(size));
        }
    }

    private TreeHash naiveRoot() throws SQLException {
        List<TreeHash> row = new ArrayList<>();
        for (Shown leaf : leaves("")) {
            row.add(TreeHash.ofLeaf(leaf.bytes()));
        }
        return naiveRoot(row);
    }

    private static TreeHash naiveRoot(List<TreeHash> hashes) {
        if (hashes.size() == 1) {
            return hashes.get(0);
        }
        int split = Integer.highestOneBit(hashes.size() - 1);
        return TreeHash.ofNode(naiveRoot(hashes.subList(0, split)), naiveRoot(hashes.subList(split, hashes.size())));
    }

    private record Shown(long index, byte[] bytes) {
        JsonNode json() {
            try {
                return new ObjectMapper().readTree(new String(bytes, StandardCharsets.UTF_8).split("\n")[1]);
            } catch (IOException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
    }

    private List<Shown> leavesOf(String ward) throws SQLException {
        return leaves(ward == null ? "where l.ward_id is null" : "where l.ward_id = '" + ward + "'");
    }

    private List<Shown> leaves(String where) throws SQLException {
        List<Shown> leaves = new ArrayList<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select l.leaf_index, e.leaf from log_leaf l join evidence_entry e on e.id = l.entry_id "
                                + where + " order by l.leaf_index")) {
            while (rows.next()) {
                leaves.add(new Shown(rows.getLong(1), rows.getBytes(2)));
            }
        }
        return leaves;
    }

    private static long censuses(List<Shown> leaves) {
        return leaves.stream()
                .filter(leaf -> leaf.json().get("kind").asText().equals("CENSUS"))
                .count();
    }

    /** As an auditor recomputes it, by the words of evidence-format.md, section 3. */
    private static boolean everyCensusFits(List<Shown> leaves) {
        for (Shown census : leaves) {
            JsonNode facts = census.json().get("facts");
            if (census.json().get("kind").asText().equals("CENSUS")) {
                byte[] hash = new byte[32];
                long count = 0;
                for (Shown leaf : leaves) {
                    if (leaf.index() < facts.get("through").asLong()) {
                        MessageDigest digest = Sha256.digest();
                        digest.update(hash);
                        digest.update(
                                ByteBuffer.allocate(8).putLong(leaf.index()).array());
                        hash = digest.digest(TreeHash.ofLeaf(leaf.bytes()).bytes());
                        count++;
                    }
                }
                if (count != facts.get("leaves").asLong()
                        || !HexFormat.of()
                                .formatHex(hash)
                                .equals(facts.get("hash").asText())) {
                    return false;
                }
            }
        }
        return true;
    }

    private JsonNode facts(String kind) throws SQLException {
        Map<String, JsonNode> last = new LinkedHashMap<>();
        for (Shown leaf : leaves("")) {
            last.put(leaf.json().get("kind").asText(), leaf.json().get("facts"));
        }
        return last.get(kind);
    }

    private long indexOf(long entry) throws SQLException {
        return numbers("select leaf_index from log_leaf where entry_id = " + entry)
                .get(0);
    }

    private List<Long> numbers(String query) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }

    private SigningKey key(String file) {
        return KeyFile.load(directory.resolve(file), LogDatabase.ORIGIN).orElseThrow();
    }
}
