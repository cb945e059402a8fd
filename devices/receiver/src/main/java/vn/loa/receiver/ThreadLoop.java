package vn.loa.receiver;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
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
        try {
            executor.execute(guarded(work));
        } catch (RejectedExecutionException ended) {
            // The program has ended, or begins anew: what a straggler brings now is nobody's any more.
        }
    }

    @Override
    public void after(Duration wait, Runnable work) {
        try {
            executor.schedule(guarded(work), wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException ended) {
            // As above.
        }
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
