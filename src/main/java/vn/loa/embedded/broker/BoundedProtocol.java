package vn.loa.embedded.broker;

import io.netty.channel.ChannelPipeline;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.ActiveMQBuffer;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyServerConnection;
import org.apache.activemq.artemis.core.server.routing.RoutingHandler;
import org.apache.activemq.artemis.spi.core.protocol.ConnectionEntry;
import org.apache.activemq.artemis.spi.core.protocol.ProtocolManager;
import org.apache.activemq.artemis.spi.core.protocol.ProtocolManagerFactory;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.remoting.Acceptor;
import org.apache.activemq.artemis.spi.core.remoting.Connection;

/** Hands everything on to the broker's MQTT, and bounds the decoder of each new connection. */
@SuppressWarnings({"rawtypes", "unchecked"}) // the broker declares its managers without type arguments
final class BoundedProtocol implements ProtocolManager {
    private final ProtocolManager mqtt;
    private final BoundedMqtt bound;

    BoundedProtocol(ProtocolManager mqtt, BoundedMqtt bound) {
        this.mqtt = mqtt;
        this.bound = bound;
    }

    @Override
    public void addChannelHandlers(ChannelPipeline pipeline) {
        mqtt.addChannelHandlers(pipeline);
        bound.bound(pipeline);
    }

    @Override
    public ProtocolManagerFactory getFactory() {
        return bound;
    }

    @Override
    public void updateInterceptors(List incoming, List outgoing) {
        mqtt.updateInterceptors(incoming, outgoing);
    }

    @Override
    public ConnectionEntry createConnectionEntry(Acceptor acceptor, Connection connection) {
        return mqtt.createConnectionEntry(acceptor, connection);
    }

    @Override
    public void removeHandler(String name) {
        mqtt.removeHandler(name);
    }

    @Override
    public void handleBuffer(RemotingConnection connection, ActiveMQBuffer buffer) {
        mqtt.handleBuffer(connection, buffer);
    }

    @Override
    public boolean isProtocol(byte[] start) {
        return mqtt.isProtocol(start);
    }

    @Override
    public boolean acceptsNoHandshake() {
        return mqtt.acceptsNoHandshake();
    }

    @Override
    public void handshake(NettyServerConnection connection, ActiveMQBuffer buffer) {
        mqtt.handshake(connection, buffer);
    }

    @Override
    public List<String> websocketSubprotocolIdentifiers() {
        return mqtt.websocketSubprotocolIdentifiers();
    }

    @Override
    public void setAnycastPrefix(String prefix) {
        mqtt.setAnycastPrefix(prefix);
    }

    @Override
    public void setMulticastPrefix(String prefix) {
        mqtt.setMulticastPrefix(prefix);
    }

    @Override
    public Map<SimpleString, RoutingType> getPrefixes() {
        return mqtt.getPrefixes();
    }

    @Override
    public void setSecurityDomain(String domain) {
        mqtt.setSecurityDomain(domain);
    }

    @Override
    public String getSecurityDomain() {
        return mqtt.getSecurityDomain();
    }

    @Override
    public RoutingHandler getRoutingHandler() {
        return mqtt.getRoutingHandler();
    }
}
