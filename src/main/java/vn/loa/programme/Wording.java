package vn.loa.programme;

/**
 * How a bulletin is called and what it says in writing, cleaned and measured.
 *
 * @param title one line, 1 to 200 characters
 * @param theme one line, 1 to 100 characters; reports count by it
 * @param text paragraphs, up to 20,000 characters; empty when the bulletin is audio alone
 */
public record Wording(String title, String theme, String text) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_THEME = 100;
    private static final int LONGEST_TEXT = 20_000;

    public Wording {
        title = PlainText.line(title);
        theme = PlainText.line(theme);
        text = PlainText.paragraphs(text);
        if (isOutside(title, LONGEST_TITLE)) {
            throw WordingDoesNotFit.title(LONGEST_TITLE);
        }
        if (isOutside(theme, LONGEST_THEME)) {
            throw WordingDoesNotFit.theme(LONGEST_THEME);
        }
        if (PlainText.length(text) > LONGEST_TEXT) {
            throw WordingDoesNotFit.text(LONGEST_TEXT);
        }
    }

    private static boolean isOutside(String line, int longest) {
        return line.isEmpty() || PlainText.length(line) > longest;
    }
}
