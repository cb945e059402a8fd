package vn.loa.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.loa.schedule.ical.CalendarEvent;
import vn.loa.schedule.ical.CalendarWriter;

/** Starts on both sides of a clock change, as another program reads them. */
class CalendarWriterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"Asia/Ho_Chi_Minh", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"
            })
    void every_start_is_the_same_instant_again(String name) throws Exception {
        ZoneId zone = ZoneId.of(name);
        List<Instant> starts = List.of(
                Instant.parse("2026-03-01T22:00:00Z"),
                Instant.parse("2026-07-01T22:00:00Z"),
                Instant.parse("2026-10-25T12:00:00Z"),
                Instant.parse("2026-12-01T22:00:00Z"));
        String text = CalendarWriter.write(
                "Loa",
                zone,
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2027-01-01T00:00:00Z"),
                starts.stream()
                        .map(start -> new CalendarEvent(
                                start + "@loa", "x", "y", "z", start, start.plusSeconds(60), start, false))
                        .toList());

        List<VEvent> events =
                new CalendarBuilder().build(new StringReader(text)).getComponents("VEVENT");

        assertThat(events)
                .extracting(event -> ((ZonedDateTime) event.getDateTimeStart().getDate()).toInstant())
                .containsExactlyElementsOf(starts);
    }
}
