package vn.loa.staff;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name that a person signs in with: 2 to 64 of {@code a-z 0-9 . _ -}, beginning with a letter or digit. */
public record Username(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    public Username {
        if (!FORM.matcher(value).matches()) {
            throw new NotAUsername();
        }
    }

    /** As a person types it, with capitals of a phone's keyboard or spaces around it. */
    public static Username typed(String text) {
        return new Username(text.strip().toLowerCase(Locale.ROOT));
    }

    /** The same for a sign-in, where a name that nobody can have is simply unknown. */
    static Optional<Username> recognised(String text) {
        String typed = text.strip().toLowerCase(Locale.ROOT);
        return FORM.matcher(typed).matches() ? Optional.of(new Username(typed)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
