package vn.loa.voice.reading;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One letter and a dot before the name or number of a ward, district or town: P.5, Q. Bình Thạnh. */
final class Districts implements Rule {

    private static final Pattern SHORT = Pattern.compile("([PQHX])\\. ?(?=\\d|\\p{Lu}\\p{Ll})");
    private static final Map<String, String> NAMES = Map.of("P", "phường", "Q", "quận", "H", "huyện", "X", "xã");

    @Override
    public Optional<Said> at(Place place) {
        return place.match(SHORT).map(found -> new Said(found.end(), NAMES.getOrDefault(found.group(1), "")));
    }
}
