package vn.loa.voice.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads Vietnamese text as people of a region do: goes through it from word to word and asks each rule in turn. */
public final class Reader {

    private final List<Rule> rules;

    private Reader(List<Rule> rules) {
        this.rules = rules;
    }

    /**
     * A reader.
     *
     * @param accent of which region
     * @param own words of the ward, written → spoken; they go before everything that is built in
     */
    public static Reader of(Accent accent, Map<String, String> own) {
        Reader plain = new Reader(builtIn(accent));
        Map<String, String> spoken = new TreeMap<>();
        own.forEach((written, words) ->
                spoken.put(composed(written), plain.read(words).spoken()));
        List<Rule> all = new ArrayList<>(List.of(new WordList(spoken)));
        all.addAll(plain.rules);
        return new Reader(all);
    }

    /** Reads a text; never throws, whatever it is. */
    public Reading read(String text) {
        return new Pass(composed(text)).whole();
    }

    private static List<Rule> builtIn(Accent accent) {
        Numerals numerals = new Numerals(accent);
        Map<String, String> abbreviations = Abbreviations.all();
        return List.of(
                new WebAddresses(numerals),
                new Documents(numerals, abbreviations),
                new Dates(numerals),
                new Times(numerals),
                new Telephones(numerals),
                new Quantities(numerals),
                new Romans(numerals),
                new Districts(),
                new WordList(abbreviations),
                new Letters(),
                new Signs());
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** One way through a text. */
    private final class Pass {

        private final String text;
        private final List<Reading.Piece> pieces = new ArrayList<>();
        private final StringBuilder kept = new StringBuilder();

        Pass(String text) {
            this.text = text;
        }

        Reading whole() {
            int at = 0;
            while (at < text.length()) {
                Optional<Said> said = said(new Place(text, at));
                if (said.isPresent() && said.get().end() > at) {
                    say(at, said.get());
                    at = said.get().end();
                } else {
                    int end = wordEnd(at);
                    kept.append(text, at, end);
                    at = end;
                }
            }
            keep();
            return new Reading(pieces);
        }

        private Optional<Said> said(Place place) {
            return rules.stream().flatMap(rule -> rule.at(place).stream()).findFirst();
        }

        /** Words do not stick together: 5km, 3người. */
        private void say(int at, Said said) {
            boolean stuckBefore = at > 0 && Place.isWord(text.charAt(at - 1));
            boolean stuckBehind = said.end() < text.length() && Place.isWord(text.charAt(said.end()));
            keep();
            String spoken = (stuckBefore && !endsWithGap() ? " " : "") + said.words() + (stuckBehind ? " " : "");
            pieces.add(new Reading.Piece(text.substring(at, said.end()), spoken));
        }

        private boolean endsWithGap() {
            return !pieces.isEmpty() && pieces.get(pieces.size() - 1).spoken().endsWith(" ");
        }

        private void keep() {
            if (kept.length() > 0) {
                pieces.add(new Reading.Piece(kept.toString(), kept.toString()));
                kept.setLength(0);
            }
        }

        /** Behind the letters of a word nothing begins until they end or a digit comes. */
        private int wordEnd(int at) {
            int end = at + 1;
            while (Character.isLetter(text.charAt(at))
                    && end < text.length()
                    && Place.isWord(text.charAt(end))
                    && !isAsciiDigit(text.charAt(end))) {
                end++;
            }
            return end;
        }

        private static boolean isAsciiDigit(char character) {
            return character >= '0' && character <= '9';
        }
    }
}
