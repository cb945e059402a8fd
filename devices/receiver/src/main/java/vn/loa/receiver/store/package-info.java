/** Files of the state directory other than the journal: identity, notes, day sheets, audio. Imports note and message. */
@NullMarked
package vn.loa.receiver.store;

import org.jspecify.annotations.NullMarked;
