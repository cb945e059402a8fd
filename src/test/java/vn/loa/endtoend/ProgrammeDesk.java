package vn.loa.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An officer at the programmes of Phường Mẫu. */
final class ProgrammeDesk {

    static final Map<String, ?> CHIME = Map.of("chime", "ORDINARY");

    private final Person officer;

    ProgrammeDesk(Newsroom newsroom) {
        officer = newsroom.officer();
    }

    static Map<String, ?> bulletin(Newsroom.Bulletin bulletin) {
        return Map.of("bulletin", bulletin.id());
    }

    static Map<String, ?> pause(int seconds) {
        return Map.of("pauseSeconds", seconds);
    }

    /** Makes this bulletin the chime of ordinary programmes. */
    void chime(Newsroom.Bulletin bulletin) {
        officer.put(Newsroom.ward("/programmes/chimes"), Map.of("precedence", "ORDINARY", "bulletin", bulletin.id()))
                .good();
    }

    JsonNode save(String title, int repeats, int gapSeconds, List<Map<String, ?>> items) {
        return officer.post(
                        Newsroom.ward("/programmes"),
                        Map.of(
                                "title",
                                title,
                                "theme",
                                Newsroom.THEME,
                                "items",
                                items,
                                "repeats",
                                repeats,
                                "gapSeconds",
                                gapSeconds))
                .good();
    }

    /**
     * Plans it once; answers the schedule.
     *
     * @param manner further members of the request, such as what becomes of the rest after a cut
     */
    JsonNode plan(JsonNode programme, Instant start, List<Pole> poles, Map<String, ?> manner) {
        Map<String, Object> request = new HashMap<>(manner);
        request.put("once", Newsroom.once(start));
        request.put("coverage", Newsroom.only(poles));
        request.put("programme", programme.path("id").asText());
        return officer.post(Newsroom.ward("/schedules"), request).good();
    }
}
