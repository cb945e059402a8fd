package vn.loa.voice.reading;

import java.util.Map;
import java.util.Optional;

/** Signs that stand for a word. */
final class Signs implements Rule {

    private static final Map<Character, String> NAMES = Map.of(
            '&',
            "và",
            '≥',
            "từ",
            '≤',
            "không quá",
            '~',
            "khoảng",
            '=',
            "bằng",
            '%',
            "phần trăm",
            '₫',
            "đồng",
            '×',
            "nhân");

    @Override
    public Optional<Said> at(Place place) {
        return Optional.ofNullable(NAMES.get(place.text().charAt(place.at())))
                .map(name -> new Said(place.at() + 1, name));
    }
}
