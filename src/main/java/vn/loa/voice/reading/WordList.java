package vn.loa.voice.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words and abbreviations that are read otherwise than they are written; the longest that fits is taken, as it is spelled. */
final class WordList implements Rule {

    private final Map<Character, List<Map.Entry<String, String>>> byFirst = new HashMap<>();

    WordList(Map<String, String> spoken) {
        spoken.entrySet().stream()
                .filter(word -> !word.getKey().isEmpty())
                .sorted(Comparator.comparingInt((Map.Entry<String, String> word) ->
                                word.getKey().length())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .forEach(word -> byFirst.computeIfAbsent(word.getKey().charAt(0), first -> new ArrayList<>())
                        .add(word));
    }

    @Override
    public Optional<Said> at(Place place) {
        return byFirst.getOrDefault(place.text().charAt(place.at()), List.of()).stream()
                .filter(word -> stands(place, word.getKey()))
                .findFirst()
                .map(word -> new Said(place.at() + word.getKey().length(), word.getValue()));
    }

    private static boolean stands(Place place, String written) {
        int end = place.at() + written.length();
        if (!place.text().startsWith(written, place.at()) || end >= place.text().length()) {
            return place.text().startsWith(written, place.at());
        }
        char last = written.charAt(written.length() - 1);
        char next = place.text().charAt(end);
        // QL1A, TDP3: behind an abbreviation's letters a number may begin at once.
        boolean numberBegins = Character.isLetter(last) && written.length() > 1 && Character.isDigit(next);
        return !Place.isWord(last) || !Place.isWord(next) || numberBegins;
    }
}
