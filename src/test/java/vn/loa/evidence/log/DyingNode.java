package vn.loa.evidence.log;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import vn.loa.protocol.WardId;

/** A node that commits leaves and signs them, saying each checkpoint that leaves it, and drops dead at a step or lives until it is killed. */
final class DyingNode {

    private DyingNode() {}

    /** @param arguments address, user, password, directory of the keys, the step to die at or {@code none}, at which occurrence of it */
    public static void main(String... arguments) {
        LogDatabase database = new LogDatabase(arguments[0], arguments[1], arguments[2]);
        Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
        AtomicInteger left = new AtomicInteger(Integer.parseInt(arguments[5]));
        Sequencer node = database.node(Path.of(arguments[3]), clock, step -> {
            if (step.name().equals(arguments[4]) && left.decrementAndGet() == 0) {
                Runtime.getRuntime().halt(137);
            }
        });
        System.out.println("alive");
        for (int round = 0; ; round++) {
            database.append(7, "phuong-" + round % 3, clock);
            SignedCheckpoint signed = node.signNow(Optional.of(new WardId("phuong-" + round % 3)));
            System.out.println("checkpoint " + signed.checkpoint().size() + " "
                    + signed.checkpoint().root().base64());
        }
    }
}
