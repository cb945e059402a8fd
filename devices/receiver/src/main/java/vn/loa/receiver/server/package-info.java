/** The HTTP requests of PROTOCOL.md section 3. Imports message, note, store and time. */
@NullMarked
package vn.loa.receiver.server;

import org.jspecify.annotations.NullMarked;
