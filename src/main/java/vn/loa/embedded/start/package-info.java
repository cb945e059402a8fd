/** The order of starting and stopping, and what is said when something stands in the way. May import the rest of embedded, problem and time. */
@NullMarked
package vn.loa.embedded.start;

import org.jspecify.annotations.NullMarked;
