package vn.loa.protocol;

import java.util.regex.Pattern;

/** The form that identifiers of wards, groups and receivers share [P-06]. */
final class Identifiers {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private Identifiers() {}

    static void check(String value) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an identifier: " + value);
        }
    }
}
