package vn.loa.voice.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a text at which something may begin.
 *
 * @param text the whole text
 * @param at where in it
 */
record Place(String text, int at) {

    private static final int FAR_BACK = 60;

    Place moved(int to) {
        return new Place(text, to);
    }

    /** The match of a pattern that begins exactly here. */
    Optional<MatchResult> match(Pattern pattern) {
        Matcher matcher = pattern.matcher(text)
                .region(at, text.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
        return matcher.lookingAt() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    /** The word before, in small letters, over blanks and an opening bracket; empty where there is none. */
    String wordBefore() {
        int end = at;
        while (end > 0 && (isBlank(text.charAt(end - 1)) || text.charAt(end - 1) == '(')) {
            end--;
        }
        int start = end;
        while (start > 0 && isWord(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    boolean isAfter(Set<String> words) {
        return words.contains(wordBefore());
    }

    /** The word that follows, in small letters, over blanks. */
    String wordFrom(int from) {
        int start = from;
        while (start < text.length() && isBlank(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** A few words before, in small letters. */
    String textBefore() {
        return text.substring(Math.max(0, at - FAR_BACK), at).toLowerCase(Locale.ROOT);
    }

    /** Whether nothing but blanks stands before this on its line. */
    boolean beginsALine() {
        int before = at;
        while (before > 0 && isBlank(text.charAt(before - 1))) {
            before--;
        }
        return before == 0 || text.charAt(before - 1) == '\n';
    }

    /** Whether what comes before is a gap, so that a sign belongs to what follows. */
    boolean isAfterAGap() {
        return at == 0 || Character.isWhitespace(text.charAt(at - 1)) || text.charAt(at - 1) == '(';
    }

    static boolean isWord(char character) {
        return Character.isLetterOrDigit(character) || Character.getType(character) == Character.NON_SPACING_MARK;
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\u00a0' || character == '\t';
    }
}
