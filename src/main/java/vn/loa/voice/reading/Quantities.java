package vn.loa.voice.reading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers of every kind, with the unit behind them and from one to another: 1.250.000đ, 12,5%, 5-7 ngày, thứ 4. */
final class Quantities implements Rule {

    private static final Pattern SIGN = Pattern.compile("[-−+](?=\\d)");
    private static final Pattern THOUSANDS = Pattern.compile(
            "(\\d{1,3}(?:\\.\\d{3}){1,5})(?:,(\\d+))?(?!\\d|[.,]\\d)|(\\d{1,3}(?:,\\d{3}){2,5})(?!\\d|[.,]\\d)");
    private static final Pattern VERSION = Pattern.compile("\\d+(?:\\.\\d+){2,8}");
    private static final Pattern DECIMAL = Pattern.compile("(\\d+)[.,](\\d+)");
    private static final Pattern WHOLE = Pattern.compile("\\d+");
    private static final Pattern UNTIL = Pattern.compile(" ?[-–—] ?(?=\\d)");
    private static final Pattern LETTERS = Pattern.compile("[A-ZĐ]{1,2}(?![\\p{L}\\d])");
    private static final Set<String> SECTION = Set.of("mục", "điều", "khoản", "phần", "bước", "bản", "bài");

    /** Longer rows of digits without a dot or a unit are codes and accounts. */
    private static final int LONGEST_PLAIN = 9;

    private final Numerals numerals;

    Quantities(Numerals numerals) {
        this.numerals = numerals;
    }

    /** A number as written and as read, without its unit. */
    private record Number(int end, String words, BigDecimal value) {}

    @Override
    public Optional<Said> at(Place place) {
        Optional<MatchResult> sign = place.match(SIGN);
        if (sign.isPresent()) {
            return place.isAfterAGap()
                    ? amount(place.moved(sign.get().end()))
                            .map(said -> new Said(said.end(), signed(sign.get().group(), said.words())))
                    : Optional.empty();
        }
        return amount(place);
    }

    private static String signed(String sign, String words) {
        return (sign.equals("+") ? "cộng " : "âm ") + words;
    }

    private Optional<Said> amount(Place place) {
        return number(place).map(first -> {
            Optional<Said> unit = Units.at(place.moved(first.end()));
            int end = unit.map(Said::end).orElse(first.end());
            String words = plain(place, first, unit.isPresent())
                    + unit.map(Said::words).orElse("");
            return last(place, first, end)
                    .map(last -> new Said(last.end(), words + " đến " + last.words()))
                    .orElseGet(() -> withLetters(place, end, words));
        });
    }

    /** The second number of a pair, where it is the larger one; 2-1 is a score. */
    private Optional<Said> last(Place place, Number first, int end) {
        return place.moved(end).match(UNTIL).flatMap(dash -> number(place.moved(dash.end()))
                .filter(last -> last.value().compareTo(first.value()) > 0)
                .flatMap(last -> amount(place.moved(dash.end()))));
    }

    /** 5A, 12B: the letter belongs to the number. */
    private static Said withLetters(Place place, int end, String words) {
        return place.moved(end)
                .match(LETTERS)
                .map(letters -> new Said(letters.end(), words + " " + Letters.names(letters.group())))
                .orElseGet(() -> new Said(end, words));
    }

    private String plain(Place place, Number number, boolean hasUnit) {
        String digits = place.text().substring(place.at(), number.end());
        if (!WHOLE.matcher(digits).matches() || hasUnit) {
            return number.words();
        }
        boolean code = digits.length() > LONGEST_PLAIN || (digits.length() > 2 && digits.charAt(0) == '0');
        if (code) {
            return Numerals.groups(digits).stream().map(numerals::oneByOne).collect(Collectors.joining(", "));
        }
        return switch (place.wordBefore()) {
            case "thứ" -> digits.equals("1") ? "nhất" : digits.equals("4") ? "tư" : number.words();
            case "tháng" -> digits.equals("4") || digits.equals("04") ? "tư" : number.words();
            default -> number.words();
        };
    }

    private Optional<Number> number(Place place) {
        return place.match(THOUSANDS)
                .map(this::thousands)
                .or(() -> place.match(VERSION).map(this::version))
                .or(() -> place.match(DECIMAL).map(found -> decimal(place, found)))
                .or(() -> place.match(WHOLE)
                        .map(found ->
                                new Number(found.end(), numerals.whole(found.group()), new BigDecimal(found.group()))));
    }

    private Number thousands(MatchResult found) {
        String whole = Numerals.joined(Optional.ofNullable(found.group(1)).orElseGet(() -> found.group(3)));
        String decimals = Optional.ofNullable(found.group(2)).orElse("");
        return decimals.isEmpty()
                ? new Number(found.end(), numerals.whole(whole), new BigDecimal(whole))
                : new Number(found.end(), point(whole, "phẩy", decimals), new BigDecimal(whole + "." + decimals));
    }

    private Number version(MatchResult found) {
        String words =
                Stream.of(found.group().split("\\.", -1)).map(numerals::whole).collect(Collectors.joining(" chấm "));
        return new Number(found.end(), words, BigDecimal.ZERO);
    }

    private Number decimal(Place place, MatchResult found) {
        String separator = place.isAfter(SECTION) ? "chấm" : "phẩy";
        return new Number(
                found.end(),
                point(found.group(1), separator, found.group(2)),
                new BigDecimal(found.group(1) + "." + found.group(2)));
    }

    private String point(String whole, String separator, String decimals) {
        return numerals.whole(whole) + " " + separator + " " + numerals.decimals(decimals);
    }
}
