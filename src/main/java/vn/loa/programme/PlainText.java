package vn.loa.programme;

import java.text.Normalizer;

/**
 * Text of people, made safe to show, print, sign and read aloud: composed (NFC), without control, formatting and
 * direction-turning characters.
 *
 * <p>Direction marks could show one title on the page and another in the log, and control characters are refused inside signed
 * notes [P-01].
 */
public final class PlainText {

    private PlainText() {}

    /** One line: every run of white space is one space. */
    public static String line(String raw) {
        return visible(raw.replaceAll("[\\s\\p{Zl}\\p{Zp}]+", " "))
                .replaceAll("\\p{Zs}+", " ")
                .strip();
    }

    /** Paragraphs: line breaks are kept, at most one empty line in a row. */
    public static String paragraphs(String raw) {
        String lines = raw.replaceAll("\\r\\n?|\\p{Zl}|\\p{Zp}", "\n").replace('\t', ' ');
        StringBuilder clean = new StringBuilder(lines.length());
        lines.lines().forEach(line -> clean.append(visible(line).strip()).append('\n'));
        return clean.toString().replaceAll("\\n{3,}", "\n\n").strip();
    }

    /** The length as readers (and PostgreSQL) count it. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String visible(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFC).replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]", "");
    }
}
