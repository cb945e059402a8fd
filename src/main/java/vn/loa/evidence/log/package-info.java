/**
 * The leaves as a tree: one writer gives indexes and signs checkpoints, readers get tiles, proofs and the census; witnesses are asked, and
 * listened to. May import what evidence may, and evidence.
 */
@NullMarked
package vn.loa.evidence.log;

import org.jspecify.annotations.NullMarked;
