package vn.loa.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SlugTest {

    @Test
    void a_vietnamese_name_becomes_an_identity_that_people_can_read() {
        assertThat(Slug.of("Phường Mẫu")).isEqualTo("phuong-mau");
        assertThat(Slug.of("Xã Đại Mão (cũ)")).isEqualTo("xa-dai-mao-cu");
        assertThat(Slug.of("phuong-mau", "Tổ dân phố số 1")).isEqualTo("phuong-mau-to-dan-pho-so-1");
    }

    @Test
    void it_is_never_too_long_and_never_ends_in_a_hyphen() {
        assertThat(Slug.of("a".repeat(63) + " b")).isEqualTo("a".repeat(63));
    }

    @Test
    void a_name_without_letters_is_none() {
        assertThatThrownBy(() -> Slug.of("???")).isInstanceOf(NotAName.class);
    }
}
