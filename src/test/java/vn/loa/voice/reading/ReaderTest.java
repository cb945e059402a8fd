package vn.loa.voice.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ReaderTest {

    private static final Reader NORTH = Reader.of(Accent.NORTH, Map.of());

    @ParameterizedTest
    @CsvFileSource(resources = "/voice/readings.txt", delimiterString = " → ", quoteCharacter = '\0')
    void a_text_is_read_as_a_person_would(String written, String spoken) {
        assertThat(NORTH.read(written).spoken()).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/voice/readings.txt", delimiterString = " → ", quoteCharacter = '\0')
    void what_was_read_once_stays_as_it_is(String written, String spoken) {
        assertThat(NORTH.read(spoken).spoken()).isEqualTo(spoken);
    }

    @Test
    void the_south_says_its_own_words_for_missing_tens_and_for_thousands() {
        Reader south = Reader.of(Accent.SOUTH, Map.of());
        assertThat(south.read("105").spoken()).isEqualTo("một trăm lẻ năm");
        assertThat(south.read("1.005 đồng").spoken()).isEqualTo("một ngàn không trăm lẻ năm đồng");
    }

    @Test
    void the_wards_own_words_go_before_what_is_built_in_and_the_longest_first() {
        Reader own = Reader.of(
                Accent.NORTH,
                Map.of(
                        "UBND",
                        "uỷ ban",
                        "UBND P",
                        "ủy ban phường",
                        "NVH 3",
                        "nhà văn hóa số 3",
                        "bđs",
                        "bất động sản"));
        assertThat(own.read("UBND và UBND P mở NVH 3, giá bđs; abđs").spoken())
                .isEqualTo("uỷ ban và ủy ban phường mở nhà văn hóa số ba, giá bất động sản; abđs");
    }

    @Test
    void the_page_is_told_piece_by_piece_what_is_read_otherwise() {
        Reading reading = NORTH.read("Họp lúc 7h30 tại UBND phường.");
        assertThat(reading.pieces())
                .filteredOn(Reading.Piece::isChanged)
                .containsExactly(
                        new Reading.Piece("7h30", "bảy giờ ba mươi phút"),
                        new Reading.Piece("UBND", "ủy ban nhân dân"));
        assertThat(reading.written()).isEqualTo("Họp lúc 7h30 tại UBND phường.");
    }

    @Test
    void letters_with_their_marks_apart_are_read_like_those_with_them_together() {
        assertThat(NORTH.read("QU\u0059\u0301, HĐND, NĐ-CP, quy\u0301 IV").spoken())
                .isEqualTo("QUÝ, hội đồng nhân dân, nghị định của Chính phủ, quý bốn");
    }

    @Test
    void twenty_thousand_characters_of_the_worst_are_read_at_once() {
        String worst = "1.".repeat(4_000) + "a@".repeat(3_000) + "0 0".repeat(2_000);
        assertThat(NORTH.read(worst).written()).isEqualTo(worst);
    }

    @Property
    void reading_never_throws_and_loses_nothing(@ForAll("anything") String text) {
        Reading reading = NORTH.read(text);
        assertThat(reading.written()).isEqualTo(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC));
    }

    @Property
    void no_digit_is_left_for_the_voice(@ForAll("anything") String text) {
        assertThat(NORTH.read(text).spoken()).doesNotContainPattern("[0-9]");
    }

    @Property
    void plain_words_stay_as_they_are(@ForAll("words") String text) {
        assertThat(NORTH.read(text).spoken()).isEqualTo(text);
    }

    @Property
    void what_was_read_is_read_the_same_again(@ForAll @LongRange(min = 0, max = 999_999_999_999L) long number) {
        String once = NORTH.read(number + " đồng").spoken();
        assertThat(NORTH.read(once).spoken()).isEqualTo(once);
    }

    @Property
    void different_numbers_sound_different(
            @ForAll @IntRange(min = 0, max = 2_000_000_000) int one,
            @ForAll @IntRange(min = 0, max = 3_000_000) int other) {
        Numerals numerals = new Numerals(Accent.NORTH);
        assertThat(numerals.whole(one).equals(numerals.whole(other))).isEqualTo(one == other);
    }

    @Provide
    Arbitrary<String> anything() {
        Arbitrary<String> telling = Arbitraries.of(
                "27/11",
                "7h30",
                "1.250.000",
                "đ",
                "%",
                "UBND",
                "quý",
                "IV",
                "0912 345 678",
                "-",
                "/",
                "2026",
                "km2",
                " ",
                "TT-BTTTT",
                "@",
                ".vn",
                "\n",
                "thứ",
                "5A",
                "ngày ",
                "\u0301",
                "\uD83D\uDE00",
                "0",
                ":",
                "XV",
                "99");
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(80),
                telling.list().ofMaxSize(20).map(parts -> String.join("", parts)));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                        "bà", "con", "nhân", "dân", "thông", "báo", "Ủy", "ban", "họp", "tại", "nhà", "văn", "hóa", "ý",
                        "THÔNG", "BÁO", "ở", "mời", "Đà", "Nẵng", "quý", "thứ", "năm", "khóa", "và", "tháng", "ngày")
                .list()
                .ofMaxSize(30)
                .map(words -> String.join(" ", words));
    }
}
