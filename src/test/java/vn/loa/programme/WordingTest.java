package vn.loa.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void control_and_direction_characters_are_taken_out() {
        Wording wording = new Wording("Tiêm\u0000 chủng\u202E gpj.exe\u2066", "Y\u200B tế", "a\u0007b\r\nc\u2028d");

        assertThat(wording.title()).isEqualTo("Tiêm chủng gpj.exe");
        assertThat(wording.theme()).isEqualTo("Y tế");
        assertThat(wording.text()).isEqualTo("ab\nc\nd");
    }

    @Test
    void a_title_of_several_lines_becomes_one_line() {
        assertThat(new Wording(" Lịch\n\tcúp \u00A0điện ", "Điện", "").title()).isEqualTo("Lịch cúp điện");
    }

    @Test
    void letters_written_with_separate_accents_are_composed() {
        assertThat(new Wording("Tie\u0302\u0301ng", "x", "").title()).isEqualTo("Tiếng");
    }

    @Test
    void a_title_of_nothing_visible_is_refused() {
        assertThatThrownBy(() -> new Wording("\u200B \u0000", "Y tế", "")).isInstanceOf(WordingDoesNotFit.class);
    }

    @Test
    void a_title_may_have_two_hundred_characters_and_not_one_more() {
        assertThat(PlainText.length(new Wording("𝄞".repeat(200), "x", "").title()))
                .isEqualTo(200);
        assertThatThrownBy(() -> new Wording("a".repeat(201), "x", "")).isInstanceOf(WordingDoesNotFit.class);
    }
}
