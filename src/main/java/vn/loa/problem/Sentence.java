package vn.loa.problem;

import java.util.Locale;

/**
 * One sentence for a person, in Vietnamese and in English, that says what is wrong and what to do next.
 *
 * @param vietnamese the text shown first
 * @param english the same in English
 */
public record Sentence(String vietnamese, String english) {

    /** The text for a reader of this language: English when asked for, Vietnamese otherwise. */
    public String in(Locale language) {
        return "en".equals(language.getLanguage()) ? english : vietnamese;
    }
}
