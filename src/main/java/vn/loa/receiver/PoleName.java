package vn.loa.receiver;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Names of poles as they are searched: without marks and capitals, so that "cot cho" finds "Cột chợ". */
final class PoleName {

    private static final int MOST_WORDS = 8;

    private PoleName() {}

    /** The words that are looked for, folded as the database folds the names. */
    static List<String> words(String typed) {
        String folded = Normalizer.normalize(typed, Normalizer.Form.NFD)
                .replaceAll("[\\u0300-\\u036f]", "")
                .replace('Đ', 'd')
                .replace('đ', 'd')
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(folded.split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    /** A pattern of SQL that finds the word anywhere; what would be a wildcard is a letter. */
    static String anywhere(String word) {
        return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
