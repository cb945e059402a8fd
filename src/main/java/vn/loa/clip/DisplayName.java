package vn.loa.clip;

/**
 * The name of an uploaded file as people see it. It is text to be shown and never part of a path.
 *
 * @param text without control characters and direction marks, at most {@value #LONGEST} characters, never empty
 */
record DisplayName(String text) {

    private static final int LONGEST = 200;
    private static final String NAMELESS = "âm thanh";

    DisplayName {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("not a display name");
        }
    }

    /** Makes a name of whatever a browser or a program sent; the folder in front is nobody's business. */
    static DisplayName of(String sent) {
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        StringBuilder shown = new StringBuilder();
        name.codePoints().filter(DisplayName::isShown).limit(LONGEST).forEach(point -> {
            if (shown.length() + Character.charCount(point) <= LONGEST) {
                shown.appendCodePoint(point);
            }
        });
        String text = shown.toString().strip();
        return new DisplayName(text.isBlank() ? NAMELESS : text);
    }

    /** Marks of direction and other invisible ones can make {@code gpj.exe} look like {@code exe.jpg}. */
    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
