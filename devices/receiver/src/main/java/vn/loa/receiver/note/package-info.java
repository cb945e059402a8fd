/** Signed texts and the keys that may sign them (PROTOCOL.md section 1). Imports nothing of the receiver. */
@NullMarked
package vn.loa.receiver.note;

import org.jspecify.annotations.NullMarked;
