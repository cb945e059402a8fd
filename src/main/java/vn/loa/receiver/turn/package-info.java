/**
 * Who speaks when, where neighbouring poles take turns; pure geometry.
 *
 * <p>Imports the protocol's ids alone.
 */
@NullMarked
package vn.loa.receiver.turn;

import org.jspecify.annotations.NullMarked;
