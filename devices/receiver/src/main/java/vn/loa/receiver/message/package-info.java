/** The bodies of PROTOCOL.md section 5 as records, read strictly and written exactly. Imports note. */
@NullMarked
package vn.loa.receiver.message;

import org.jspecify.annotations.NullMarked;
