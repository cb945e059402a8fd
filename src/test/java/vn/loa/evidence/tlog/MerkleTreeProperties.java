package vn.loa.evidence.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The tree that is kept in tiles is the tree of RFC 6962, and its proofs prove nothing but the truth. */
class MerkleTreeProperties {

    private static final int MOST = 70_000;
    private static final List<TreeHash> LEAVES = IntStream.range(0, MOST)
            .mapToObj(number -> TreeHash.ofLeaf(("leaf " + number).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
            .toList();
    private static final GrownTree GROWN = new GrownTree(LEAVES);
    private static final NaiveTree NAIVE = new NaiveTree(LEAVES);

    @Property(tries = 60)
    void every_root_is_that_of_the_naive_tree(@ForAll @IntRange(max = 3_000) int size) {
        assertThat(GROWN.as(size).root(size)).isEqualTo(NAIVE.root(size));
        assertThat(new GrownTree(LEAVES.subList(0, size)).edge().root()).isEqualTo(NAIVE.root(size));
    }

    @Example
    void a_tree_over_three_levels_of_tiles_has_the_root_of_the_naive_tree() {
        assertThat(GROWN.edge().root())
                .isEqualTo(NAIVE.root(MOST))
                .isEqualTo(GROWN.as(MOST).root(MOST));
        assertThat(GROWN.tile(new Tile(1, 1, 17))).hasSize(17 * 32);
    }

    @Property(tries = 200)
    void every_way_to_the_root_is_that_of_the_naive_tree_and_leads_there(
            @ForAll @IntRange(min = 1, max = MOST) int size, @ForAll @IntRange(max = MOST - 1) int anyIndex)
            throws MalformedProof {
        int index = anyIndex % size;
        List<TreeHash> path = GROWN.as(size).inclusion(index, size);
        if (size <= 2_000) {
            assertThat(path).isEqualTo(NAIVE.path(index, size));
        }
        assertThat(Proofs.rootOf(LEAVES.get(index), index, size, path))
                .isEqualTo(GROWN.as(size).root(size));
    }

    @Property(tries = 200)
    void every_proof_of_consistency_is_that_of_the_naive_tree_and_holds(
            @ForAll @IntRange(min = 1, max = MOST) int newer, @ForAll @IntRange(min = 1, max = MOST) int anyOlder)
            throws MalformedProof {
        int older = (anyOlder - 1) % newer + 1;
        List<TreeHash> proof = GROWN.as(newer).consistency(older, newer);
        if (newer <= 2_000) {
            assertThat(proof).isEqualTo(NAIVE.proof(older, newer));
        }
        MerkleTree tree = GROWN.as(newer);
        Proofs.consistent(older, tree.root(older), newer, tree.root(newer), proof);
    }

    @Property(tries = 200)
    void a_way_with_anything_changed_does_not_lead_to_the_root(
            @ForAll @IntRange(min = 2, max = 2_000) int size,
            @ForAll @IntRange(max = 1_999) int anyIndex,
            @ForAll @IntRange(max = 63) int anyPlace,
            @ForAll @IntRange(max = 255) int bit) {
        int index = anyIndex % size;
        TreeHash root = GROWN.as(size).root(size);
        List<TreeHash> path = GROWN.as(size).inclusion(index, size);
        int place = anyPlace % path.size();
        assertThat(leads(LEAVES.get(index), index, size, changed(path, place, bit), root))
                .isFalse();
        assertThat(leads(LEAVES.get((index + 1) % size), index, size, path, root))
                .isFalse();
        assertThat(leads(LEAVES.get(index), (index + 1) % size, size, path, root))
                .isFalse();
        assertThat(leads(LEAVES.get(index), index, size, path.subList(1, path.size()), root))
                .isFalse();
        List<TreeHash> longer = new ArrayList<>(path);
        longer.add(root);
        assertThat(leads(LEAVES.get(index), index, size, longer, root)).isFalse();
    }

    @Property(tries = 200)
    void a_proof_of_consistency_with_anything_changed_does_not_hold(
            @ForAll @IntRange(min = 3, max = 2_000) int newer,
            @ForAll @IntRange(min = 1, max = 1_999) int anyOlder,
            @ForAll @IntRange(max = 63) int anyPlace,
            @ForAll @IntRange(max = 255) int bit) {
        int older = (anyOlder - 1) % (newer - 1) + 1;
        MerkleTree tree = GROWN.as(newer);
        List<TreeHash> proof = tree.consistency(older, newer);
        int place = anyPlace % proof.size();
        assertThat(holds(older, tree.root(older), newer, tree.root(newer), changed(proof, place, bit)))
                .isFalse();
        assertThat(holds(older, tree.root(older + 1 > newer ? older - 1 : older + 1), newer, tree.root(newer), proof))
                .isFalse();
        assertThat(holds(older, tree.root(older), newer, tree.root(newer), proof.subList(1, proof.size())))
                .isFalse();
        List<TreeHash> longer = new ArrayList<>(proof);
        longer.add(tree.root(newer));
        assertThat(holds(older, tree.root(older), newer, tree.root(newer), longer))
                .isFalse();
    }

    @Example
    void an_index_that_is_not_below_the_size_is_in_no_tree() {
        assertThatThrownBy(() -> Proofs.rootOf(LEAVES.get(0), 1, 1, List.of())).isInstanceOf(MalformedProof.class);
        assertThatThrownBy(() -> Proofs.rootOf(LEAVES.get(0), -1, 1, List.of())).isInstanceOf(MalformedProof.class);
        assertThatThrownBy(() -> Proofs.rootOf(LEAVES.get(0), 0, 0, List.of())).isInstanceOf(MalformedProof.class);
        assertThatThrownBy(() -> GROWN.as(5).inclusion(5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GROWN.as(5).consistency(6, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 100)
    void an_edge_that_was_put_away_goes_on_as_if_it_had_not_been(
            @ForAll @IntRange(max = 2_000) int first, @ForAll @IntRange(max = 600) int more) {
        GrownTree before = new GrownTree(LEAVES.subList(0, first));
        TreeEdge again = new TreeEdge(first, before.edge().partial());
        LEAVES.subList(first, first + more).forEach(leaf -> again.append(leaf, (level, index, hashes) -> {}));
        assertThat(again.root()).isEqualTo(NAIVE.root(first + more));
        assertThat(again.size()).isEqualTo(first + more);
    }

    private static List<TreeHash> changed(List<TreeHash> hashes, int place, int bit) {
        List<TreeHash> changed = new ArrayList<>(hashes);
        byte[] bytes = changed.get(place).bytes();
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        changed.set(place, TreeHash.of(bytes));
        return changed;
    }

    private static boolean leads(TreeHash leaf, long index, long size, List<TreeHash> path, TreeHash root) {
        try {
            return Proofs.rootOf(leaf, index, size, path).equals(root);
        } catch (MalformedProof refused) {
            return false;
        }
    }

    private static boolean holds(long older, TreeHash olderRoot, long newer, TreeHash newerRoot, List<TreeHash> proof) {
        try {
            Proofs.consistent(older, olderRoot, newer, newerRoot, proof);
            return true;
        } catch (MalformedProof refused) {
            return false;
        }
    }
}
