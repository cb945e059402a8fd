package vn.loa.schedule.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CivilTimeTest {

    private static final Instant FROM = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2041-01-01T00:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void a_time_that_the_clocks_skip_means_the_first_instant_after_the_gap() {
        Instant start = CivilTime.instantOf(LocalDateTime.parse("2026-03-29T02:30"), BERLIN);

        assertThat(start).isEqualTo("2026-03-29T01:00:00Z");
    }

    @Test
    void a_time_that_comes_twice_means_the_first() {
        Instant start = CivilTime.instantOf(LocalDateTime.parse("2026-10-25T02:30"), BERLIN);

        assertThat(start).isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void five_in_the_morning_in_hanoi_is_ten_in_the_evening_before_in_utc() {
        Instant start = CivilTime.instantOf(LocalDateTime.parse("2026-11-23T05:00"), ZoneId.of("Asia/Ho_Chi_Minh"));

        assertThat(start).isEqualTo("2026-11-22T22:00:00Z");
    }

    /** The model walks the clock minute by minute and takes the first one that shows the time or is past it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "Europe/London",
                "Europe/Lisbon",
                "Europe/Istanbul",
                "Europe/Moscow",
                "Europe/Chisinau",
                "Europe/Dublin",
                "Atlantic/Azores",
                "America/New_York",
                "America/St_Johns",
                "America/Sao_Paulo",
                "America/Caracas",
                "America/Havana",
                "America/Santiago",
                "America/Asuncion",
                "America/Scoresbysund",
                "America/Bahia_Banderas",
                "America/Godthab",
                "Africa/Cairo",
                "Africa/Casablanca",
                "Africa/Juba",
                "Africa/Windhoek",
                "Asia/Tehran",
                "Asia/Gaza",
                "Asia/Beirut",
                "Asia/Amman",
                "Asia/Pyongyang",
                "Asia/Colombo",
                "Asia/Dhaka",
                "Asia/Almaty",
                "Asia/Novosibirsk",
                "Australia/Sydney",
                "Australia/Lord_Howe",
                "Pacific/Apia",
                "Pacific/Norfolk",
                "Pacific/Tongatapu",
                "Pacific/Chatham",
                "Antarctica/Troll"
            })
    void around_every_change_of_the_clocks_the_start_is_what_a_person_reading_the_clock_would_say(String name) {
        ZoneId zone = ZoneId.of(name);
        List<ZoneOffsetTransition> changes = changesOf(zone);
        assertThat(changes).isNotEmpty();
        for (ZoneOffsetTransition change : changes) {
            for (int minutes = -75; minutes <= 75; minutes += 15) {
                assertReadFromTheClock(change.getDateTimeBefore().plusMinutes(minutes), change, zone);
                assertReadFromTheClock(change.getDateTimeAfter().plusMinutes(minutes), change, zone);
            }
        }
    }

    private static void assertReadFromTheClock(LocalDateTime civil, ZoneOffsetTransition change, ZoneId zone) {
        Duration reach = change.getDuration().abs().plusHours(3);
        Instant reading = change.getInstant().minus(reach);
        while (reading.atZone(zone).toLocalDateTime().isBefore(civil)) {
            reading = reading.plus(Duration.ofMinutes(1));
        }
        assertThat(CivilTime.instantOf(civil, zone)).as("%s in %s", civil, zone).isEqualTo(reading);
    }

    private static List<ZoneOffsetTransition> changesOf(ZoneId zone) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffsetTransition change = zone.getRules().nextTransition(FROM);
        while (change != null && change.getInstant().isBefore(TO)) {
            changes.add(change);
            change = zone.getRules().nextTransition(change.getInstant());
        }
        return changes;
    }
}
