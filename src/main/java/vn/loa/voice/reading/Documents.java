package vn.loa.voice.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Numbers of official papers, as announcers read them: 39/2020/TT-BTTTT is "ba mươi chín năm hai nghìn không trăm hai mươi của Bộ
 * Thông tin và Truyền thông", with the kind of paper named where the words before have not named it.
 */
final class Documents implements Rule {

    private static final Pattern NUMBER = Pattern.compile(
            "(\\d{1,5})(?:/(\\d{4}))?/([A-ZĐ]{1,6}\\d{0,2})((?:[-–/][A-ZĐ][A-ZĐa-z&]{0,11})*)(?![\\p{L}\\d])");

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("NĐ", "nghị định"),
            Map.entry("TT", "thông tư"),
            Map.entry("TTLT", "thông tư liên tịch"),
            Map.entry("QĐ", "quyết định"),
            Map.entry("NQ", "nghị quyết"),
            Map.entry("CT", "chỉ thị"),
            Map.entry("KH", "kế hoạch"),
            Map.entry("TB", "thông báo"),
            Map.entry("CV", "công văn"),
            Map.entry("BC", "báo cáo"),
            Map.entry("HD", "hướng dẫn"),
            Map.entry("TTr", "tờ trình"),
            Map.entry("GM", "giấy mời"),
            Map.entry("CĐ", "công điện"),
            Map.entry("PA", "phương án"));

    private final Numerals numerals;
    private final Map<String, String> abbreviations;

    Documents(Numerals numerals, Map<String, String> abbreviations) {
        this.numerals = numerals;
        this.abbreviations = abbreviations;
    }

    @Override
    public Optional<Said> at(Place place) {
        return place.match(NUMBER).map(found -> new Said(found.end(), read(place, found)));
    }

    private String read(Place place, MatchResult found) {
        String kind = KINDS.getOrDefault(found.group(3), "");
        boolean named = !kind.isEmpty() && place.textBefore().contains(kind);
        String year = Optional.ofNullable(found.group(2))
                .map(digits -> " năm " + numerals.whole(digits))
                .orElse("");
        String issuers = issuers(found.group(4) + (kind.isEmpty() ? "-" + found.group(3) : ""));
        return (named || kind.isEmpty() ? "" : kind + " số ")
                + numerals.whole(found.group(1))
                + year
                + (issuers.isEmpty() ? "" : " của " + issuers);
    }

    private String issuers(String parts) {
        return Arrays.stream(parts.split("[-–/]", -1))
                .filter(part -> !part.isEmpty())
                .map(this::issuer)
                .collect(Collectors.joining(" "));
    }

    private String issuer(String part) {
        String letters = part.replaceAll("\\d", "");
        String number = part.replaceAll("\\D", "");
        String name = abbreviations.getOrDefault(part, Letters.names(letters.toUpperCase(Locale.ROOT)));
        return number.isEmpty() ? name : name + " " + numerals.whole(number);
    }
}
