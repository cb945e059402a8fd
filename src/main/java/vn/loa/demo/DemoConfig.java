package vn.loa.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Settings of the demonstration; they mean nothing without {@code loa.demo=true}. */
@ConfigMapping(prefix = "loa.demonstration")
public interface DemoConfig {

    /** The reference receiver's program. */
    @WithDefault("devices/receiver/target/receiver.jar")
    Path receiverJar();

    /** How many receivers run beside the server. */
    @WithDefault("3")
    int receivers();

    /** Where they sound: {@code device} (falls back to silence where there is none), {@code silent}, or {@code wav} for a file in each one's directory. */
    @WithDefault("device")
    String sound();

    /** Whether the receivers go on when the server stops, as real ones on their poles do. */
    @WithDefault("false")
    boolean keepReceivers();
}
