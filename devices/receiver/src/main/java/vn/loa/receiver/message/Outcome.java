package vn.loa.receiver.message;

/** What became of a play or a command [P-31]. */
public enum Outcome {
    STARTED(false),
    WAITING(false),
    PAUSED(false),
    RESUMED(false),
    COMPLETED(true),
    STOPPED(true),
    CUT(true),
    INTERRUPTED(true),
    FAILED(true),
    MISSED(true),
    ACCEPTED(false),
    DONE(false),
    REFUSED(true);

    private final boolean endsPlay;

    Outcome(boolean endsPlay) {
        this.endsPlay = endsPlay;
    }

    /** Whether a play of which this is said has begun or will not begin any more, so that it never begins again [P-23]. */
    public boolean usesUpPlay() {
        return this != ACCEPTED && this != WAITING && this != REFUSED;
    }

    /** Whether a play that has this outcome is over; every play gets exactly one such. */
    public boolean endsPlay() {
        return endsPlay;
    }
}
