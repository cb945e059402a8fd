package vn.loa.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** Gives the wall clock to everybody who needs the time; no other class reads it (held by a test). */
class WallClock {

    @Produces
    @ApplicationScoped
    Clock clock() {
        // Microseconds are what PostgreSQL and the protocol keep; anything finer would differ after a round trip.
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
