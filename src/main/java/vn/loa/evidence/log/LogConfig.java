package vn.loa.evidence.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Settings of the log of evidence as others see it. */
@ConfigMapping(prefix = "loa.log")
public interface LogConfig {

    /**
     * What the log calls itself in its checkpoints, for ever: the address under which it is served, without the scheme. The station's name and
     * {@code /log} when nothing is set. Another origin is another log, which continues this one's tree: only after a backup was restored that is
     * older than what others hold.
     */
    Optional<String> origin();

    /** How long after a checkpoint the next one is signed, when there is something new. */
    @WithDefault("PT60S")
    Duration checkpointInterval();

    /** How often a ward's leaves are counted in the log, when there are new ones; and how long the log stands still at most. */
    @WithDefault("PT1H")
    Duration censusInterval();

    /** How many leaves get their index in one transaction. */
    @WithDefault("5000")
    int batch();

    /** How long the former key signs beside the new one, so that everybody can follow the change. */
    @WithDefault("P28D")
    Duration keyOverlap();

    /**
     * How long a server listens to receivers and witnesses after its start before it signs: when the whole machine was put back to an older state
     * only they know better.
     */
    @WithDefault("PT15S")
    Duration listenAfterStart();

    /**
     * How long a server that finds no trace of its own last checkpoint on its disk (a restored database, a new machine) listens to receivers and
     * witnesses instead.
     */
    @WithDefault("PT2M")
    Duration listenFirst();

    /** Whether everybody may read the entries themselves under {@code /log/tile/entries}. They name officials, programmes and poles. */
    @WithDefault("false")
    boolean publicEntries();

    /** Who is asked to cosign each checkpoint (C2SP tlog-witness), each under a name of one's choice. */
    Map<String, WitnessConfig> witnesses();

    /** How long a witness may take to answer. */
    @WithDefault("PT10S")
    Duration witnessTimeout();

    /** One outside witness. */
    interface WitnessConfig {

        /** The submission prefix: {@code add-checkpoint} is asked for under it. */
        URI url();

        /** Its public key, {@code name+keyid+base64} of type 0x04. */
        String key();
    }
}
