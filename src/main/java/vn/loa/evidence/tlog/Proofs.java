package vn.loa.evidence.tlog;

import java.util.Iterator;
import java.util.List;

/** Verifies what others prove of a tree (RFC 9162, 2.1.3.2 and 2.1.4.2). */
public final class Proofs {

    private static final int MOST_HASHES = 64;

    private Proofs() {}

    /**
     * Follows a path from a leaf up to the root.
     *
     * @return the root that the path leads to, to be compared with a signed one
     * @throws MalformedProof when the leaf cannot be in a tree of this size, or the path has not exactly as many hashes as it needs
     */
    public static TreeHash rootOf(TreeHash leaf, long index, long size, List<TreeHash> path) throws MalformedProof {
        if (index < 0 || index >= size || path.size() > MOST_HASHES) {
            throw new MalformedProof("leaf " + index + " is not in a tree of " + size);
        }
        long node = index;
        long last = size - 1;
        TreeHash hash = leaf;
        for (TreeHash sibling : path) {
            if (last == 0) {
                throw new MalformedProof("the path is too long");
            }
            if ((node & 1) == 1 || node == last) {
                hash = TreeHash.ofNode(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = TreeHash.ofNode(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new MalformedProof("the path is too short");
        }
        return hash;
    }

    /**
     * Shows that the older tree is the beginning of the newer one.
     *
     * @throws MalformedProof when it does not
     */
    public static void consistent(Checkpoint older, Checkpoint newer, List<TreeHash> proof) throws MalformedProof {
        consistent(older.size(), older.root(), newer.size(), newer.root(), proof);
    }

    /**
     * The same for bare sizes and roots.
     *
     * @throws MalformedProof when it does not
     */
    public static void consistent(long older, TreeHash olderRoot, long newer, TreeHash newerRoot, List<TreeHash> proof)
            throws MalformedProof {
        if (older < 0 || older > newer || proof.size() > MOST_HASHES) {
            throw new MalformedProof("a tree of " + newer + " does not begin with one of " + older);
        }
        if (older == newer || older == 0) {
            boolean holds = older == newer ? olderRoot.equals(newerRoot) : olderRoot.equals(TreeHash.EMPTY);
            if (!holds || !proof.isEmpty()) {
                throw new MalformedProof("the roots differ, or there is a proof where none is needed");
            }
            return;
        }
        Iterator<TreeHash> hashes = proof.iterator();
        long node = older - 1;
        long last = newer - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        // When the older tree is complete its root is the seed, and is not sent.
        TreeHash oldRoot = node == 0 ? olderRoot : next(hashes);
        TreeHash newRoot = oldRoot;
        while (hashes.hasNext()) {
            TreeHash hash = hashes.next();
            if (last == 0) {
                throw new MalformedProof("the proof is too long");
            }
            if ((node & 1) == 1 || node == last) {
                oldRoot = TreeHash.ofNode(hash, oldRoot);
                newRoot = TreeHash.ofNode(hash, newRoot);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                newRoot = TreeHash.ofNode(newRoot, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        if (last != 0 || !oldRoot.equals(olderRoot) || !newRoot.equals(newerRoot)) {
            throw new MalformedProof("the proof does not lead from one root to the other");
        }
    }

    private static TreeHash next(Iterator<TreeHash> hashes) throws MalformedProof {
        if (!hashes.hasNext()) {
            throw new MalformedProof("the proof is too short");
        }
        return hashes.next();
    }
}
