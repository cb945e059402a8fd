package vn.loa.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker is embedded, so it is gone too; the receivers stay, as on their poles. */
class TheServerIsGoneIT {

    /** Enough to plan, to see the timetable on the poles, and to end the server before the hour, on a slow machine too. */
    private static final Duration AHEAD = Duration.ofSeconds(20);

    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path directory;

    /** The broker's store is lost as well: it is only a cache [P-11]. */
    @Test
    void the_poles_play_on_time_and_the_log_learns_it_after_the_servers_power_came_back() throws Exception {
        try (DemoServer server = thatLeavesItsPoles()) {
            playsWithoutServer(server, () -> {
                server.kill();
                server.loseBroker();
            });
        }
    }

    @Test
    void the_poles_play_on_time_while_the_server_is_stopped_for_maintenance() throws Exception {
        try (DemoServer server = thatLeavesItsPoles()) {
            playsWithoutServer(server, server::stop);
        }
    }

    private static DemoServer thatLeavesItsPoles() throws IOException {
        return DemoServer.withPoles(3, "-Dloa.demonstration.keep-receivers=true");
    }

    private void playsWithoutServer(DemoServer server, Runnable ending) throws Exception {
        List<Pole> poles = server.poles();
        Newsroom newsroom = new Newsroom(server);
        Path recording = directory.resolve("ngan.wav");
        ShortClip.writeTo(recording);
        Newsroom.Bulletin bulletin = newsroom.onThePoles(recording, poles);
        Instant start = Patience.ahead(AHEAD);
        JsonNode schedule = newsroom.plan(bulletin, start, poles).good();
        String occurrence = newsroom.occurrenceOf(schedule);
        newsroom.awaitTimetable(newsroom.timetableVersion(), poles);

        ending.run();
        Instant ended = CLOCK.instant();

        for (Pole pole : poles) {
            EventLine started = pole.awaitEvent("started", occurrence);
            assertThat(Instant.parse(started.value("at"))).isAfter(ended);
            assertThat(pole.awaitEvent("ended", occurrence).value("outcome")).isEqualTo("COMPLETED");
        }
        assertThat(server.isRunning()).isFalse();

        server.startAgain();

        Newsroom again = new Newsroom(server);
        Map<String, JsonNode> entries = again.awaitAsRun(occurrence, poles);
        for (Pole pole : poles) {
            JsonNode verdict = entries.get(pole.id()).path("verdict");
            assertThat(verdict.path("outcome").asText()).isEqualTo("PLAYED");
            assertThat(Instant.parse(verdict.path("actualStart").asText())).isAfter(ended);
            assertThat(pole.events("started", occurrence)).hasSize(1);
        }
        assertThat(again.receipts(occurrence))
                .extracting(receipt -> receipt.path("outcome").asText())
                .containsOnly("STARTED", "COMPLETED")
                .hasSize(6);

        again.plan(bulletin, CLOCK.instant().plus(Duration.ofDays(1)), poles).good();
        again.awaitTimetable(again.timetableVersion(), poles);
    }
}
