/** What time it is: a monotonic clock plus the offset learnt from the server. Imports nothing of the receiver. */
@NullMarked
package vn.loa.receiver.time;

import org.jspecify.annotations.NullMarked;
