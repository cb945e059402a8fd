package vn.loa.embedded.broker;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks after the embedded broker: it stops itself when its disk fails or is full, and would not come back.
 *
 * <p>Tries again at every look until it stays up, and tells the alarm when it goes down and when it is back.
 */
public final class BrokerWatch implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(BrokerWatch.class);

    private final EmbeddedBroker broker;
    private final BrokerAlarm alarm;
    private final ScheduledExecutorService looks;
    private boolean wasUp = true;

    private BrokerWatch(EmbeddedBroker broker, BrokerAlarm alarm, ScheduledExecutorService looks) {
        this.broker = broker;
        this.alarm = alarm;
        this.looks = looks;
    }

    /** Begins to look, at every interval from now on. */
    public static BrokerWatch begin(EmbeddedBroker broker, BrokerAlarm alarm, Duration interval) {
        ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "broker watch");
            thread.setDaemon(true);
            return thread;
        });
        BrokerWatch watch = new BrokerWatch(broker, alarm, looks);
        looks.scheduleWithFixedDelay(watch::look, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    /** One look. An exception would end all later ones, so none leaves. */
    void look() {
        try {
            if (broker.isUp()) {
                return;
            }
            tell("stopped by itself");
            broker.restart();
            wasUp = true;
            LOG.info("embedded broker is up again");
            alarm.up();
        } catch (RuntimeException e) {
            LOG.errorf("embedded broker does not start: %s", e.getMessage());
        }
    }

    private void tell(String why) {
        if (wasUp) {
            wasUp = false;
            LOG.errorf("embedded broker is down: %s", why);
            alarm.down(why);
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
        try {
            if (!looks.awaitTermination(30, TimeUnit.SECONDS)) {
                LOG.error("a restart of the broker was still under way at the stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
