package vn.loa.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CivilTest {

    private static final ZoneId WARD = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant MONDAY_AT_SIX = Instant.parse("2026-11-22T23:00:00.004Z");

    @Test
    void a_start_is_said_in_the_wards_time_as_people_say_it() {
        assertThat(Civil.spoken(MONDAY_AT_SIX, WARD, Language.VIETNAMESE)).isEqualTo("06:00 thứ Hai 23/11");
        assertThat(Civil.spoken(MONDAY_AT_SIX, WARD, Language.ENGLISH)).isEqualTo("06:00 Mon 23 Nov");
    }

    @Test
    void a_sunday_has_its_own_name() {
        assertThat(Civil.spoken(LocalDate.of(2026, 11, 22), Language.VIETNAMESE))
                .isEqualTo("Chủ nhật 22/11");
    }

    @Test
    void whoever_compares_sees_the_milliseconds() {
        assertThat(Civil.exact(MONDAY_AT_SIX, WARD)).isEqualTo("06:00:00.004");
    }

    @Test
    void a_length_is_rounded_to_the_second() {
        assertThat(Civil.clock(Duration.ofMillis(181_600))).isEqualTo("3:02");
        assertThat(Civil.clock(Duration.ofSeconds(3_782))).isEqualTo("1:03:02");
    }

    @Test
    void what_is_shown_less_exactly_than_it_is_known_is_rounded_half_up() {
        Instant hardlyBeforeSix = Instant.parse("2026-11-22T22:59:59.999600Z");
        assertThat(Civil.second(hardlyBeforeSix, WARD)).isEqualTo("06:00:00");
        assertThat(Civil.exact(hardlyBeforeSix, WARD)).isEqualTo("06:00:00.000");
    }

    @Test
    void at_least_is_rounded_down() {
        assertThat(Civil.atLeast(Duration.ofMillis(59_999))).isEqualTo("0:59");
    }

    @Test
    void numbers_are_written_as_the_readers_language_writes_them() {
        assertThat(Figures.decimal(-16.04, Language.VIETNAMESE)).isEqualTo("−16,0");
        assertThat(Figures.decimal(-16.04, Language.ENGLISH)).isEqualTo("−16.0");
        assertThat(Figures.bytes(1_234_567, Language.ENGLISH)).isEqualTo("1.2 MB");
    }
}
