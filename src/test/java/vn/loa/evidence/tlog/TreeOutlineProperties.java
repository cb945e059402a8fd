package vn.loa.evidence.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The outline of a tree leads from the leaves that it was made for to the root, and to the roots of the sizes that it was made for. */
class TreeOutlineProperties {

    private static final int MOST = 3_000;
    private static final List<TreeHash> LEAVES = IntStream.range(0, MOST)
            .mapToObj(number -> TreeHash.ofLeaf(("leaf " + number).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
            .toList();
    private static final GrownTree GROWN = new GrownTree(LEAVES);
    private static final NaiveTree NAIVE = new NaiveTree(LEAVES);

    @Property(tries = 150)
    void the_root_and_all_older_roots_come_out_of_it(
            @ForAll @IntRange(min = 1, max = MOST) int size,
            @ForAll @Size(max = 60) Set<@IntRange(max = MOST - 1) Integer> anyLeaves,
            @ForAll @Size(max = 20) Set<@IntRange(min = 1, max = MOST) Integer> anySizes)
            throws IOException {
        TreeSet<Integer> leaves = below(anyLeaves, size);
        TreeSet<Integer> sizes = below(anySizes, size);
        List<TreeHash> outline = outline(size, leaves, sizes);
        Reader reader = new Reader(leaves, sizes, outline.iterator());
        assertThat(reader.hash(0, size)).isEqualTo(NAIVE.root(size));
        assertThat(reader.hashes.hasNext()).as("a hash too many").isFalse();
        for (int older : sizes) {
            assertThat(reader.root(0, size, older)).isEqualTo(NAIVE.root(older));
        }
    }

    @Property(tries = 40)
    void it_is_never_larger_than_the_ways_of_its_leaves_together(
            @ForAll @IntRange(min = 2, max = MOST) int size,
            @ForAll @Size(min = 1, max = 60) Set<@IntRange(max = MOST - 1) Integer> anyLeaves)
            throws IOException {
        TreeSet<Integer> leaves = below(anyLeaves, size);
        int ways =
                leaves.stream().mapToInt(leaf -> NAIVE.path(leaf, size).size()).sum();
        assertThat(outline(size, leaves, new TreeSet<>()).size()).isLessThanOrEqualTo(Math.max(1, ways));
    }

    private static List<TreeHash> outline(int size, TreeSet<Integer> leaves, TreeSet<Integer> sizes)
            throws IOException {
        List<TreeHash> outline = new ArrayList<>();
        TreeOutline.write(
                new MerkleTree(new TileWalk(GROWN::tile, size)),
                size,
                leaves.stream().mapToLong(Integer::longValue).iterator(),
                sizes.stream().mapToLong(Integer::longValue).iterator(),
                outline::add);
        return outline;
    }

    private static TreeSet<Integer> below(Set<Integer> any, int size) {
        return any.stream().filter(number -> number < size).collect(Collectors.toCollection(TreeSet::new));
    }

    /** By the words of the format, 8, with every hash remembered. */
    private static final class Reader {
        private final TreeSet<Integer> leaves;
        private final TreeSet<Integer> sizes;
        private final Iterator<TreeHash> hashes;
        private final Map<List<Integer>, TreeHash> known = new HashMap<>();

        Reader(TreeSet<Integer> leaves, TreeSet<Integer> sizes, Iterator<TreeHash> hashes) {
            this.leaves = leaves;
            this.sizes = sizes;
            this.hashes = hashes;
        }

        TreeHash hash(int from, int until) {
            Integer leaf = leaves.ceiling(from);
            Integer size = sizes.higher(from);
            TreeHash hash;
            if ((leaf == null || leaf >= until) && (size == null || size >= until)) {
                hash = hashes.next();
            } else if (until - from == 1) {
                hash = LEAVES.get(from);
            } else {
                int k = Integer.highestOneBit(until - from - 1);
                hash = TreeHash.ofNode(hash(from, from + k), hash(from + k, until));
            }
            known.put(List.of(from, until), hash);
            return hash;
        }

        TreeHash root(int from, int until, int size) {
            int k = Integer.highestOneBit(until - from - 1);
            TreeHash left = known.get(List.of(from, from + k));
            if (size == from + k) {
                return left;
            }
            return size < from + k ? root(from, from + k, size) : TreeHash.ofNode(left, root(from + k, until, size));
        }
    }
}
