package vn.loa.playout;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.schedule.Timetables;
import vn.loa.schedule.WardForTests;
import vn.loa.time.SteppedClock;

@QuarkusTest
class DueWardsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");

    private final DataSource database;
    private final DueWards dueWards;
    private WardForTests ward;

    DueWardsTest(DataSource database, Timetables timetables) {
        this.database = database;
        this.dueWards = new DueWards(timetables);
    }

    @BeforeEach
    void a_ward_that_was_looked_at_and_has_nothing_planned() {
        QuarkusMock.installMockForType(new SteppedClock(NOON), Clock.class);
        ward = new WardForTests(database, NOON);
        dueWards.looked(due(NOON).orElseThrow(), NOON);
    }

    @Test
    void an_idle_ward_is_left_alone_for_ten_minutes() {
        assertThat(due(NOON.plus(Duration.ofMinutes(9)))).isEmpty();
        assertThat(due(NOON.plus(Duration.ofMinutes(10)))).isPresent();
    }

    @Test
    void a_new_timetable_makes_it_due_at_once() {
        ward.once(ward.approved("Thể dục buổi sáng"), "2026-11-23", "06:00").statusCode(201);

        assertThat(due(NOON.plusSeconds(2))).isPresent();
    }

    @Test
    void it_is_due_when_its_next_start_comes_into_view_and_not_before() {
        Instant start = Instant.parse("2026-11-22T23:00:00Z");
        ward.once(ward.approved("Thể dục buổi sáng"), "2026-11-23", "06:00").statusCode(201);
        Instant shortlyBefore = start.minus(Duration.ofMinutes(5));
        dueWards.looked(due(shortlyBefore).orElseThrow(), shortlyBefore);

        assertThat(due(start.minusSeconds(1))).isEmpty();
        assertThat(due(start)).isPresent();
    }

    @Test
    void a_clock_that_was_set_back_makes_it_due() {
        assertThat(due(NOON.minus(Duration.ofHours(1)))).isPresent();
    }

    private Optional<DueWards.Due> due(Instant until) {
        return dueWards.upTo(until).stream()
                .filter(due -> due.ward().equals(ward.id()))
                .findFirst();
    }
}
