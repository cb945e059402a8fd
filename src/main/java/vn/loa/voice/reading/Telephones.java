package vn.loa.voice.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Telephone numbers, digit by digit, in the groups in which they are written. */
final class Telephones implements Rule {

    private static final String END = "(?![\\p{L}\\d])";
    private static final List<Pattern> WRITTEN = Stream.of(
                    "\\+84(?:[ .-]?\\d{1,4}){2,4}",
                    "\\(0\\d{1,3}\\)(?:[ .-]?\\d{2,4}){2,4}",
                    "0\\d{1,3}(?:[ .-]?\\d{2,4}){2,4}")
            .map(form -> Pattern.compile(form + END))
            .toList();
    private static final Pattern SERVICE = Pattern.compile("1[89]00[ .]?\\d{2,4}(?:[ .]?\\d{2})?" + END);
    private static final Pattern SHORT = Pattern.compile("1(?:0|1|8|9)\\d{1,3}" + END);
    private static final Set<String> CALLED =
            Set.of("gọi", "máy", "thoại", "nóng", "đài", "đt", "sđt", "hotline", "số");
    private static final Set<String> EMERGENCY = Set.of("111", "112", "113", "114", "115");
    private static final Set<String> YEARS = Set.of("năm", "từ", "đến");

    private final Numerals numerals;

    Telephones(Numerals numerals) {
        this.numerals = numerals;
    }

    @Override
    public Optional<Said> at(Place place) {
        return WRITTEN.stream()
                .flatMap(form -> place.match(form).stream())
                .filter(Telephones::isLongEnough)
                .findFirst()
                .or(() -> place.match(SERVICE).filter(found -> digits(found).length() >= 6 && !place.isAfter(YEARS)))
                .or(() -> place.match(SHORT).filter(found -> isCalled(place, found)))
                .map(found -> new Said(found.end(), read(found.group())));
    }

    private static boolean isLongEnough(MatchResult found) {
        int digits = digits(found).length();
        return digits >= 9 && digits <= 13;
    }

    private static boolean isCalled(Place place, MatchResult found) {
        String before = place.textBefore();
        return EMERGENCY.contains(found.group())
                ? place.isAfter(CALLED)
                : place.isAfter(CALLED) && (before.contains("gọi") || before.contains("tổng đài"));
    }

    private static String digits(MatchResult found) {
        return Numerals.joined(found.group());
    }

    private String read(String written) {
        String[] groups = written.replaceAll("[+()]", " ").strip().split("[ .-]+", -1);
        List<String> parts = groups.length == 1 ? apart(groups[0]) : Arrays.asList(groups);
        String words = parts.stream()
                .filter(group -> !group.isEmpty())
                .map(numerals::oneByOne)
                .collect(Collectors.joining(", "));
        return written.startsWith("+") ? "cộng " + words : words;
    }

    /** A mobile number is heard as four, three and three digits. */
    private static List<String> apart(String digits) {
        return digits.length() > 7
                ? List.of(digits.substring(0, 4), digits.substring(4, 7), digits.substring(7))
                : List.of(digits);
    }
}
