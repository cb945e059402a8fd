package vn.loa.receiver;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import vn.loa.receiver.core.Events;
import vn.loa.receiver.core.Loop;

/** The loop as a thread; what goes wrong in one piece of work is told and does not stop the next. */
final class ThreadLoop implements Loop {

    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "receiver"));
    private final Events events;

    ThreadLoop(Events events) {
        this.events = events;
    }

    @Override
    public void post(Runnable work) {
        executor.execute(guarded(work));
    }

    @Override
    public void after(Duration wait, Runnable work) {
        executor.schedule(guarded(work), wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    private Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                events.tell("fault", "why", e.toString(), "at", e.getStackTrace()[0].toString());
            }
        };
    }

    void close() {
        executor.shutdownNow();
    }
}
