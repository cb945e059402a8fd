package vn.loa.evidence.log;

/** The steps of the one writer, between any two of which the machine may die. */
enum Step {
    /** No other node writes. */
    LOCKED,
    /** A batch has its indexes. */
    INDEXED,
    /** Its leaves are in the tallies. */
    TALLIED,
    /** Its hashes are in the tree. */
    GROWN,
    /** A census is written, but has no index yet. */
    COUNTED,
    /** A checkpoint is signed and kept, but not committed. */
    SIGNED,
    /** It is committed, but this node's disk does not know it yet. */
    COMMITTED
}
