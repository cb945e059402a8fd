package vn.loa.embedded.broker;

import java.nio.file.Path;
import java.util.Optional;

/** Runs the embedded broker until it is killed. */
final class BrokerToKill {
    private BrokerToKill() {}

    /** @param arguments the broker's directory */
    public static void main(String... arguments) throws InterruptedException {
        BrokerPlace place =
                new BrokerPlace(Path.of(arguments[0]), "127.0.0.1", 0, Optional.empty(), 131072, 1024 * 1024);
        EmbeddedBroker broker = EmbeddedBroker.start(place, new TestAccess().with("w1", "r1"));
        System.out.println("port " + broker.port());
        Thread.currentThread().join();
    }
}
