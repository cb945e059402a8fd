/** The only wall clock: every other package is given a {@link java.time.Clock}. Imports nothing of Loa. */
@NullMarked
package vn.loa.time;

import org.jspecify.annotations.NullMarked;
