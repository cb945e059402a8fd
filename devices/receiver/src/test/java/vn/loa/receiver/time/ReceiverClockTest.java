package vn.loa.receiver.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReceiverClockTest {

    private static final Instant ORIGIN = Instant.parse("2026-11-22T02:00:00Z");

    private final Random random = new Random(20_261_122);
    private long nanos = 1;
    private double rate;
    private Duration serverStepped = Duration.ZERO;
    private ReceiverClock clock = ReceiverClock.unknown(() -> nanos, Instant.EPOCH);

    private Instant truth() {
        return ORIGIN.plusNanos(nanos + Math.round(nanos * rate)).plus(serverStepped);
    }

    private void pass(Duration length) {
        nanos += length.toNanos();
    }

    /** Eight exchanges over a network whose two ways each take up to so long. */
    private void exchange(Duration longestWay) {
        List<Exchange> exchanges = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            long asked = nanos;
            nanos += random.nextLong(longestWay.toNanos()) + 100_000;
            Instant received = truth();
            nanos += 50_000;
            Instant sent = truth();
            nanos += random.nextLong(longestWay.toNanos()) + 100_000;
            exchanges.add(new Exchange(asked, received, sent, nanos));
        }
        clock.synchronise(exchanges);
    }

    private Duration strayed() {
        return Duration.between(truth(), clock.now().instant()).abs();
    }

    @Test
    @DisplayName(
            "[P-36] the error bound holds the truth for a day, whatever the network does, with a crystal within 20 ppm")
    void the_bound_holds_the_truth() {
        for (double perMillion : new double[] {-20, -7, 0, 13, 20}) {
            rate = perMillion * 1e-6;
            clock = ReceiverClock.unknown(() -> nanos, Instant.EPOCH); // Another crystal, another receiver.
            for (int i = 0; i < 150; i++) {
                exchange(Duration.ofMillis(5 + random.nextInt(200)));
                assertThat(strayed()).isLessThanOrEqualTo(clock.now().error());
                pass(Duration.ofMinutes(10));
                assertThat(strayed()).isLessThanOrEqualTo(clock.now().error());
            }
        }
    }

    @Test
    @DisplayName("[P-36] what a slow network tells does not replace what is known better")
    void the_better_of_two_that_agree_is_kept() {
        exchange(Duration.ofMillis(2));
        Duration before = clock.now().error();
        pass(Duration.ofMinutes(1));
        exchange(Duration.ofMillis(400));
        assertThat(clock.now().error()).isLessThan(before.plusMillis(3));
        assertThat(clock.sinceExchange()).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    @DisplayName("[P-36] what contradicts the bound is followed: the server's clock is the one that counts")
    void a_step_of_the_server_is_followed() {
        exchange(Duration.ofMillis(2));
        pass(Duration.ofMinutes(1));
        serverStepped = Duration.ofSeconds(90);
        exchange(Duration.ofMillis(400));
        assertThat(strayed()).isLessThanOrEqualTo(clock.now().error());
    }

    @Test
    @DisplayName("[P-36] of eight exchanges the one with the shortest round trip counts, and half of it is the bound")
    void the_shortest_round_trip_counts() {
        Instant there = ORIGIN;
        clock.synchronise(List.of(
                new Exchange(0, there.plusMillis(400), there.plusMillis(400), 500_000_000),
                new Exchange(1_000_000_000, there.plusMillis(1_003), there.plusMillis(1_003), 1_010_000_000),
                new Exchange(2_000_000_000, there.plusMillis(2_100), there.plusMillis(2_100), 2_300_000_000L)));
        assertThat(clock.readingAt(1_005_000_000).error()).isEqualTo(Duration.ofMillis(5));
        assertThat(clock.readingAt(1_005_000_000).instant()).isEqualTo(there.plusMillis(1_003));
    }
}
