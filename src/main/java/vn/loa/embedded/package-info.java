/**
 * The parts that Loa brings with it so that a fresh machine needs nothing else, and the start that puts them in order.
 *
 * <p>Ground floor: may import the JDK, libraries, {@code vn.loa.time} and {@code vn.loa.problem}, nothing above.
 */
@NullMarked
package vn.loa.embedded;

import org.jspecify.annotations.NullMarked;
