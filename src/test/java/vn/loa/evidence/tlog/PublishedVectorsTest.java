package vn.loa.evidence.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.loa.protocol.PublicKey;
import vn.loa.protocol.SigningKey;

/** Known answers from published texts and from the tests of other logs. */
class PublishedVectorsTest {

    /** The tree of eight leaves of the Certificate Transparency project, by which every log's hashing of RFC 6962 is tested. */
    @Nested
    class OfTheCertificateTransparencyTree {

        private static final List<TreeHash> LEAVES = Stream.of(
                        "",
                        "00",
                        "10",
                        "2021",
                        "3031",
                        "40414243",
                        "5051525354555657",
                        "606162636465666768696a6b6c6d6e6f")
                .map(hex -> TreeHash.ofLeaf(HexFormat.of().parseHex(hex)))
                .toList();
        private static final List<String> ROOTS = List.of(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

        @Test
        void the_root_of_every_size_is_the_published_one() {
            MerkleTree tree = new GrownTree(LEAVES).as(8);
            assertThat(IntStream.rangeClosed(0, 8)
                            .mapToObj(size -> tree.root(size).toString()))
                    .isEqualTo(ROOTS);
        }

        @Test
        void the_published_ways_from_a_leaf_to_the_root_are_found_and_accepted() throws MalformedProof {
            MerkleTree tree = new GrownTree(LEAVES).as(8);
            List<TreeHash> path = hashes(
                    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
            assertThat(tree.inclusion(5, 8)).isEqualTo(path);
            assertThat(Proofs.rootOf(LEAVES.get(5), 5, 8, path)).isEqualTo(root(8));
        }

        @Test
        void the_published_proofs_of_consistency_are_found_and_accepted() throws MalformedProof {
            MerkleTree tree = new GrownTree(LEAVES).as(8);
            List<TreeHash> sixToEight = hashes(
                    "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
            List<TreeHash> twoToFive = hashes(
                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
            assertThat(tree.consistency(6, 8)).isEqualTo(sixToEight);
            assertThat(tree.consistency(2, 5)).isEqualTo(twoToFive);
            Proofs.consistent(6, root(6), 8, root(8), sixToEight);
            Proofs.consistent(2, root(2), 5, root(5), twoToFive);
            assertThatThrownBy(() -> Proofs.consistent(6, root(5), 8, root(8), sixToEight))
                    .isInstanceOf(MalformedProof.class);
        }

        private static TreeHash root(int size) {
            return TreeHash.of(HexFormat.of().parseHex(ROOTS.get(size)));
        }

        private static List<TreeHash> hashes(String... hex) {
            return Stream.of(hex)
                    .map(one -> TreeHash.of(HexFormat.of().parseHex(one)))
                    .toList();
        }
    }

    /** The note by which the first implementation of signed notes (Go's checksum database) is documented. */
    @Nested
    class OfTheFirstSignedNote {

        private static final String KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        private static final String SECRET = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
        private static final String TEXT = "If you think cryptography is the answer to your problem,\n"
                + "then you don't know what your problem is.\n";
        private static final String LINE =
                "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

        @Test
        void it_is_accepted_under_its_key() throws MalformedProof {
            SignedNote note = SignedNote.parse((TEXT + "\n" + LINE).getBytes(StandardCharsets.UTF_8));
            assertThat(note.text()).isEqualTo(TEXT);
            assertThat(note.signedBy(List.of(PublicKey.parse(KEY)))).isEqualTo(1);
        }

        @Test
        void signing_its_text_with_its_key_gives_its_very_bytes() {
            byte[] typed = Base64.getDecoder().decode(SECRET);
            SigningKey key = SigningKey.ofSeed("PeterNeumann", java.util.Arrays.copyOfRange(typed, 1, 33));
            assertThat(key.signatureLine(TEXT)).isEqualTo(LINE);
            assertThat(key.publicKey()).hasToString(KEY);
        }
    }

    /** A checkpoint of a public log with the cosignature of a public witness, as both stand on the web. */
    @Nested
    class OfAPublicWitness {

        private static final String TEXT =
                "arche2025h1.staging.ct.transparency.dev\n1432088532\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n";
        private static final String LINES =
                "— arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=\n"
                        + "— remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==\n";

        @Test
        void its_cosignature_and_the_logs_signature_are_accepted() throws MalformedProof {
            byte[] note = (TEXT + "\n" + LINES).getBytes(StandardCharsets.UTF_8);
            PublicKey log = PublicKey.parse(
                    "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f");
            WitnessKey witness =
                    WitnessKey.parse("remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2");
            assertThat(Checkpoint.verify(note, "arche2025h1.staging.ct.transparency.dev", List.of(log))
                            .size())
                    .isEqualTo(1_432_088_532L);
            SignedNote.SignatureLine line = SignedNote.parse(note).signatures().get(1);
            assertThat(witness.isOf(line)).isTrue();
            assertThat(witness.cosigned(TEXT, line)).isEqualTo("2026-05-23T21:50:24Z");
            assertThatThrownBy(() -> witness.cosigned(TEXT.replace("32\n", "33\n"), line))
                    .isInstanceOf(MalformedProof.class);
        }
    }

    /** The texts of C2SP themselves. Their example keys are not published, so their forms are read, not their signatures verified. */
    @Nested
    class OfTheC2spTexts {

        @Test
        void the_note_of_signed_note_is_taken_apart() throws MalformedProof {
            String text = "Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n";
            SignedNote note = SignedNote.parse((text
                            + "\n— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n")
                    .getBytes(StandardCharsets.UTF_8));
            assertThat(note.text()).isEqualTo(text);
            assertThat(note.signatures()).singleElement().satisfies(line -> {
                assertThat(line.name()).isEqualTo("quasimodo.example/salvatore");
                assertThat(line.signature()).hasSize(64);
            });
        }

        @Test
        void the_checkpoint_with_its_cosignature_is_taken_apart_and_written_again() throws MalformedProof {
            String note =
                    """
                    example.com/behind-the-sofa
                    20852163
                    CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

                    — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
                    — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
                    """;
            SignedNote parsed = SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
            Checkpoint checkpoint = Checkpoint.ofText(parsed.text());
            assertThat(checkpoint.size()).isEqualTo(20_852_163);
            assertThat(checkpoint.text()).isEqualTo(parsed.text());
            assertThat(parsed.signatures().get(0).signature()).hasSize(64);
            assertThat(parsed.signatures().get(1).signature()).hasSize(72);
            assertThat(new String(WitnessKey.message(checkpoint.text(), 1_679_315_147), StandardCharsets.UTF_8))
                    .startsWith("cosignature/v1\ntime 1679315147\nexample.com/behind-the-sofa\n20852163\n");
        }

        @ParameterizedTest
        @CsvSource({"1234067, x001/x234/067", "0, 000", "999, 999", "1000, x001/000"})
        void an_index_is_written_in_elements_of_three_digits(long index, String path) throws MalformedProof {
            assertThat(new Tile(0, index, 256).entriesPath()).isEqualTo(path);
            assertThat(Tile.ofEntriesPath(path).index()).isEqualTo(index);
        }

        /** "A tree of size 70,000 will be represented by 273 full level 0 tiles, one partial level 0 tile of width 112, …" */
        @Test
        void a_tree_of_70_000_has_the_tiles_of_the_worked_example() {
            long size = 70_000;
            assertThat(Tile.widthIn(size, 0, 272)).isEqualTo(256);
            assertThat(Tile.widthIn(size, 0, 273)).isEqualTo(112);
            assertThat(Tile.widthIn(size, 0, 274)).isZero();
            assertThat(Tile.widthIn(size, 1, 0)).isEqualTo(256);
            assertThat(Tile.widthIn(size, 1, 1)).isEqualTo(17);
            assertThat(Tile.widthIn(size, 2, 0)).isEqualTo(1);
            assertThat(Tile.widthIn(size, 3, 0)).isZero();
            assertThat(Tile.widthIn(256, 0, 0)).isEqualTo(256);
            assertThat(Tile.widthIn(256, 1, 0)).isEqualTo(1);
        }
    }
}
