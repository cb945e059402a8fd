/** The MQTT session to receivers: runs or finds the broker, sends what was committed, hands in what arrives. May import everything below. */
@NullMarked
package vn.loa.link;

import org.jspecify.annotations.NullMarked;
