package vn.loa.playout;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import vn.loa.receiver.Presences;

/** What an operator watches: receivers online, commands without an answer. Receipts and lateness are counted where they arrive. */
@Startup
@ApplicationScoped
class PlayoutMetrics {

    PlayoutMetrics(MeterRegistry metrics, Presences presences, Commands commands, Clock clock) {
        Gauge.builder("loa.receivers.online", presences, Presences::online)
                .description("Receivers connected now")
                .register(metrics);
        Gauge.builder("loa.commands.unanswered", commands, waiting -> waiting.awaited(clock.instant()))
                .description("Answers still awaited from receivers")
                .register(metrics);
    }
}
