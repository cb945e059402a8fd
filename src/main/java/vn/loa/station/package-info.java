/** Who this server is on the wire: its name, its signing key, its data directory. May import protocol and problem. */
@NullMarked
package vn.loa.station;

import org.jspecify.annotations.NullMarked;
