package vn.loa.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.loa.clip.audio.Samples;

/** The broker is embedded, so it is gone too; the receivers stay, as on their poles. */
class TheServerIsGoneIT {

    /** Enough to plan, to see the timetable on the poles, and to end the server before the hour, on a slow machine too. */
    private static final Duration AHEAD = Duration.ofSeconds(40);

    private static final Clock CLOCK = Clock.systemUTC();

    private static DemoServer server;

    @BeforeAll
    static void open() throws IOException {
        server = DemoServer.withPoles(3, "-Dloa.demonstration.keep-receivers=true");
    }

    @AfterAll
    static void close() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void the_poles_play_on_time_and_the_log_learns_it_after_the_servers_power_came_back() throws Exception {
        playsWithoutServer(server::kill);
    }

    @Test
    void the_poles_play_on_time_while_the_server_is_stopped_for_maintenance() throws Exception {
        playsWithoutServer(server::stop);
    }

    private static void playsWithoutServer(Runnable ending) throws Exception {
        List<Pole> poles = server.poles();
        Newsroom newsroom = new Newsroom(server);
        Newsroom.Bulletin bulletin = newsroom.onThePoles(Samples.good("tiem-chung-ghi-am-dien-thoai.m4a"), poles);
        Instant start = CLOCK.instant().plus(AHEAD);
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
    }
}
