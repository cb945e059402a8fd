package vn.loa.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final Username MAI = new Username("mai");

    private final Passwords passwords = new Passwords();

    @Test
    void a_password_is_kept_as_argon2id_with_its_parameters_and_a_salt_of_its_own() {
        String one = passwords.hash(Password.chosenBy(MAI, "mưa rào cuối hạ"));
        String other = passwords.hash(Password.chosenBy(MAI, "mưa rào cuối hạ"));
        assertThat(one).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void only_the_same_password_matches() {
        Optional<String> hash = Optional.of(passwords.hash(Password.chosenBy(MAI, "mưa rào cuối hạ")));
        assertThat(passwords.match("mưa rào cuối hạ", hash)).isTrue();
        assertThat(passwords.match("mưa rào cuối hạ ", hash)).isFalse();
        assertThat(passwords.match("", hash)).isFalse();
        assertThat(passwords.match("x".repeat(2_000_000), hash)).isFalse();
    }

    @Test
    void without_an_account_nothing_matches() {
        assertThat(passwords.match("mưa rào cuối hạ", Optional.empty())).isFalse();
    }

    @Test
    void a_hash_of_older_parameters_still_matches() {
        String older = com.password4j.Password.hash("mưa rào cuối hạ")
                .addRandomSalt(16)
                .with(com.password4j.Argon2Function.getInstance(8_192, 1, 1, 32, com.password4j.types.Argon2.ID))
                .getResult();
        assertThat(passwords.match("mưa rào cuối hạ", Optional.of(older))).isTrue();
    }

    @Test
    void weak_passwords_are_refused() {
        for (String weak : List.of("", "123456789", "1111111111", "abababababab", "maimaimaimai", "x".repeat(129))) {
            assertThatThrownBy(() -> Password.chosenBy(MAI, weak)).as(weak).isInstanceOf(WeakPassword.class);
        }
    }

    @Test
    void a_password_never_shows_itself() {
        assertThat(Password.chosenBy(MAI, "mưa rào cuối hạ").toString()).doesNotContain("mưa");
        assertThat(SessionToken.fresh().toString()).hasSizeLessThan(20);
    }
}
