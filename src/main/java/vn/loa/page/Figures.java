package vn.loa.page;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.util.Locale;

/** Numbers as the reader's language writes them. */
@TemplateExtension
class Figures {

    private static final double KILO = 1000;

    private Figures() {}

    /** {@code −16,0}. */
    static String decimal(double number, @TemplateAttribute("language") Object language) {
        Locale locale = ((Language) language).locale();
        return String.format(locale, "%.1f", number).replace('-', '−');
    }

    /** A limit as people say it: whole binary megabytes. */
    static long megabytes(long count) {
        return count / (1024 * 1024);
    }

    /** {@code 1,2 MB}. */
    static String bytes(long count, @TemplateAttribute("language") Object language) {
        double number = count;
        String unit = "B";
        for (String larger : new String[] {"kB", "MB", "GB", "TB"}) {
            if (number < KILO) {
                break;
            }
            number /= KILO;
            unit = larger;
        }
        Locale locale = ((Language) language).locale();
        return String.format(locale, number < 10 && !unit.equals("B") ? "%.1f" : "%.0f", number) + " " + unit;
    }
}
