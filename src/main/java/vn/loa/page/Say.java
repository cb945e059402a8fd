package vn.loa.page;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;

/** {@code say:} in templates: a text in both languages, side by side, of which the reader's is shown [decision 0060]. */
@TemplateExtension(namespace = "say")
class Say {

    private Say() {}

    static String text(String vietnamese, String english, @TemplateAttribute("language") Object language) {
        return ((Language) language).of(vietnamese, english);
    }

    /** With one value in place of {@code %s}. */
    static String text(
            String vietnamese, String english, Object value, @TemplateAttribute("language") Object language) {
        return text(vietnamese, english, language).replace("%s", String.valueOf(value));
    }

    /** With two values in place of the first and the second {@code %s}. */
    static String text(
            String vietnamese,
            String english,
            Object first,
            Object second,
            @TemplateAttribute("language") Object language) {
        return text(vietnamese, english, language).formatted(first, second);
    }
}
