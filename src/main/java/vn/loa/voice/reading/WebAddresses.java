package vn.loa.voice.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses of pages and mail boxes, with their dots and signs by name. */
final class WebAddresses implements Rule {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://)?((?:[A-Za-z0-9_-]{1,60}[.@]){1,6}[A-Za-z]{2,12}(?:/[A-Za-z0-9_./?=&%-]{0,200})?)(?![\\p{L}\\d@])");
    private static final Pattern KNOWN_END =
            Pattern.compile("(?s).*(?:@|\\.(?:vn|com|net|org|gov|edu|info|io|gl|me)(?:/|$)).*");
    private static final Pattern PARTS = Pattern.compile("(?<=[^A-Za-z])|(?=[^A-Za-z])");

    private final Numerals numerals;

    WebAddresses(Numerals numerals) {
        this.numerals = numerals;
    }

    @Override
    public Optional<Said> at(Place place) {
        return place.match(ADDRESS)
                .filter(found -> KNOWN_END.matcher(found.group(1)).matches())
                .map(found -> {
                    String address = found.group(1).replaceFirst("[./?=&%-]+$", "");
                    int end = found.end() - (found.group(1).length() - address.length());
                    return new Said(end, read(address));
                });
    }

    private String read(String address) {
        return PARTS.splitAsStream(address).flatMap(this::part).collect(Collectors.joining(" "));
    }

    private Stream<String> part(String part) {
        return Stream.of(
                switch (part) {
                    case "." -> "chấm";
                    case "@" -> "a còng";
                    case "/" -> "gạch chéo";
                    case "-" -> "gạch ngang";
                    case "_" -> "gạch dưới";
                    case "?", "=", "&", "%" -> ",";
                    default -> part.matches("\\d") ? numerals.whole(part) : part;
                });
    }
}
