package vn.loa.receiver.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofSeconds(60);

    @Test
    @DisplayName("[P-09] each pause is drawn between nothing and a ceiling that doubles from 1 s to the longest pause")
    void the_ceiling_doubles_up_to_the_longest_pause() {
        for (int seed = 0; seed < 500; seed++) {
            Backoff backoff = new Backoff(FIRST, MOST, new Random(seed));
            for (int ceiling : new int[] {1, 2, 4, 8, 10, 10, 10}) {
                assertThat(backoff.next(Duration.ofSeconds(10))).isBetween(Duration.ZERO, Duration.ofSeconds(ceiling));
            }
            assertThat(backoff.next()).isLessThanOrEqualTo(MOST);
            backoff.reset();
            assertThat(backoff.next()).isLessThanOrEqualTo(FIRST);
        }
    }

    @Test
    @DisplayName("[P-09] of a province's 20,000 with reconnectSeconds 60, fewer than 1,000 come back in any one second")
    void a_province_does_not_stampede() {
        Random random = new Random(20_261_122);
        long backAt = Duration.ofMinutes(10).toMillis();
        TreeMap<Long, Integer> bySecond = new TreeMap<>();
        for (int receiver = 0; receiver < 20_000; receiver++) {
            Backoff backoff = new Backoff(FIRST, MOST, random);
            long tries = 0;
            while (tries < backAt) {
                tries += backoff.next(MOST).toMillis();
            }
            bySecond.merge((tries - backAt) / 1_000, 1, Integer::sum);
        }
        assertThat(bySecond.values()).allMatch(inOneSecond -> inOneSecond < 1_000);
        assertThat(bySecond.lastKey()).isLessThan(60);
    }
}
