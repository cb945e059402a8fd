package vn.loa.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionTokenTest {

    private static final int TOKENS = 100_000;

    @Test
    void a_hundred_thousand_tokens_are_all_different_and_every_bit_is_as_often_set_as_not() {
        Set<String> seen = new HashSet<>();
        int[] ones = new int[256];
        for (int made = 0; made < TOKENS; made++) {
            String secret = SessionToken.fresh().secret();
            seen.add(secret);
            count(Base64.getUrlDecoder().decode(secret), ones);
        }
        assertThat(seen).hasSize(TOKENS);
        // Six standard deviations (of 158): a fair bit leaves this band about once in a billion runs.
        assertThat(Arrays.stream(ones).boxed())
                .allSatisfy(set -> assertThat(set).isBetween(TOKENS / 2 - 950, TOKENS / 2 + 950));
    }

    @Test
    void bytes_are_spread_evenly() {
        int[] counts = new int[256];
        for (int made = 0; made < TOKENS; made++) {
            for (byte each : Base64.getUrlDecoder().decode(SessionToken.fresh().secret())) {
                counts[each & 0xff]++;
            }
        }
        double expected = TOKENS * 32 / 256.0;
        double chiSquare = 0;
        for (int count : counts) {
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        // 255 degrees of freedom: mean 255, deviation 22.6; beyond 400 is less likely than one in ten million.
        assertThat(chiSquare).isBetween(140.0, 400.0);
    }

    @Test
    void only_what_has_the_form_of_a_token_is_looked_up() {
        assertThat(SessionToken.presented(SessionToken.fresh().secret())).isPresent();
        assertThat(SessionToken.presented("")).isEmpty();
        assertThat(SessionToken.presented("A".repeat(42))).isEmpty();
        assertThat(SessionToken.presented("A".repeat(44))).isEmpty();
        assertThat(SessionToken.presented("A".repeat(42) + "'")).isEmpty();
    }

    private static void count(byte[] bytes, int[] ones) {
        for (int bit = 0; bit < ones.length; bit++) {
            ones[bit] += (bytes[bit / 8] >> (bit % 8)) & 1;
        }
    }
}
