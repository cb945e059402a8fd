package vn.loa.evidence.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.loa.protocol.PublicKey;
import vn.loa.protocol.SigningKey;

/** Whatever bytes come, the parsers refuse or understand, and never accept what was changed. */
class ParsersUnderFireTest {

    private static final String ORIGIN = "loa.example/log";
    private static final SigningKey KEY = SigningKey.ofSeed(ORIGIN, new byte[32]);
    private static final List<PublicKey> KEYS = List.of(KEY.publicKey());
    private static final byte[] LEAF = "loa/1/entry\n{}\n".getBytes(StandardCharsets.UTF_8);
    private static final Checkpoint CHECKPOINT = new Checkpoint(ORIGIN, 1, TreeHash.ofLeaf(LEAF));
    private static final String NOTE = CHECKPOINT.signed(List.of(KEY));
    private static final String PROOF = new LogProof(LEAF, 0, List.of(), NOTE).text();

    @Property(tries = 2_000)
    void any_bytes_are_a_note_or_are_refused(@ForAll @Size(max = 400) byte[] bytes) {
        assertThat(isNote(bytes)).isIn(true, false);
    }

    @Property(tries = 800)
    void text_made_of_the_right_pieces_is_understood_or_refused(@ForAll("pieces") String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(isNote(bytes)).isIn(true, false);
        assertThat(isCheckpoint(bytes)).isFalse();
        assertThat(isProof(text)).isFalse();
        assertThat(isTile(text)).isIn(true, false);
    }

    @Property(tries = 600)
    void a_checkpoint_with_one_bit_changed_is_refused(@ForAll @IntRange(max = 10_000) int any) {
        byte[] bytes = NOTE.getBytes(StandardCharsets.UTF_8);
        int bit = any % (bytes.length * 8);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        assertThat(isCheckpoint(bytes)).as("bit %d", bit).isFalse();
    }

    @Property(tries = 600)
    void a_proof_with_one_bit_changed_is_refused(@ForAll @IntRange(max = 10_000) int any) {
        byte[] bytes = PROOF.getBytes(StandardCharsets.UTF_8);
        int bit = any % (bytes.length * 8);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        assertThat(isProof(new String(bytes, StandardCharsets.UTF_8)))
                .as("bit %d", bit)
                .isFalse();
    }

    @Property(tries = 500)
    void a_checkpoint_cut_off_anywhere_is_refused(@ForAll @IntRange(max = 400) int length) {
        byte[] bytes = NOTE.getBytes(StandardCharsets.UTF_8);
        assertThat(isCheckpoint(Arrays.copyOf(bytes, length % bytes.length))).isFalse();
    }

    @Property(tries = 1_000)
    void a_bundle_is_taken_apart_into_what_it_was_made_of(@ForAll @Size(max = 20) List<@Size(max = 300) byte[]> leaves)
            throws MalformedProof {
        byte[] bundle = EntryBundle.of(leaves);
        assertThat(EntryBundle.parse(bundle, leaves.size()))
                .usingRecursiveComparison()
                .isEqualTo(leaves);
        assertThatThrownBy(() -> EntryBundle.parse(bundle, leaves.size() + 1)).isInstanceOf(MalformedProof.class);
    }

    @Property(tries = 1_000)
    void any_bytes_are_a_bundle_or_are_refused(
            @ForAll @Size(max = 200) byte[] bytes, @ForAll @IntRange(max = 256) int width) {
        boolean taken;
        try {
            taken = EntryBundle.parse(bytes, width).size() == width;
        } catch (MalformedProof refused) {
            taken = true;
        }
        assertThat(taken).isTrue();
    }

    @Property(tries = 1_000)
    void a_tile_has_one_path(
            @ForAll @IntRange(max = 63) int level,
            @ForAll("indexes") long index,
            @ForAll @IntRange(min = 1, max = 256) int width)
            throws MalformedProof {
        Tile tile = new Tile(level, index, width);
        assertThat(Tile.ofPath(tile.path())).isEqualTo(tile);
    }

    @Example
    void a_path_in_another_spelling_is_none() {
        for (String path : List.of(
                "00/000",
                "0/0",
                "0/x000/001",
                "0/1000",
                "0/001.p/256",
                "0/001.p/0",
                "0/001.p/01",
                "0/001.p/",
                "64/000",
                "0/001/",
                "/0/001",
                "0/x01/001",
                "0/-01",
                "0/../001",
                "entries/001",
                "0/001.p/1/2",
                "0/٠٠١",
                "0/x999/x999/x999/x999/x999/x999/999")) {
            assertThat(isTile(path)).as(path).isFalse();
        }
    }

