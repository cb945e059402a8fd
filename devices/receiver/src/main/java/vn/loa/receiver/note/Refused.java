package vn.loa.receiver.note;

/** A message did not pass one of the checks of [P-25]. */
public final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private final Check check;

    /** A refusal by the given check, with a sentence for the log. */
    public Refused(Check check, String why) {
        super(why, null, false, false);
        this.check = check;
    }

    /** The first check that failed. */
    public Check check() {
        return check;
    }
}
