package vn.loa.receiver.core;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import vn.loa.receiver.server.Server;
import vn.loa.receiver.time.Ticker;

/**
 * Looks for news at the server itself. Plan ahead, poke, pull: without a link nobody pokes, and a broker that lost its
 * memory pokes nobody, so the receiver also looks now and then while it is connected [P-11].
 */
final class Lookout {

    private static final Duration WITHOUT_LINK = Duration.ofSeconds(60);
    private static final Duration ANYWAY = Duration.ofMinutes(20);

    private final Server server;
    private final Executor worker;
    private final Loop loop;
    private final RandomGenerator random;
    private final Topics topics;
    private final Events events;
    private final Every withoutLink;
    private final Every anyway;

    Lookout(
            Server server,
            Executor worker,
            Loop loop,
            Ticker ticker,
            RandomGenerator random,
            Topics topics,
            Events events) {
        this.server = server;
        this.worker = worker;
        this.loop = loop;
        this.random = random;
        this.topics = topics;
        this.events = events;
        this.withoutLink = new Every(ticker, () -> jittered(WITHOUT_LINK));
        this.anyway = new Every(ticker, () -> jittered(ANYWAY));
        anyway.isDue(); // The first look is that of a receiver without a link.
    }

    /** Between half of a period and all of it, so that receivers that started together do not stay together. */
    private Duration jittered(Duration period) {
        long half = period.toNanos() / 2;
        return Duration.ofNanos(half + random.nextLong(half + 1));
    }

    /** Looks when that is due; what is found is handed over unverified, on the receiver's own thread. */
    void work(boolean connected, Consumer<byte[]> assignment, Consumer<byte[]> timetable) {
        boolean alone = withoutLink.isDue() && !connected;
        if (alone || anyway.isDue()) {
            look(() -> server.assignment(topics.receiver()), assignment);
            look(() -> server.timetable(topics.ward()), timetable);
        }
    }

    private interface Question {

        byte[] ask() throws IOException;
    }

    private void look(Question question, Consumer<byte[]> taker) {
        worker.execute(() -> {
            try {
                byte[] note = question.ask();
                loop.post(() -> taker.accept(note));
            } catch (IOException e) {
                events.tell("server-unreachable", "why", String.valueOf(e.getMessage()));
            }
        });
    }
}
