package vn.loa.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.loa.endtoend.ProgrammeDesk.CHIME;
import static vn.loa.endtoend.ProgrammeDesk.bulletin;
import static vn.loa.endtoend.ProgrammeDesk.pause;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A chime, a bulletin, a pause and another bulletin, twice; and the same bulletin from one pole after the other. */
@ExtendWith(OneWard.Opened.class)
class AProgrammeIT {

    private static final Duration AHEAD = Duration.ofSeconds(12);
    private static final int CHIME_TONE = 440;
    private static final int NEWS_TONE = 700;
    private static final int WEATHER_TONE = 1000;

    private final OneWard ward;
    private final Newsroom newsroom;
    private final ProgrammeDesk desk;

    @TempDir
    Path recordings;

    AProgrammeIT(OneWard ward) {
        this.ward = ward;
        this.newsroom = ward.newsroom();
        this.desk = new ProgrammeDesk(newsroom);
    }

    @Test
    void it_is_played_part_by_part_and_booked_part_by_part() throws Exception {
        try (OneWard.Loan loan = ward.borrow(1)) {
            isPlayedPartByPart(loan.pole(0));
        }
    }

    private void isPlayedPartByPart(Pole pole) throws Exception {
        List<Pole> poles = List.of(pole);
        Newsroom.Bulletin chime = tone("nhac-hieu", CHIME_TONE, 1.5, poles);
        Newsroom.Bulletin news = tone("tin-phuong", NEWS_TONE, 2, poles);
        Newsroom.Bulletin weather = tone("thoi-tiet", WEATHER_TONE, 1.5, poles);
        desk.chime(chime);
        JsonNode programme =
                desk.save("Bản tin chiều", 2, 1, List.of(CHIME, bulletin(news), pause(1), bulletin(weather)));
        long once = chime.milliseconds() + news.milliseconds() + 1_000 + weather.milliseconds();
        assertThat(programme.path("milliseconds").asLong()).isEqualTo(2 * once + 1_000);
        long place = Heard.now(pole);

        String occurrence = newsroom.occurrenceOf(desk.plan(programme, Patience.ahead(AHEAD), poles, Map.of()));
        assertThat(pole.awaitEvent("ended", occurrence).value("outcome")).isEqualTo("COMPLETED");

        JsonNode entry = newsroom.awaitAsRun(occurrence, poles).get(pole.id());
        assertThat(entry.path("verdict").path("outcome").asText()).isEqualTo("PLAYED");
        assertThat(entry.path("verdict").path("playedMilliseconds").asLong()).isEqualTo(2 * once + 1_000);
        assertThat(entry.path("broadcast").path("content").asText())
                .isEqualTo(programme.path("contentSha256").asText());
        assertThat(entry.path("parts"))
                .extracting(part -> part.path("title").asText())
                .containsExactly(
                        chime.title(), news.title(), weather.title(), chime.title(), news.title(), weather.title());
        assertThat(entry.path("parts"))
                .extracting(part -> part.path("offset").asLong())
                .containsExactlyElementsOf(offsets(once, chime, news));
        assertThat(entry.path("parts"))
                .allSatisfy(part -> assertThat(part.path("played").asLong())
                        .isEqualTo(part.path("milliseconds").asLong()));
        sounded(Heard.since(pole, place, List.of(CHIME_TONE, NEWS_TONE, WEATHER_TONE)));
    }

    private static List<Long> offsets(long once, Newsroom.Bulletin chime, Newsroom.Bulletin news) {
        long weather = chime.milliseconds() + news.milliseconds() + 1_000;
        return Stream.of(0L, once + 1_000)
                .flatMap(round -> Stream.of(round, round + chime.milliseconds(), round + weather))
                .toList();
    }

    private static void sounded(List<Heard> heard) {
        assertThat(heard)
                .extracting(Heard::hertz)
                .containsExactly(
                        CHIME_TONE,
                        NEWS_TONE,
                        Heard.SILENCE,
                        WEATHER_TONE,
                        Heard.SILENCE,
                        CHIME_TONE,
                        NEWS_TONE,
                        Heard.SILENCE,
                        WEATHER_TONE);
        assertThat(heard.get(1).seconds()).isCloseTo(2, within(0.2));
        assertThat(heard.get(2).seconds()).isCloseTo(1, within(0.2));
        assertThat(heard.get(4).seconds()).isCloseTo(1, within(0.2));
    }

    @Test
    void neighbours_take_turns() throws Exception {
        try (OneWard.Loan loan = ward.borrow(2)) {
            takeTurns(loan.pole(0), loan.pole(1));
        }
    }

    private void takeTurns(Pole first, Pole second) throws Exception {
        List<Pole> both = List.of(first, second);
        Newsroom.Bulletin news = tone("lan-luot", NEWS_TONE, 2, both);
        JsonNode programme = desk.save("Lần lượt", 1, 0, List.of(bulletin(news)));
        turn(second, 2);
        try {
            second.awaitAssignment("\"turn\":2");
            String occurrence = newsroom.occurrenceOf(desk.plan(
                    programme, Patience.ahead(AHEAD), both, Map.of("turns", Map.of("count", 2, "gapSeconds", 1))));

            Map<String, JsonNode> entries = newsroom.awaitAsRun(occurrence, both);

            assertThat(entries.values()).allSatisfy(entry -> assertThat(
                            entry.path("verdict").path("outcome").asText())
                    .isEqualTo("PLAYED"));
            Instant planned = instant(entries.get(first.id()), "broadcast", "plannedStart");
            assertThat(instant(entries.get(second.id()), "broadcast", "plannedStart"))
                    .isEqualTo(planned.plusMillis(news.milliseconds() + 1_000));
            assertThat(instant(entries.get(second.id()), "verdict", "actualStart"))
                    .isAfter(instant(entries.get(first.id()), "verdict", "actualEnd"));
            assertThat(StreamSupport.stream(
                            newsroom.watch(occurrence).path("receivers").spliterator(), false))
                    .hasSize(2);
        } finally {
            turn(second, 1);
        }
    }

    private void turn(Pole pole, int turn) {
        newsroom.technician()
                .put(Newsroom.ward("/turns"), List.of(Map.of("receiver", pole.id(), "turn", turn)))
                .good();
    }

    private static Instant instant(JsonNode entry, String of, String what) {
        return Instant.parse(entry.path(of).path(what).asText());
    }

    private Newsroom.Bulletin tone(String name, int hertz, double seconds, List<Pole> poles) throws Exception {
        return newsroom.onThePoles(ShortClip.of(recordings, name, hertz, seconds), poles);
    }
}
