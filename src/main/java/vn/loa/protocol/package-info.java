/** The wire contract of `devices/protocol/PROTOCOL.md`: identities, signed notes, bodies. Plain Java that knows nothing of the rest of Loa. */
@NullMarked
package vn.loa.protocol;

import org.jspecify.annotations.NullMarked;
