package vn.loa.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.loa.clip.audio.Samples;

/** A school gets hours and a volume of its own: its pole keeps them, the pole in the next street goes on as before. */
class AQuietPlaceIT {

    private static final Duration AHEAD = Duration.ofSeconds(40);
    private static final Pattern VOLUME = Pattern.compile("\"volume\":(\\d+)");
    private static final List<String> EVERY_DAY =
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

    private static DemoServer server;

    @BeforeAll
    static void open() throws IOException {
        server = DemoServer.withPoles(2);
    }

    @AfterAll
    static void close() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void its_pole_is_softer_and_then_silent_and_the_other_is_neither() throws Exception {
        Pole school = server.poles().get(0);
        Pole street = server.poles().get(1);
        List<Pole> both = List.of(school, street);
        Newsroom newsroom = new Newsroom(server);
        Person administrator = Person.signedIn(server.address(), "quantri", "loa demo quan tri");
        Newsroom.Bulletin bulletin = newsroom.onThePoles(Samples.good("tiem-chung-ghi-am-dien-thoai.m4a"), both);

        String place = quiet(
                        administrator,
                        "ask",
                        school,
                        Map.of(
                                "windows", List.of(Map.of("days", EVERY_DAY, "from", "00:00", "to", "24:00")),
                                "volumeCaps", List.of(Map.of("from", "00:00", "to", "24:00", "percent", 30))))
                .good()
                .path("rules")
                .path("places")
                .path(0)
                .path("id")
                .asText();
        school.awaitAssignment("\"percent\":30");
        String now = newsroom.airNow(bulletin, both);
        newsroom.awaitAsRun(now, both);

        assertThat(volume(newsroom, now, school)).isEqualTo(30);
        assertThat(volume(newsroom, now, street)).isEqualTo(70);

        JsonNode schedule = newsroom.plan(bulletin, Patience.ahead(AHEAD), both).good();
        String occurrence = newsroom.occurrenceOf(schedule);
        newsroom.awaitTimetable(newsroom.timetableVersion(), both);
        administrator.delete(Newsroom.ward("/regulation/places/" + place)).good();
        Answer asked = quiet(administrator, "ask", school, Map.of());
        assertThat(asked.status()).as(asked.toString()).isEqualTo(409);
        quiet(administrator, "confirmed", school, Map.of()).good();
        newsroom.awaitTimetable(newsroom.timetableVersion(), both);

        assertThat(street.awaitEvent("ended", occurrence).value("outcome")).isEqualTo("COMPLETED");
        newsroom.awaitAsRun(occurrence, List.of(street));
        assertThat(school.events("started", occurrence)).isEmpty();
        assertThat(newsroom.receipts(occurrence))
                .extracting(receipt -> receipt.path("receiver").asText())
                .containsOnly(street.id());
    }

    private static Answer quiet(Person administrator, String consent, Pole pole, Map<String, Object> regulation) {
        return administrator.post(
                Newsroom.ward("/regulation/places?consent=" + consent),
                Map.of(
                        "name",
                        "Trường tiểu học",
                        "kind",
                        "SCHOOL",
                        "receivers",
                        List.of(pole.id()),
                        "regulation",
                        regulation));
    }

    private static int volume(Newsroom newsroom, String occurrence, Pole pole) {
        return newsroom.receipts(occurrence).stream()
                .filter(receipt -> receipt.path("receiver").asText().equals(pole.id()))
                .filter(receipt -> receipt.path("outcome").asText().equals("COMPLETED"))
                .map(receipt -> VOLUME.matcher(receipt.path("note").asText()))
                .filter(Matcher::find)
                .mapToInt(volume -> Integer.parseInt(volume.group(1)))
                .findFirst()
                .orElseThrow();
    }
}
