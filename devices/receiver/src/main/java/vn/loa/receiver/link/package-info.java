/** The MQTT session, behind a port. Imports nothing of the receiver. */
@NullMarked
package vn.loa.receiver.link;

import org.jspecify.annotations.NullMarked;
