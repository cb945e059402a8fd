package vn.loa.evidence.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.loa.embedded.TemporaryDirectory;
import vn.loa.embedded.database.DatabaseForTests;
import vn.loa.evidence.bundle.Forgeries.Forgery;
import vn.loa.evidence.bundle.VerifierForTests.Answer;
import vn.loa.evidence.log.LogDatabase;
import vn.loa.evidence.log.WardInTheLog;
import vn.loa.evidence.log.WardInTheLog.Lie;
import vn.loa.protocol.SigningKey;

/** The auditor's tool believes an honest bundle, and nothing else: whoever changes a byte, and whatever the server wrote before it signed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ABundleIsVerifiedTest {

    private final VerifierForTests verifier = new VerifierForTests();
    private final Path directory = TemporaryDirectory.make();
    private WardInTheLog ward;
    private byte[] zip;
    private UnpackedBundle honest;

    @BeforeAll
    void three_days_of_a_ward() {
        ward = WardInTheLog.written(LogDatabase.migrated(DatabaseForTests.fresh()), directory);
        zip = ward.bundle();
        honest = UnpackedBundle.of(zip);
    }

    @AfterAll
    void nothing_stays() throws SQLException {
        ward.close();
        verifier.close();
        TemporaryDirectory.delete(directory);
    }

    @Test
    void an_honest_bundle_passes_every_check_and_its_sums_are_recomputed() {
        Answer answer = verifier.of(
                zip, "--key=" + ward.key(), "--kept=" + kept(ward.kept().text()));
        assertThat(answer.failed()).isEmpty();
        assertThat(answer.exit()).as(answer.text()).isZero();
        // Each check is there; nothing is to be noted when key and checkpoint are known from elsewhere.
        assertThat(answer.text())
                .contains(
                        "\"zip\":[],\"bundle\":[],\"files\":[],\"checkpoint\":[],\"logkeys\":[],\"witnesses\":[],\"entries\":[],"
                                + "\"tree\":[],\"complete\":[],\"keys\":[],\"receipts\":[],\"fork\":[],\"asrun\":[],\"planned\":[],"
                                + "\"approved\":[],\"order\":[],\"content\":[],\"told\":[],\"kept\":[]")
                // Three evenings on three receivers, one of them late; two mornings whole, one with a cut; one order.
                .contains("\"An ninh trật tự\":[3,9]", "\"Nhạc hiệu\":[", "\"Y tế\":[");
    }

    @Test
    void the_verdict_is_said_in_both_languages() {
        assertThat(verifier.inWords(zip, "--lang=vi").text())
                .contains("[ĐẠT] Không thiếu mục nào", "lượt phát", "KẾT LUẬN: ĐẠT");
        assertThat(verifier.inWords(zip, "--lang=en").text())
                .contains("[PASS] No entry of the ward is left out", "airings", "VERDICT: PASS");
        assertThat(verifier.inWords(honest.flipped("checkpoint", 3).zip(), "--lang=en")
                        .text())
                .contains("[FAIL]", "! The file checkpoint has been changed.", "VERDICT: SOMETHING IS WRONG");
    }

    @Test
    void the_same_request_gives_the_same_bytes() {
        assertThat(ward.bundle()).isEqualTo(zip);
    }

    @Test
    void a_bundle_without_sound_says_so() {
        Answer answer = verifier.of(ward.bundle(WardInTheLog.FIRST, WardInTheLog.LAST, false, OptionalLong.empty()));
        assertThat(answer.exit()).as(answer.text()).isZero();
        assertThat(answer.text()).contains("note content.hashes");
    }

    @Test
    void a_period_that_begins_before_the_log_and_one_of_a_single_day_are_complete_too() {
        byte[] whole = ward.bundle(WardInTheLog.FIRST.minusMonths(2), WardInTheLog.LAST, true, OptionalLong.empty());
        byte[] day =
                ward.bundle(WardInTheLog.FIRST.plusDays(1), WardInTheLog.FIRST.plusDays(1), true, OptionalLong.empty());
        assertThat(verifier.of(whole).exit()).as(verifier.of(whole).text()).isZero();
        assertThat(verifier.of(day).exit()).as(verifier.of(day).text()).isZero();
    }

    @Test
    void a_kept_checkpoint_is_held_against_the_bundle() {
        String kept = ward.kept().text();
        String[] lines = kept.split("\n", -1);
        long size = ward.kept().size();
        byte[] proving = ward.bundle(WardInTheLog.FIRST, WardInTheLog.LAST, false, OptionalLong.of(size));
        assertThat(verifier.of(proving, "--kept=" + kept(kept)).exit()).isZero();
        String other = lines[0] + "\n" + size + "\n" + "A".repeat(43) + "=\n";
        assertThat(verifier.of(proving, "--kept=" + kept(other)).finds("kept", "kept.fork"))
                .isTrue();
        String unasked = lines[0] + "\n" + 7 + "\n" + lines[2] + "\n";
        assertThat(verifier.of(proving, "--kept=" + kept(unasked)).finds("kept", "kept.unproved"))
                .isTrue();
        String later = lines[0] + "\n" + 999_999 + "\n" + lines[2] + "\n";
        assertThat(verifier.of(proving, "--kept=" + kept(later)).finds("kept", "kept.newer"))
                .isTrue();
        assertThat(verifier.of(proving, "--kept=" + kept("x\n" + size + "\n" + lines[2] + "\n"))
                        .finds("kept", "kept.origin"))
                .isTrue();
        assertThat(verifier.of(proving, "--kept=" + kept("nonsense")).finds("kept", "kept.unreadable"))
                .isTrue();
    }

    @Test
    void a_log_of_another_key_than_the_auditor_knows_is_another_log() {
        String other = SigningKey.generate("loa.test/log").publicKey().toString();
        assertThat(verifier.of(zip, "--key=" + other).finds("logkeys", "logkeys.other"))
                .isTrue();
    }

    @TestFactory
    Stream<DynamicTest> a_changed_byte_of_any_file_is_found_in_that_file() {
        Random random = new Random(20_261_122);
        return honest.names().stream()
                .filter(name -> !name.equals("bundle.json"))
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    int length = honest.file(name).length;
                    for (int place : new int[] {0, length / 2, length - 1, random.nextInt(length)}) {
                        Answer answer = verifier.of(honest.flipped(name, place).zip());
                        assertThat(answer.finds("files", "files.changed " + name))
                                .as("%s at %d: %s", name, place, answer.text())
                                .isTrue();
                        assertThat(answer.exit()).isEqualTo(1);
                    }
                    Answer missing = verifier.of(honest.without(name).zip());
                    assertThat(missing.finds("files", "files.missing " + name)
                                    || missing.finds("zip", "zip.missing " + name))
                            .as(missing.text())
                            .isTrue();
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_forger_who_makes_the_description_fit_is_found_by_what_it_describes() {
        return Forgeries.of(honest).entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Forgery forgery = entry.getValue();
                    Answer answer = verifier.of(forgery.bundle().zip());
                    assertThat(answer.finds(forgery.check(), forgery.finding()))
                            .as("%s: %s", entry.getKey(), answer.text())
                            .isTrue();
                    assertThat(answer.exit()).isEqualTo(forgery.check().equals("bundle") ? 2 : 1);
                    assertThat(answer.finds("files", "files.")).isFalse();
                }));
    }

    @Test
    void any_entry_is_held_by_the_tree() {
        int entries = honest.entries().size();
        for (int place = 0; place < entries; place += 3) {
            int which = place;
            UnpackedBundle forged = honest.entries(list -> {
                        UnpackedBundle.Entry entry = list.get(which);
                        byte[] leaf = entry.leaf().clone();
                        leaf[leaf.length / 2] ^= 1;
                        list.set(which, UnpackedBundle.Entry.of(entry.index(), leaf));
                    })
                    .listed();
            Answer answer = verifier.of(forged.zip());
            assertThat(answer.finds("tree", "tree.root"))
                    .as("entry %d: %s", place, answer.text())
                    .isTrue();
        }
        assertThat(entries).isGreaterThan(70);
    }

    @Test
    void the_first_changed_entry_is_placed_between_two_checkpoints_that_receivers_hold() {
        UnpackedBundle forged =
                honest.entry("AS_RUN", text -> text.replace("Cột", "Cọc")).listed();
        assertThat(verifier.of(forged.zip()).finds("tree", "tree.between")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Lie.class)
    void what_a_server_writes_that_is_not_so_is_found_though_it_signs_it(Lie lie) throws SQLException {
        Path keys = TemporaryDirectory.make();
        try (WardInTheLog lying = WardInTheLog.written(LogDatabase.migrated(DatabaseForTests.fresh()), keys, lie)) {
            Answer answer = verifier.of(lying.bundle());
            assertThat(answer.finds(lie.check, lie.finding)).as(answer.text()).isTrue();
            assertThat(answer.exit()).isEqualTo(1);
            assertThat(answer.finds("tree", "tree.") || answer.finds("entries", "entries."))
                    .as(answer.text())
                    .isFalse();
        } finally {
            TemporaryDirectory.delete(keys);
        }
    }

    @Test
    void the_fast_way_believes_the_same_signatures_as_the_jdk() {
        Random random = new Random(8032);
        for (int round = 0; round < 300; round++) {
            byte[] seed = new byte[32];
            random.nextBytes(seed);
            SigningKey key = SigningKey.ofSeed("r-1", seed);
            byte[] message = new byte[random.nextInt(200) + 1];
            random.nextBytes(message);
            byte[] signature = key.sign(message);
            if (round % 4 == 1) {
                signature[random.nextInt(64)] ^= (byte) (1 << random.nextInt(8));
            } else if (round % 4 == 2) {
                message[random.nextInt(message.length)] ^= 1;
            }
            byte[] owner = round % 4 == 3 ? otherKey(random) : key.publicKey().bytes();
            boolean[] both = verifier.believes(owner, message, signature);
            assertThat(both[1]).isEqualTo(both[0]).isEqualTo(round % 4 == 0);
        }
    }

    /** Thirty-two bytes that are a point of the curve in about half of all cases. */
    private static byte[] otherKey(Random random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        bytes[31] &= 0x7f;
        return bytes;
    }

    @Test
    void a_file_that_is_cut_anywhere_is_refused_in_words() {
        for (int length = 0; length < zip.length; length += 1 + zip.length / 150) {
            assertRefused(verifier.of(Arrays.copyOf(zip, length)));
        }
    }

    @Test
    void any_byte_of_the_zip_itself_may_be_changed_and_no_content_changes_unseen() {
        Random random = new Random(5);
        for (int round = 0; round < 150; round++) {
            byte[] changed = zip.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            Answer answer = verifier.of(changed);
            assertQuiet(answer);
            // What is left are bytes that say nothing, such as the time of a file.
            if (answer.exit() == 0) {
                UnpackedBundle read = UnpackedBundle.byItsDirectory(changed);
                assertThat(read.names()).containsExactlyInAnyOrderElementsOf(honest.names());
                read.names().forEach(name -> assertThat(read.file(name)).isEqualTo(honest.file(name)));
            }
        }
    }

    @Test
    void hostile_zip_files_are_refused_and_nothing_is_written() throws IOException {
        Path place = verifier.directory();
        verifier.of(zip);
        List<Path> before = list(place);
        for (String name : List.of(
                "../evil", "/etc/evil", "sheets/../../evil", "C:\\evil", "content/evil", "a\u0000b", "Verify.class")) {
            assertThat(verifier.of(zipOf(name, new byte[3])).finds("zip", "zip.name"))
                    .as(name)
                    .isTrue();
        }
        assertThat(verifier.of(zipOf("entries.bin", new byte[300 << 20])).finds("zip", "zip.bomb"))
                .isTrue();
        assertThat(verifier.of(claimed(0xfffffff0L)).exit()).isEqualTo(2);
        assertThat(verifier.of(flagged(zip, 8, 1)).finds("zip", "zip.method")).isTrue();
        assertThat(verifier.of(flagged(zip, 10, 99)).finds("zip", "zip.method")).isTrue();
        assertThat(verifier.of(doubled(zip)).finds("zip", "zip.")).isTrue();
        assertThat(verifier.of("PK".getBytes(StandardCharsets.UTF_8)).finds("zip", "zip.none"))
                .isTrue();
        assertThat(verifier.of(new byte[100]).finds("zip", "zip.none")).isTrue();
        assertThat(list(place)).isEqualTo(before);
    }

    @Test
    void nonsense_on_the_command_line_is_answered_with_its_use() {
        for (String[] arguments :
                new String[][] {{}, {"--nonsense"}, {"no-such-file.zip"}, {"a", "b"}, {"--percent=0"}, {"\0"}}) {
            assertRefused(verifier.run(arguments));
        }
    }

    @Test
    void it_runs_by_itself_from_its_source_and_its_exit_code_tells_the_verdict() throws Exception {
        assertThat(Files.readString(VerifierForTests.SOURCE).lines().filter(line -> line.startsWith("import ")))
                .allMatch(line -> line.startsWith("import java."));
        Path good = Files.write(directory.resolve("good.zip"), zip);
        Path bad = Files.write(
                directory.resolve("bad.zip"), honest.flipped("entries.bin", 500).zip());
        assertThat(java("--lang=en", good.toString())).isZero();
        assertThat(java("--lang=vi", bad.toString())).isEqualTo(1);
        assertThat(java("nothing.zip")).isEqualTo(2);
    }

    private static int java(String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                VerifierForTests.SOURCE.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JDK_JAVA_OPTIONS", VerifierForTests.QUICK_START);
        Process process = builder.start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(said).doesNotContain("Exception", "\tat ");
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private String kept(String text) {
        try {
            return Files.writeString(directory.resolve("kept.txt"), text).toString();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static void assertRefused(Answer answer) {
        assertQuiet(answer);
        assertThat(answer.exit()).as(answer.text()).isEqualTo(2);
    }

    private static void assertQuiet(Answer answer) {
        assertThat(answer.text()).doesNotContain("Exception", "\tat ", "zip.hostile");
    }

    private static List<Path> list(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.sorted().toList();
        }
    }

    private static byte[] zipOf(String name, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream made = new ZipOutputStream(out)) {
            made.putNextEntry(new ZipEntry(name));
            made.write(bytes);
            made.closeEntry();
        }
        return out.toByteArray();
    }

    /** The first file of the directory says that it is so long. */
    private byte[] claimed(long length) {
        byte[] changed = zip.clone();
        java.nio.ByteBuffer.wrap(changed)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .putInt(directoryOf(changed) + 24, (int) length);
        return changed;
    }

    private static byte[] flagged(byte[] zip, int field, int value) {
        byte[] changed = zip.clone();
        changed[directoryOf(changed) + field] = (byte) value;
        return changed;
    }

    /** The directory lists the first file twice. */
    private static byte[] doubled(byte[] zip) {
        java.nio.ByteBuffer in = java.nio.ByteBuffer.wrap(zip).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        int start = directoryOf(zip);
        int first = 46 + in.getShort(start + 28) + in.getShort(start + 30) + in.getShort(start + 32);
        int end = zip.length - 22;
        java.nio.ByteBuffer out =
                java.nio.ByteBuffer.allocate(zip.length + first).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        out.put(zip, 0, start).put(zip, start, first).put(zip, start, zip.length - start);
        int tail = end + first;
        out.putShort(tail + 8, (short) (in.getShort(end + 8) + 1));
        out.putShort(tail + 10, (short) (in.getShort(end + 10) + 1));
        out.putInt(tail + 12, in.getInt(end + 12) + first);
        return out.array();
    }

    private static int directoryOf(byte[] zip) {
        return java.nio.ByteBuffer.wrap(zip)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .getInt(zip.length - 6);
    }
}
