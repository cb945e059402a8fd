/**
 * Broadcasts being carried out: cue, air, stop; takes receipts in and brings every planned (occurrence, receiver) to its final state.
 * May import schedule, programme, receiver and everything below.
 */
@NullMarked
package vn.loa.playout;

import org.jspecify.annotations.NullMarked;
