package vn.loa.embedded.broker;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.mqtt.MqttDecoder;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.BaseInterceptor;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTProtocolManagerFactory;
import org.apache.activemq.artemis.core.server.ActiveMQComponent;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.spi.core.protocol.ProtocolManager;

/**
 * MQTT with a bound on every packet from the first byte on.
 *
 * <p>The broker's own bound looks at complete PUBLISH packets of signed-in clients only; before that, its decoder
 * collects in memory whatever length a packet announces: 2 MiB for any stranger, 256 MiB for a signed-in client.
 */
final class BoundedMqtt extends MQTTProtocolManagerFactory {
    private final int largestPacket;

    BoundedMqtt(int largestPacket) {
        this.largestPacket = largestPacket;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // the overridden method is declared so
    public ProtocolManager createProtocolManager(
            ActiveMQServer server,
            Map<String, Object> parameters,
            List<BaseInterceptor> incomingInterceptors,
            List<BaseInterceptor> outgoingInterceptors)
            throws Exception {
        return new BoundedProtocol(
                super.createProtocolManager(server, parameters, incomingInterceptors, outgoingInterceptors), this);
    }

    @Override
    public void loadProtocolServices(ActiveMQServer server, List<ActiveMQComponent> services) {
        // Asked twice for a factory that was added by hand; one scan of the sessions is enough.
        if (services.stream().noneMatch(MQTTPeriodicTasks.class::isInstance)) {
            super.loadProtocolServices(server, services);
        }
    }

    void bound(ChannelPipeline pipeline) {
        String decoder = pipeline.context(MqttDecoder.class).name();
        pipeline.addBefore(decoder, "packet-bound", new PacketBound(largestPacket));
    }
}
