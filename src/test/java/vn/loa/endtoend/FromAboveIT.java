package vn.loa.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.loa.endtoend.ProgrammeDesk.bulletin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.loa.protocol.Kind;
import vn.loa.protocol.Note;
import vn.loa.protocol.PublicKey;
import vn.loa.protocol.Receipt;

/**
 * What a higher level sends is for the whole ward, so it has a server of its own: one pole whose programme goes on after a cut, one whose
 * programme does not, and one with a bulletin.
 */
class FromAboveIT {

    private static final Clock CLOCK = Clock.systemUTC();

    /** Enough to plan it all and to see it on the poles, on a slow machine too. */
    private static final Duration AHEAD = Duration.ofSeconds(25);

    private static final int NEWS = 440;
    private static final int WEATHER = 700;
    private static final int PRIORITY = 1000;
    private static final int EMERGENCY = 1400;

    private static DemoServer server;
    private static Newsroom newsroom;

    @TempDir
    Path recordings;

    @BeforeAll
    static void open() throws IOException {
        server = DemoServer.withPoles(3, DemoServer.INTO_FILES);
        newsroom = new Newsroom(server);
    }

    @AfterAll
    static void close() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void
            a_priority_waits_for_the_end_of_the_part_an_emergency_of_two_people_for_nothing_and_what_was_cut_is_offered_again()
                    throws Exception {
        Pole patient = server.poles().get(0);
        Pole giving = server.poles().get(1);
        Pole other = server.poles().get(2);
        List<Pole> all = List.of(patient, giving, other);
        Newsroom.Bulletin news = tone("tin-phuong", NEWS, 4, all);
        Newsroom.Bulletin weather = tone("thoi-tiet", WEATHER, 15, all);
        ProgrammeDesk desk = new ProgrammeDesk(newsroom);
        JsonNode programme = desk.save("Bản tin chiều", 1, 0, List.of(bulletin(news), bulletin(weather)));
        Newsroom.Bulletin warning = tone("tin-uu-tien", PRIORITY, 2, all);
        Newsroom.Bulletin alarm = tone("tin-khan-cap", EMERGENCY, 2, all);
        long place = Heard.now(patient);

        Instant start = Patience.ahead(AHEAD);
        String resumed =
                newsroom.occurrenceOf(desk.plan(programme, start, List.of(patient), Map.of("afterCut", "RESUME")));
        String dropped = newsroom.occurrenceOf(desk.plan(programme, start, List.of(giving), Map.of()));
        JsonNode ofPriority = sendDown(Map.of(
                "bulletin",
                warning.id(),
                "kind",
                "PRIORITY",
                "wantedStart",
                start.plusSeconds(2).toString()));
        assertThat(delivery(ofPriority).path("state").asText())
                .as(ofPriority.toString())
                .isEqualTo("PLACED");
        String priority = occurrence(ofPriority);
        String emergencyOrder = sendDown(Map.of("bulletin", alarm.id(), "kind", "EMERGENCY"))
                .path("id")
                .asText();
        newsroom.awaitPrepared(resumed);
        newsroom.awaitPrepared(dropped);
        newsroom.awaitPrepared(priority);
        assertThat(CLOCK.instant()).as("prepared in time").isBefore(start);

        patient.awaitEvent("resumed", resumed);
        String bulletin = newsroom.airNow(weather, List.of(other));
        other.awaitEvent("started", bulletin);
        assertThat(confirm(newsroom.officer(), emergencyOrder).status())
                .as("one person")
                .isEqualTo(403);
        JsonNode ofEmergency = confirm(newsroom.approver(), emergencyOrder).good();
        assertThat(delivery(ofEmergency).path("state").asText()).isEqualTo("AIRED_AT_ONCE");
        String emergency = occurrence(ofEmergency);
        assertThat(patient.awaitEvent("ended", resumed).value("outcome")).isEqualTo("COMPLETED");

        everyoneHeard(newsroom.awaitAsRun(priority, all));
        everyoneHeard(newsroom.awaitAsRun(emergency, all));
        goesOn(patient, resumed, priority, emergency, news.milliseconds() + weather.milliseconds());
        assertThat(Heard.since(patient, place, List.of(NEWS, WEATHER, PRIORITY, EMERGENCY)))
                .extracting(Heard::hertz)
                .filteredOn(tone -> tone != Heard.SILENCE)
                .containsExactly(NEWS, PRIORITY, WEATHER, EMERGENCY, WEATHER);
        isCutBehindItsPart(giving, dropped, priority, news.milliseconds());
        isOfferedAgain(dropped, "programme", programme.path("id").asText(), giving);
        isCutAtOnce(other, bulletin, emergency, weather.milliseconds());
        isOfferedAgain(bulletin, "bulletin", weather.id(), other);
    }

    private static void everyoneHeard(Map<String, JsonNode> entries) {
        assertThat(entries.values()).hasSize(3).allSatisfy(entry -> assertThat(
                        entry.path("verdict").path("outcome").asText())
                .isEqualTo("PLAYED"));
    }

