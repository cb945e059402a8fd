/**
 * The published forms of a transparency log, pure and without a clock or a database: Merkle tree (RFC 6962), signed notes, checkpoints,
 * tiles, proofs and cosignatures (C2SP). May import protocol alone.
 */
@NullMarked
package vn.loa.evidence.tlog;

import org.jspecify.annotations.NullMarked;
