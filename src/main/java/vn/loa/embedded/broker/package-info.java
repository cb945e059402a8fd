/**
 * The MQTT 5 broker that Loa brings with it, and the rules of who may say and hear what.
 *
 * <p>May import {@code vn.loa.embedded}. It knows no database: whoever does implements {@link
 * vn.loa.embedded.broker.BrokerAccess}. The broker is only a cache, all it holds can be published again.
 */
@NullMarked
package vn.loa.embedded.broker;

import org.jspecify.annotations.NullMarked;
