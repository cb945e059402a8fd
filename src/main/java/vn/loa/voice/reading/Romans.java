package vn.loa.voice.reading;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Roman numbers where a person would take them for numbers: quý IV, khóa XV, lần thứ I, and at the head of a line. */
final class Romans implements Rule {

    private static final Pattern CANONICAL =
            Pattern.compile("(?=[IVXLC])(C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})(?![\\p{L}\\d])");
    private static final Pattern SMALL = Pattern.compile("[IVX]{2,}");
    private static final Pattern HEADING = Pattern.compile("[IVX]+ ?[.)/]");
    private static final Set<String> NUMBERED = Set.of(
            "quý", "khóa", "khoá", "kỳ", "chương", "phần", "mục", "kỷ", "hội", "hạng", "cấp", "loại", "đoạn", "đợt",
            "vòng", "tập", "quyển", "lục", "nhóm", "khu", "vùng", "tiểu", "bậc", "lần");
    private static final String ORDINAL = "thứ";

    private final Numerals numerals;

    Romans(Numerals numerals) {
        this.numerals = numerals;
    }

    @Override
    public Optional<Said> at(Place place) {
        return place.match(CANONICAL)
                .filter(found -> !found.group().isEmpty())
                .filter(found -> isMeant(place, found))
                .map(found -> new Said(found.end(), read(place, value(found))));
    }

    private static boolean isMeant(Place place, MatchResult found) {
        return place.isAfter(NUMBERED)
                || ORDINAL.equals(place.wordBefore())
                || SMALL.matcher(found.group()).matches()
                || (place.beginsALine() && place.match(HEADING).isPresent());
    }

    private String read(Place place, int value) {
        if (ORDINAL.equals(place.wordBefore())) {
            return value == 1 ? "nhất" : value == 4 ? "tư" : numerals.whole(value);
        }
        return numerals.whole(value);
    }

    private static int value(MatchResult found) {
        int value = 0;
        String letters = found.group();
        for (int index = 0; index < letters.length(); index++) {
            int own = worth(letters.charAt(index));
            int next = index + 1 < letters.length() ? worth(letters.charAt(index + 1)) : 0;
            value += own < next ? -own : own;
        }
        return value;
    }

    private static int worth(char letter) {
        return switch (letter) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            case 'L' -> 50;
            default -> 100;
        };
    }
}
