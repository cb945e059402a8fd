/**
 * The append-only log: leaves written in the transaction of what they tell, receipts byte for byte, as-run entries with the facts copied in.
 * May import staff and the ground.
 */
@NullMarked
package vn.loa.evidence;

import org.jspecify.annotations.NullMarked;
