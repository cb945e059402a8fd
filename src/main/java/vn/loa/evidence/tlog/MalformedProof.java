package vn.loa.evidence.tlog;

/** What should have been a note, checkpoint, tile or proof is none, or does not hold. */
public final class MalformedProof extends Exception {

    private static final long serialVersionUID = 1L;

    public MalformedProof(String why) {
        super(why);
    }
}
