package vn.loa.link;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import vn.loa.playout.TakeReceipt;
import vn.loa.protocol.ReceiverId;
import vn.loa.receiver.TakeState;

/**
 * Takes in what receivers send, each receiver's messages in their order; MQTT's own thread only decodes the topic and hands over.
 *
 * <p>A full queue makes the hand-over wait, so that the broker keeps what this server cannot take yet.
 */
@ApplicationScoped
class Intake implements Session.Inbox {

    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final int LANES = 4;
    private static final int WAITING_PER_LANE = 1_000;

    private final TakeReceipt takeReceipt;
    private final TakeState takeState;
    private final List<ThreadPoolExecutor> lanes;

    Intake(TakeReceipt takeReceipt, TakeState takeState, MeterRegistry metrics) {
        this.takeReceipt = takeReceipt;
        this.takeState = takeState;
        this.lanes = IntStream.range(0, LANES).mapToObj(Intake::lane).toList();
        Gauge.builder("loa.intake.waiting", lanes, Intake::waiting)
                .description("Messages from receivers that wait to be taken in")
                .register(metrics);
    }

    @Override
    public void arrived(String topic, byte[] message, boolean retained) {
        Topics.sender(topic)
                .ifPresentOrElse(
                        sender -> laneOf(sender.receiver()).execute(() -> take(sender, message, retained)),
                        () -> LOG.warnf("message refused topic=%s bytes=%d", printable(topic), message.length));
    }

    void stop() {
        lanes.forEach(ThreadPoolExecutor::shutdown);
        for (ThreadPoolExecutor lane : lanes) {
            try {
                lane.awaitTermination(5, TimeUnit.SECONDS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void take(Topics.Sender sender, byte[] message, boolean retained) {
        try {
            if (sender.receipt()) {
                takeReceipt.take(sender.receiver(), message);
            } else {
                takeState.take(sender.receiver(), message, retained);
            }
        } catch (RuntimeException failed) {
            // Not answered with "stored", so the receiver will send it again.
            LOG.errorf(failed, "message not taken receiver=%s", sender.receiver());
        }
    }

    private ThreadPoolExecutor laneOf(ReceiverId receiver) {
        return lanes.get(Math.floorMod(receiver.hashCode(), LANES));
    }

    private static ThreadPoolExecutor lane(int number) {
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING_PER_LANE),
                work -> new Thread(work, "intake-" + number),
                (work, lane) -> {
                    try {
                        if (!lane.isShutdown()) {
                            lane.getQueue().put(work);
                        }
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    private static double waiting(List<ThreadPoolExecutor> lanes) {
        return lanes.stream().mapToInt(lane -> lane.getQueue().size()).sum();
    }

    private static String printable(String topic) {
        return topic.substring(0, Math.min(topic.length(), 100)).replaceAll("\\p{C}", "?");
    }
}
