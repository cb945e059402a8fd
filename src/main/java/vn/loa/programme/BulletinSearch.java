package vn.loa.programme;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among bulletins.
 *
 * @param words as typed, with diacritics or without; all of them are to be found, each at the beginning of a word
 * @param theme empty for any
 * @param state null for any
 * @param after the last one of the page before; null for the first page
 */
record BulletinSearch(String words, String theme, @Nullable BulletinState state, @Nullable BulletinId after) {

    private static final int MOST_WORDS = 12;

    static BulletinSearch of(
            @Nullable String words, @Nullable String theme, @Nullable BulletinState state, @Nullable String after) {
        return new BulletinSearch(
                Optional.ofNullable(words).map(PlainText::line).orElse(""),
                Optional.ofNullable(theme).map(PlainText::line).orElse(""),
                state,
                Optional.ofNullable(after)
                        .filter(id -> !id.isBlank())
                        .map(BulletinSearch::id)
                        .orElse(null));
    }

    private static BulletinId id(String text) {
        try {
            return BulletinId.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            throw new NoSuchBulletin();
        }
    }

    /** The words as a text search of PostgreSQL, folded as the database folds them [V93]; empty where nothing is looked for. */
    String query() {
        return folded().stream().limit(MOST_WORDS).map(word -> word + ":*").collect(Collectors.joining(" & "));
    }

    /** Words and theme, as part of an address. */
    public String asked() {
        return "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&theme="
                + URLEncoder.encode(theme, StandardCharsets.UTF_8);
    }

    /** Whether something was typed in which there is nothing to look for, such as a question mark. */
    boolean findsNothing() {
        return !words.isEmpty() && folded().isEmpty();
    }

    private List<String> folded() {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^a-z0-9]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
