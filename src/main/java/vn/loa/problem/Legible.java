package vn.loa.problem;

/** What counts as text: PostgreSQL keeps no NUL character and UTF-8 no half of a surrogate pair, so neither is let in at the door. */
final class Legible {

    private Legible() {}

    static boolean is(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }
}
