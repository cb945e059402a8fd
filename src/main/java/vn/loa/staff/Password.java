package vn.loa.staff;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A new password, good enough to be kept: 10 to 128 characters, not one of a few repeated ones, not made of the username.
 *
 * <p>Length counts, not a mixture of kinds (NIST SP 800-63B, 3.1.1.2).
 */
public final class Password {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;
    private static final int DIFFERENT_CHARACTERS = 5;

    private final String text;

    private Password(String text) {
        this.text = text;
    }

    /** The password that this person chose; refused when it is weak. */
    public static Password chosenBy(Username username, String text) {
        String normal = normal(text);
        long different = normal.codePoints().distinct().count();
        boolean ofUsername =
                normal.toLowerCase(Locale.ROOT).replace(username.value(), "").length() < SHORTEST / 2;
        if (normal.length() < SHORTEST || normal.length() > LONGEST || different < DIFFERENT_CHARACTERS || ofUsername) {
            throw new WeakPassword();
        }
        return new Password(normal);
    }

    /** Keyboards write the same Vietnamese letter in one code point or in three; a password is the letter. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    String text() {
        return text;
    }

    @Override
    public String toString() {
        return "a password";
    }
}
