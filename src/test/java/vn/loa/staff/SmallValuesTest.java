package vn.loa.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SmallValuesTest {

    @Test
    void an_ipv6_caller_is_its_64_network_and_a_mapped_ipv4_caller_is_ipv4() {
        assertThat(SourceAddress.of("2001:db8:1:2:3:4:5:6")).isEqualTo(SourceAddress.of("2001:db8:1:2:ffff::1"));
        assertThat(SourceAddress.of("2001:db8:1:2::1")).isNotEqualTo(SourceAddress.of("2001:db8:1:3::1"));
        assertThat(SourceAddress.of("::ffff:192.0.2.7")).isEqualTo(SourceAddress.of("192.0.2.7"));
        assertThat(SourceAddress.of("x".repeat(5_000)).value()).hasSize(64);
    }

    @Test
    void after_signing_in_one_goes_nowhere_but_to_this_server() {
        assertThat(SignInPage.next("/wards/phuong-mau/clips?day=1#top")).isEqualTo("/wards/phuong-mau/clips?day=1#top");
        for (String elsewhere : List.of(
                "",
                "https://ke-xau.example",
                "//ke-xau.example",
                "/\\ke-xau.example",
                "/\t/ke-xau.example",
                "/\n/x",
                "javascript:alert(1)",
                "wards",
                "/%0d%0a\r\nSet-Cookie:x",
                "/ /ke-xau.example")) {
            assertThat(SignInPage.next(elsewhere)).as(elsewhere).isEqualTo("/");
        }
    }

    @Test
    void a_username_has_one_spelling() {
        assertThat(Username.typed("  Mai.Nguyen ").value()).isEqualTo("mai.nguyen");
        for (String bad : List.of("", "m", ".mai", "mai nguyen", "mài", "m".repeat(65), "mai\u0000")) {
            assertThatThrownBy(() -> Username.typed(bad)).as(bad).isInstanceOf(NotAUsername.class);
            assertThat(Username.recognised(bad)).isEmpty();
        }
    }
}
