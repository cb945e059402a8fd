package vn.loa.protocol;

/** Says which check a note failed; the names are those of [P-25]. */
public final class MalformedNote extends Exception {

    private static final long serialVersionUID = 1L;

    private final String check;

    MalformedNote(String check, String why) {
        super(check + ": " + why, null, false, false);
        this.check = check;
    }

    /** {@code size}, {@code note}, {@code signature-length}, {@code key} or {@code signature}. */
    public String check() {
        return check;
    }
}
