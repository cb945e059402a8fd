package vn.loa.time;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets nothing that happens as time passes begin once the server stops. The scheduler itself goes on until its threads end, which is
 * after the database has gone: its ticks would each end in an error that means nothing.
 */
@ApplicationScoped
class StopTicks {

    private final Scheduler scheduler;

    StopTicks(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void stop(@Observes @Priority(1) ShutdownEvent shutdown) {
        scheduler.pause();
    }
}
