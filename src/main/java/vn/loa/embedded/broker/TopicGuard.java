package vn.loa.embedded.broker;

import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttTopicSubscription;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import java.util.List;
import java.util.stream.Stream;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTInterceptor;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.jboss.logging.Logger;

/**
 * Ends the connection of a client that names a topic in a way that only the broker's inside understands.
 *
 * <p>{@code address::queue} addresses a queue of another client past all permissions: with it one receiver could read or
 * delete what waits for another. Topics under {@code $} are the broker's own, and a shared subscription would take a
 * receiver's messages away from it; only the server may use those.
 */
final class TopicGuard implements MQTTInterceptor {
    private static final Logger LOG = Logger.getLogger(TopicGuard.class);

    @Override
    public boolean intercept(MqttMessage packet, RemotingConnection connection) {
        for (String topic : topicsIn(packet)) {
            if (topic.contains("::") || (topic.startsWith("$") && !isServer(connection))) {
                LOG.warnf("ended connection client=%s: topic not allowed", connection.getClientID());
                return false;
            }
        }
        return true;
    }

    private static List<String> topicsIn(MqttMessage packet) {
        if (packet instanceof MqttPublishMessage publish) {
            return List.of(publish.variableHeader().topicName());
        }
        if (packet instanceof MqttSubscribeMessage subscribe) {
            return subscribe.payload().topicSubscriptions().stream()
                    .map(MqttTopicSubscription::topicFilter)
                    .toList();
        }
        if (packet instanceof MqttUnsubscribeMessage unsubscribe) {
            return unsubscribe.payload().topics();
        }
        if (packet instanceof MqttConnectMessage connect) {
            // The client id becomes part of the names of queues, so it is held to the same rule.
            return Stream.of(connect.payload().willTopic(), connect.payload().clientIdentifier())
                    .filter(name -> name != null)
                    .toList();
        }
        return List.of();
    }

    private static boolean isServer(RemotingConnection connection) {
        Subject subject = connection.getSubject();
        return subject != null
                && subject.getPrincipals(SignedIn.class).stream()
                        .anyMatch(signedIn -> signedIn.identity() instanceof BrokerIdentity.Server);
    }
}
