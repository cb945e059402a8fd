package vn.loa.voice.reading;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Times of the day: 7h30, 06:00, 7g30, and from one to another. */
final class Times implements Rule {

    private static final String END = "(?![\\p{L}\\d])";
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?" + END);
    private static final Pattern HOURS =
            Pattern.compile("(\\d{1,2})(?: ?[hH] ?|[gG])(\\d{2})(?: ?(?:phút|ph|p|['’′]))?" + END);
    private static final Pattern HOUR = Pattern.compile("(\\d{1,3}) ?[hH]" + END);
    private static final Pattern UNTIL = Pattern.compile(" ?[-–—] ?(?=\\d)");
    private static final Set<String> RATIO = Set.of("lệ", "số");

    private final Numerals numerals;

    Times(Numerals numerals) {
        this.numerals = numerals;
    }

    @Override
    public Optional<Said> at(Place place) {
        return time(place).map(first -> until(place, first));
    }

    private Said until(Place place, Said first) {
        return place.moved(first.end())
                .match(UNTIL)
                .flatMap(dash -> time(place.moved(dash.end())))
                .map(last -> new Said(last.end(), first.words() + " đến " + last.words()))
                .orElse(first);
    }

    private Optional<Said> time(Place place) {
        return place.match(CLOCK)
                .filter(found -> !place.isAfter(RATIO))
                .flatMap(found -> said(
                        found.end(),
                        found.group(1),
                        found.group(2),
                        Optional.ofNullable(found.group(3)).orElse("00")))
                .or(() -> place.match(HOURS).flatMap(found -> said(found.end(), found.group(1), found.group(2), "00")))
                .or(() ->
                        place.match(HOUR).map(found -> new Said(found.end(), numerals.whole(found.group(1)) + " giờ")));
    }

    private Optional<Said> said(int end, String hour, String minute, String second) {
        if (Integer.parseInt(hour) > 24 || Integer.parseInt(minute) > 59 || Integer.parseInt(second) > 59) {
            return Optional.empty();
        }
        String minutes = minute.equals("00") && second.equals("00") ? "" : " " + numerals.whole(minute) + " phút";
        String seconds = second.equals("00") ? "" : " " + numerals.whole(second) + " giây";
        return Optional.of(new Said(end, numerals.whole(hour) + " giờ" + minutes + seconds));
    }
}
