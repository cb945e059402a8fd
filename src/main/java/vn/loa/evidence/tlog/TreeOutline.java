package vn.loa.evidence.tlog;

import java.io.IOException;
import java.util.PrimitiveIterator;

/**
 * One proof for many leaves and many older sizes at once ({@code evidence-format.md}, 8): the hashes of just those parts of a tree in which
 * none of them lies, from left to right. Whoever has the leaves computes the root from them, and the root of each older size on the way.
 *
 * <p>For all leaves of one ward it is a tenth of so many inclusion proofs. Nothing is held in memory but the way down to the place at hand.
 */
public final class TreeOutline {

    private static final long NONE = Long.MAX_VALUE;

    private final MerkleTree tree;
    private final PrimitiveIterator.OfLong leaves;
    private final PrimitiveIterator.OfLong sizes;
    private final Reader reader;
    private long nextLeaf;
    private long nextSize;

    /** Takes the hashes one after the other. */
    @FunctionalInterface
    public interface Reader {
        void hash(TreeHash hash) throws IOException;
    }

    private TreeOutline(
            MerkleTree tree, PrimitiveIterator.OfLong leaves, PrimitiveIterator.OfLong sizes, Reader reader) {
        this.tree = tree;
        this.leaves = leaves;
        this.sizes = sizes;
        this.reader = reader;
        this.nextLeaf = next(leaves);
        this.nextSize = next(sizes);
    }

    /**
     * Writes the outline of the tree of a size.
     *
     * @param leaves indexes of the leaves that the reader has, rising, all below the size
     * @param sizes older sizes whose roots the reader wants to compute, rising
     */
    public static void write(
            MerkleTree tree, long size, PrimitiveIterator.OfLong leaves, PrimitiveIterator.OfLong sizes, Reader reader)
            throws IOException {
        if (size > 0) {
            new TreeOutline(tree, leaves, sizes, reader).range(0, size);
        }
    }

    private void range(long from, long until) throws IOException {
        while (nextLeaf < from) {
            nextLeaf = next(leaves);
        }
        while (nextSize <= from) {
            nextSize = next(sizes);
        }
        if (nextLeaf >= until && nextSize >= until) {
            reader.hash(tree.range(from, until));
        } else if (until - from > 1) {
            long middle = from + MerkleTree.split(until - from);
            range(from, middle);
            range(middle, until);
        }
    }

    private static long next(PrimitiveIterator.OfLong numbers) {
        return numbers.hasNext() ? numbers.nextLong() : NONE;
    }
}
