package vn.loa.evidence.tlog;

import java.util.ArrayList;
import java.util.List;

/** A tree by the very words of RFC 6962, 2.1 to 2.1.2: slow, recursive, with all leaves in memory. The one thing that the real one is held against. */
final class NaiveTree {

    private final List<TreeHash> leaves;

    NaiveTree(List<TreeHash> leaves) {
        this.leaves = leaves;
    }

    /** MTH(D[from:until]). */
    TreeHash root(int from, int until) {
        int length = until - from;
        if (length == 0) {
            return TreeHash.EMPTY;
        }
        if (length == 1) {
            return leaves.get(from);
        }
        int k = split(length);
        return TreeHash.ofNode(root(from, from + k), root(from + k, until));
    }

    TreeHash root(int size) {
        return root(0, size);
    }

    /** PATH(m, D[n]). */
    List<TreeHash> path(int index, int size) {
        return path(index, 0, size);
    }

    private List<TreeHash> path(int index, int from, int until) {
        List<TreeHash> path = new ArrayList<>();
        int length = until - from;
        if (length == 1) {
            return path;
        }
        int k = split(length);
        if (index < k) {
            path.addAll(path(index, from, from + k));
            path.add(root(from + k, until));
        } else {
            path.addAll(path(index - k, from + k, until));
            path.add(root(from, from + k));
        }
        return path;
    }

    /** PROOF(m, D[n]), m > 0. */
    List<TreeHash> proof(int older, int newer) {
        return subproof(older, 0, newer, true);
    }

    private List<TreeHash> subproof(int older, int from, int until, boolean complete) {
        List<TreeHash> proof = new ArrayList<>();
        int length = until - from;
        if (older == length) {
            if (!complete) {
                proof.add(root(from, until));
            }
            return proof;
        }
        int k = split(length);
        if (older <= k) {
            proof.addAll(subproof(older, from, from + k, complete));
            proof.add(root(from + k, until));
        } else {
            proof.addAll(subproof(older - k, from + k, until, false));
            proof.add(root(from, from + k));
        }
        return proof;
    }

    private static int split(int length) {
        int k = 1;
        while (k * 2 < length) {
            k *= 2;
        }
        return k;
    }
}
