package vn.loa.embedded.broker;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.WildcardConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** Translates a {@link BrokerPlace} into the settings of ActiveMQ Artemis. */
record ArtemisSettings(BrokerPlace place, int portForOurselves) {
    static final String ACCEPTOR = "mqtt";
    static final String OWN_ACCEPTOR = "mqtt-for-ourselves";
    private static final String LOOPBACK = "127.0.0.1";
    private static final int JOURNAL_FILE_BYTES = 2 * 1024 * 1024;
    private static final long MESSAGES_IN_MEMORY_BYTES = 64L * 1024 * 1024;

    Configuration configuration() throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setName("loa")
                .setSecurityEnabled(true)
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalFileSize(JOURNAL_FILE_BYTES)
                .setJournalMinFiles(2)
                .setJournalPoolFiles(4)
                .setJournalDirectory(place.directory().resolve("journal").toString())
                .setBindingsDirectory(place.directory().resolve("bindings").toString())
                .setLargeMessagesDirectory(place.directory().resolve("large").toString())
                .setPagingDirectory(place.directory().resolve("paging").toString())
                .setGlobalMaxSize(MESSAGES_IN_MEMORY_BYTES)
                .setJMXManagementEnabled(false)
                // The analyzer halts the whole process when it finds the disk slow; a ward's disk is slow.
                .setCriticalAnalyzer(false)
                // A percentage would refuse messages on a big disk that is 90 % full and has 50 GB left.
                .setMaxDiskUsage(-1)
                .setMinDiskFree(place.leastFreeDisk())
                // Both caches forget which client id was signed in; see BrokerSecurity.
                .setAuthenticationCacheSize(0)
                .setAuthorizationCacheSize(0)
                // The cluster user would be a way in with a password known from the documentation.
                .setClusterUser("nobody-" + random())
                .setClusterPassword(random())
                // The one protocol is added by hand: a bounded MQTT.
                .setResolveProtocols(false)
                // Topics are addresses letter by letter, with MQTT's own wildcards.
                .setWildCardConfiguration(new WildcardConfiguration()
                        .setDelimiter('/')
                        .setAnyWords('#')
                        .setSingleWord('+'));
        configuration.setThreadPoolMaxSize(16).setScheduledThreadPoolMaxSize(2);
        configuration.addAddressSetting("#", addresses());
        configuration.addAcceptorConfiguration(transport(acceptor(), ACCEPTOR));
        if (place.keyStore().isPresent()) {
            // The certificate names the public host, so the server itself comes in by a door of its own.
            configuration.addAcceptorConfiguration(transport(plain(LOOPBACK, portForOurselves), OWN_ACCEPTOR));
        }
        return configuration;
    }

    private static TransportConfiguration transport(Map<String, Object> parameters, String name) {
        return new TransportConfiguration(NettyAcceptorFactory.class.getName(), parameters, name);
    }

    private static AddressSettings addresses() {
        return new AddressSettings()
                .setAutoCreateAddresses(true)
                .setAutoCreateQueues(true)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setMaxSizeBytes(8L * 1024 * 1024)
                .setPageSizeBytes(1024 * 1024)
                // Nobody listens there: a message past its time is gone. Without a name the broker warns at each queue.
                .setDeadLetterAddress(SimpleString.of("dropped"))
                .setExpiryAddress(SimpleString.of("dropped"))
                // Every reconnection with an unanswered message counts as a try; the default of ten loses it.
                .setMaxDeliveryAttempts(-1);
    }

    private Map<String, Object> acceptor() {
        Map<String, Object> parameters = plain(place.host(), place.port());
        place.keyStore().ifPresent(file -> {
            parameters.put(TransportConstants.SSL_ENABLED_PROP_NAME, true);
            parameters.put(
                    TransportConstants.KEYSTORE_PATH_PROP_NAME, file.path().toString());
            parameters.put(TransportConstants.KEYSTORE_PASSWORD_PROP_NAME, file.password());
            parameters.put(TransportConstants.KEYSTORE_TYPE_PROP_NAME, "PKCS12");
            parameters.put(TransportConstants.ENABLED_PROTOCOLS_PROP_NAME, "TLSv1.3,TLSv1.2");
        });
        return parameters;
    }

    private Map<String, Object> plain(String host, int port) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(TransportConstants.HOST_PROP_NAME, host);
        parameters.put(TransportConstants.PORT_PROP_NAME, port);
        parameters.put(TransportConstants.PROTOCOLS_PROP_NAME, "MQTT");
        parameters.put("maximumPacketSize", place.largestPacket());
        return parameters;
    }

    private static String random() {
        return new BigInteger(160, new SecureRandom()).toString(36);
    }
}
