package vn.loa.playout;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.protocol.Sha256;
import vn.loa.receiver.Presence;
import vn.loa.receiver.Presences;
import vn.loa.receiver.TakeState;
import vn.loa.schedule.WardForTests;
import vn.loa.time.SteppedClock;

/** What the server believes of a receiver's own word about itself [P-08, P-10, P-34, P-35]. */
@QuarkusTest
class PresenceOfPolesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");
    private static final Sha256 AUDIO = Sha256.of("audio".getBytes(StandardCharsets.UTF_8));

    private final DataSource database;
    private final TakeState takeState;
    private final Presences presences;
    private SteppedClock clock;
    private PoleForTests pole;
    private PoleForTests other;

    PresenceOfPolesTest(DataSource database, TakeState takeState, Presences presences) {
        this.database = database;
        this.takeState = takeState;
        this.presences = presences;
    }

    @BeforeEach
    void twoPoles() {
        clock = new SteppedClock(NOON);
        QuarkusMock.installMockForType(clock, Clock.class);
        WardForTests ward = new WardForTests(database, NOON);
        pole = new PoleForTests(ward, 1);
        other = new PoleForTests(ward, 2);
    }

    @Test
    void what_a_receiver_tells_under_its_own_key_is_known_at_once() {
        takeState.take(pole.id(), pole.state(true, "boot-1", NOON, 17, List.of(AUDIO)), false);

        Presence presence = presence();
        assertThat(presence.online()).isTrue();
        assertThat(presence.lastSeen()).isEqualTo(NOON);
        assertThat(presence.clockSource()).isEqualTo("SERVER");
        assertThat(presence.clockError()).contains(Duration.ofMillis(4));
        assertThat(presence.hasTimetable(17)).isTrue();
        assertThat(presence.hasTimetable(18)).isFalse();
        assertThat(presence.hasContent(AUDIO, 17)).isFalse();
        assertThat(presence.hasContent(Sha256.ZERO, 17)).isTrue();
    }

    @Test
    void the_will_that_it_signed_when_connecting_takes_it_offline() {
        takeState.take(pole.id(), pole.state(true, "boot-1", NOON, 17, List.of()), false);
        clock.advance(Duration.ofSeconds(40));

        takeState.take(pole.id(), pole.state(false, "boot-1", NOON, 17, List.of()), false);

        assertThat(presence().online()).isFalse();
        assertThat(presence().since()).isEqualTo(NOON.plusSeconds(40));
    }

    @Test
    void the_will_of_an_earlier_boot_says_nothing_of_now() {
        takeState.take(pole.id(), pole.state(true, "boot-2", NOON, 17, List.of()), false);

        takeState.take(pole.id(), pole.state(false, "boot-1", NOON, 17, List.of()), false);

        assertThat(presence().online()).isTrue();
    }

    @Test
    void what_somebody_else_signed_is_not_believed() {
        takeState.take(pole.id(), other.state(true, "boot-1", NOON, 17, List.of()), false);
        takeState.take(pole.id(), new byte[] {0, 1, 2}, false);

        assertThat(presences.of(pole.id())).isEmpty();
        assertThat(presences.of(other.id())).isEmpty();
    }

    @Test
    void what_the_broker_had_kept_tells_of_the_time_it_was_sent() {
        clock.advance(Duration.ofHours(2));

        takeState.take(pole.id(), pole.state(true, "boot-1", NOON, 17, List.of()), true);

        assertThat(Map.of("seen", presence().lastSeen())).containsEntry("seen", NOON);
    }

    private Presence presence() {
        return presences.of(pole.id()).orElseThrow();
    }
}