    @Example
    void a_signature_that_is_not_exactly_64_bytes_is_refused_before_it_is_verified() {
        byte[] signed = KEY.sign(CHECKPOINT.text().getBytes(StandardCharsets.UTF_8));
        for (int length : List.of(0, 63, 65, 66, 128)) {
            byte[] line = Arrays.copyOf(KEY.publicKey().id(), 4 + length);
            System.arraycopy(signed, 0, line, 4, Math.min(64, length));
            String note = CHECKPOINT.text() + "\n— " + ORIGIN + " "
                    + Base64.getEncoder().encodeToString(line) + "\n";
            assertThat(isCheckpoint(note.getBytes(StandardCharsets.UTF_8)))
                    .as("%d bytes", length)
                    .isFalse();
        }
    }

    @Example
    void a_wrong_signature_of_a_known_key_refuses_the_note_although_another_one_is_right() {
        SigningKey other = SigningKey.generate("loa.example/other");
        String wrong = other.signatureLine("something else\n");
        byte[] note = (NOTE + wrong).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Checkpoint.verify(note, ORIGIN, List.of(KEY.publicKey(), other.publicKey())))
                .isInstanceOf(MalformedProof.class);
        // Of an unknown key it is ignored.
        assertThat(isCheckpoint(note)).isTrue();
    }

    @Example
    void sizes_have_one_spelling_and_end_where_numbers_end() {
        for (String size :
                List.of("01", "-1", "+1", "1 ", "", "9223372036854775808", "99999999999999999999", "1e3", "١")) {
            assertThatThrownBy(() -> Checkpoint.size(size)).as(size).isInstanceOf(MalformedProof.class);
        }
    }

    @Example
    void a_cosignature_holds_for_its_text_and_its_time_alone() throws MalformedProof {
        SigningKey secret = SigningKey.ofSeed("witness.example/w1", new byte[32]);
        WitnessKey witness =
                WitnessKey.of("witness.example/w1", secret.publicKey().bytes());
        assertThat(WitnessKey.parse(witness.toString()).id()).isEqualTo(witness.id());
        byte[] signature = secret.sign(WitnessKey.message(CHECKPOINT.text(), 1_700_000_000));
        byte[] stamped =
                ByteBuffer.allocate(72).putLong(1_700_000_000).put(signature).array();
        SignedNote.SignatureLine line = new SignedNote.SignatureLine(witness.name(), witness.id(), stamped);
        assertThat(witness.isOf(line)).isTrue();
        assertThat(witness.cosigned(CHECKPOINT.text(), line)).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
        byte[] later =
                ByteBuffer.allocate(72).putLong(1_700_000_001).put(signature).array();
        assertThatThrownBy(() -> witness.cosigned(
                        CHECKPOINT.text(), new SignedNote.SignatureLine(witness.name(), witness.id(), later)))
                .isInstanceOf(MalformedProof.class);
        assertThatThrownBy(() -> witness.cosigned(
                        CHECKPOINT.text(), new SignedNote.SignatureLine(witness.name(), witness.id(), signature)))
                .isInstanceOf(MalformedProof.class);
        // The same key as a log's has another id, so that neither can be taken for the other.
        assertThat(witness.id()).isNotEqualTo(secret.publicKey().id());
    }

    @Example
    void a_witness_with_a_small_order_key_is_none() {
        byte[] smallOrder = new byte[32];
        smallOrder[0] = 1;
        assertThatThrownBy(() -> WitnessKey.of("witness.example/w1", smallOrder))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<Long> indexes() {
        return Arbitraries.longs().between(0, Long.MAX_VALUE);
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "\n",
                        "\n\n",
                        "— ",
                        ORIGIN,
                        " ",
                        "AAAA",
                        "1",
                        "0/",
                        "x001/",
                        "000",
                        ".p/",
                        "extra ",
                        "index ",
                        "c2sp.org/tlog-proof@v1\n",
                        CHECKPOINT.root().base64(),
                        "é",
                        "\r",
                        "\u0000",
                        "+",
                        "=")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    private static boolean isNote(byte[] bytes) {
        try {
            SignedNote.parse(bytes);
            return true;
        } catch (MalformedProof refused) {
            return false;
        }
    }

    private static boolean isCheckpoint(byte[] bytes) {
        try {
            Checkpoint.verify(bytes, ORIGIN, KEYS);
            return true;
        } catch (MalformedProof refused) {
            return false;
        }
    }

    private static boolean isProof(String text) {
        try {
            LogProof.parse(text).verify(ORIGIN, KEYS);
            return true;
        } catch (MalformedProof refused) {
            return false;
        }
    }

    private static boolean isTile(String path) {
        try {
            Tile.ofPath(path);
            return true;
        } catch (MalformedProof refused) {
            return false;
        }
    }
}
