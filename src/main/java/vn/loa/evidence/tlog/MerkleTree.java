package vn.loa.evidence.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * Roots and proofs of a tree whose complete subtrees can be asked for (RFC 6962, 2.1 to 2.1.2); nothing here depends on how they are kept.
 *
 * <p>Each answer asks for O(log² n) subtrees, which lie in O(log n) tiles.
 */
public final class MerkleTree {

    private final Subtrees subtrees;

    /** Gives the hash of the complete subtree over the leaves {@code [index << height, (index + 1) << height)}. */
    @FunctionalInterface
    public interface Subtrees {
        TreeHash complete(int height, long index);
    }

    public MerkleTree(Subtrees subtrees) {
        this.subtrees = subtrees;
    }

    /** The root of the first {@code size} leaves. */
    public TreeHash root(long size) {
        return size == 0 ? TreeHash.EMPTY : range(0, size);
    }

    /**
     * The hashes that lead from a leaf up to the root, the leaf's sibling first.
     *
     * @throws IllegalArgumentException unless {@code 0 <= index < size}
     */
    public List<TreeHash> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("leaf " + index + " is not in a tree of " + size);
        }
        List<TreeHash> path = new ArrayList<>();
        long from = 0;
        long until = size;
        while (until - from > 1) {
            long middle = from + split(until - from);
            if (index < middle) {
                path.add(0, range(middle, until));
                until = middle;
            } else {
                path.add(0, range(from, middle));
                from = middle;
            }
        }
        return List.copyOf(path);
    }

    /**
     * The hashes that show that the tree of {@code older} leaves is the beginning of that of {@code newer}; none when they are the same or the older is
     * empty.
     *
     * @throws IllegalArgumentException unless {@code 0 <= older <= newer}
     */
    public List<TreeHash> consistency(long older, long newer) {
        if (older < 0 || older > newer) {
            throw new IllegalArgumentException("a tree of " + newer + " does not begin with one of " + older);
        }
        List<TreeHash> proof = new ArrayList<>();
        if (older == 0 || older == newer) {
            return proof;
        }
        long from = 0;
        long until = newer;
        while (older != until) {
            long middle = from + split(until - from);
            if (older <= middle) {
                proof.add(0, range(middle, until));
                until = middle;
            } else {
                proof.add(0, range(from, middle));
                from = middle;
            }
        }
        if (from != 0) {
            proof.add(0, range(from, until));
        }
        return List.copyOf(proof);
    }

    /** The hash over {@code [from, until)}, where {@code from} is a multiple of the smallest power of two that is not below the length. */
    TreeHash range(long from, long until) {
        long length = until - from;
        if (Long.bitCount(length) == 1) {
            int height = Long.numberOfTrailingZeros(length);
            return subtrees.complete(height, from >> height);
        }
        long middle = from + split(length);
        return TreeHash.ofNode(range(from, middle), range(middle, until));
    }

    /** The largest power of two below a length of at least 2. */
    static long split(long length) {
        return Long.highestOneBit(length - 1);
    }
}
