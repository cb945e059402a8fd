package vn.loa.evidence;

/** The log could not be written; whatever was to be logged must not happen either, so the transaction fails with it. */
class EvidenceNotWritten extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    EvidenceNotWritten(Throwable cause) {
        super("the evidence log cannot be written", cause);
    }
}