    private static void goesOn(Pole pole, String occurrence, String priority, String emergency, long milliseconds)
            throws Exception {
        List<Receipt> said = receipts(pole, occurrence);
        assertThat(said)
                .extracting(receipt -> receipt.outcome().name())
                .containsExactly("STARTED", "PAUSED", "RESUMED", "PAUSED", "RESUMED", "COMPLETED");
        assertThat(said.get(1).by()).isEqualTo(priority);
        assertThat(said.get(3).by()).isEqualTo(emergency);
        JsonNode entry = newsroom.awaitAsRun(occurrence, List.of(pole)).get(pole.id());
        assertThat(entry.path("verdict").path("outcome").asText()).isEqualTo("PLAYED");
        assertThat(entry.path("verdict").path("playedMilliseconds").asLong())
                .as("each moment once, what was heard twice too")
                .isEqualTo(milliseconds);
        assertThat(entry.path("incidents"))
                .extracting(incident -> incident.path("kind").asText() + " "
                        + incident.path("title").asText())
                .containsExactly("PAUSED tin-uu-tien.wav", "RESUMED ", "PAUSED tin-khan-cap.wav", "RESUMED ");
        assertThat(newsroom.watch(occurrence).path("offer").isNull()).isTrue();
        assertThat(receipts(pole, priority))
                .extracting(receipt -> receipt.outcome() + " " + receipt.by())
                .containsExactly("WAITING " + occurrence, "STARTED null", "COMPLETED null");
    }

    private static void isCutBehindItsPart(Pole pole, String occurrence, String by, long milliseconds)
            throws Exception {
        List<Receipt> said = receipts(pole, occurrence);
        assertThat(said).extracting(receipt -> receipt.outcome().name()).containsExactly("STARTED", "CUT");
        assertThat(said.get(1).by()).isEqualTo(by);
        JsonNode entry = newsroom.awaitAsRun(occurrence, List.of(pole)).get(pole.id());
        assertThat(entry.path("verdict").path("outcome").asText()).isEqualTo("PARTLY_PLAYED");
        assertThat(entry.path("verdict").path("playedMilliseconds").asLong()).isEqualTo(milliseconds);
        assertThat(entry.path("parts"))
                .extracting(part -> part.path("played").asLong())
                .containsExactly(milliseconds, 0L);
    }

    private static void isCutAtOnce(Pole pole, String occurrence, String by, long milliseconds) throws Exception {
        List<Receipt> said = receipts(pole, occurrence);
        assertThat(said).extracting(receipt -> receipt.outcome().name()).containsExactly("ACCEPTED", "STARTED", "CUT");
        assertThat(said.get(2).by()).isEqualTo(by);
        JsonNode verdict =
                newsroom.awaitAsRun(occurrence, List.of(pole)).get(pole.id()).path("verdict");
        assertThat(verdict.path("outcome").asText()).isEqualTo("PARTLY_PLAYED");
        assertThat(verdict.path("reason").asText()).isEqualTo("cut by " + by);
        assertThat(verdict.path("playedMilliseconds").asLong()).isBetween(1L, milliseconds - 1);
    }

    private static void isOfferedAgain(String occurrence, String kind, String id, Pole pole) {
        JsonNode offer = newsroom.watch(occurrence).path("offer");
        assertThat(offer.path(kind).asText()).as(offer.toString()).isEqualTo(id);
        assertThat(offer.path("receivers")).extracting(JsonNode::asText).containsExactly(pole.id());
        assertThat(newsroom.officer().get(offer.path("form").asText()).status()).isEqualTo(200);
    }

    /** What the pole signed about it, in its order. */
    private static List<Receipt> receipts(Pole pole, String occurrence) throws Exception {
        PublicKey key =
                PublicKey.parse(newsroom.receiver(pole).path("publicKey").asText());
        List<Receipt> said = new ArrayList<>();
        for (JsonNode receipt : newsroom.receipts(occurrence)) {
            if (receipt.path("receiver").asText().equals(pole.id())) {
                byte[] note = receipt.path("note").asText().getBytes(StandardCharsets.UTF_8);
                said.add(Note.verify(Kind.RECEIPT, note, List.of(key)).body(Receipt.class));
            }
        }
        return said;
    }

    private static JsonNode sendDown(Map<String, ?> what) {
        Map<String, Object> request = new HashMap<>(what);
        request.put("wards", List.of("phuong-mau"));
        return newsroom.officer().post(Newsroom.ward("/directives"), request).good();
    }

    private static Answer confirm(Person who, String directive) {
        return who.post(Newsroom.ward("/directives/" + directive + "/confirmation"), "application/json", new byte[0]);
    }

    private static JsonNode delivery(JsonNode directive) {
        return directive.path("deliveries").path(0);
    }

    private static String occurrence(JsonNode directive) {
        return newsroom.occurrenceOfSchedule(
                delivery(directive).path("schedule").asText());
    }

    private Newsroom.Bulletin tone(String name, int hertz, double seconds, List<Pole> poles) throws IOException {
        return newsroom.onThePoles(ShortClip.of(recordings, name, hertz, seconds), poles);
    }
}
