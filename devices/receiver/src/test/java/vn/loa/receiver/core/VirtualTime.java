package vn.loa.receiver.core;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import vn.loa.receiver.time.Ticker;

/** A loop whose time is stepped by the test; work runs in the order of its instants. */
final class VirtualTime implements Loop, Ticker {

    private record Work(long at, long order, Runnable run) {}

    private final PriorityQueue<Work> queue =
            new PriorityQueue<>(Comparator.comparingLong(Work::at).thenComparingLong(Work::order));
    private long now = 1_000_000_000L;
    private long order;

    @Override
    public long nanos() {
        return now;
    }

    void at(long nanos, Runnable work) {
        queue.add(new Work(nanos, order++, work));
    }

    @Override
    public void post(Runnable work) {
        at(now, work);
    }

    @Override
    public void after(Duration wait, Runnable work) {
        at(now + Math.max(0, wait.toNanos()), work);
    }

    void forget() {
        queue.clear();
    }

    void advance(Duration length) {
        long end = now + length.toNanos();
        while (!queue.isEmpty() && queue.peek().at() <= end) {
            Work next = queue.remove();
            now = Math.max(now, next.at());
            next.run().run();
        }
        now = end;
    }
}
