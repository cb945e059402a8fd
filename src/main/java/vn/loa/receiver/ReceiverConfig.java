package vn.loa.receiver;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of receivers and their enrolment. */
@ConfigMapping(prefix = "loa.receiver")
public interface ReceiverConfig {

    /** How long an enrolment code can be used. */
    @WithDefault("PT10M")
    Duration codeLifetime();

    /** How many wrong codes one address may send within the lifetime of a code before it has to wait. */
    @WithDefault("10")
    int wrongCodesAllowed();

    /** How often a receiver tells its state when nothing changes. */
    @WithDefault("PT60S")
    Duration heartbeat();

    /** Without a word for this long a receiver counts as offline, whatever the broker says. */
    @WithDefault("PT3M")
    Duration offlineAfter();

    /** Over how long receivers spread the fetching of content that is not due soon. */
    @WithDefault("PT5M")
    Duration prefetchJitter();

    /**
     * The longest pause between two tries of a receiver to reach the broker, 1 s to 10 min [P-09]. Ten seconds bring a ward back at once;
     * a server with 20,000 receivers gives 60 s, so that fewer than 1,000 a second knock after an outage.
     */
    @WithDefault("PT10S")
    Duration reconnect();

    /** How long the connection of a revoked receiver is left open, for the receipt of what it stopped [P-47]; at most a minute, as verifiers allow. */
    @WithDefault("PT5S")
    Duration farewell();

    /** How often it is looked whether an assignment's knowledge of holidays runs out. */
    @WithDefault("PT6H")
    Duration renewAssignmentsEvery();

    /** How far away a pole is understood, in metres: poles nearer to each other than that speak in turn. */
    @WithDefault("250")
    double earshotMetres();

    /** The broker's address for receivers, {@code tcp://host:port} or {@code ssl://host:port}; by default this server's own name and the broker's port. */
    Optional<String> brokerAddress();
}
