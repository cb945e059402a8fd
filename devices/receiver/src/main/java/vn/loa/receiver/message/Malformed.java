package vn.loa.receiver.message;

/** A body that is not what [P-05] asks for. */
public final class Malformed extends Exception {

    private static final long serialVersionUID = 1;

    /** A refusal with a sentence for the log. */
    public Malformed(String why) {
        super(why, null, false, false);
    }
}
