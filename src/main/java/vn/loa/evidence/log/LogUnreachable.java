package vn.loa.evidence.log;

/** The database that holds the log does not answer, or refused. */
class LogUnreachable extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    LogUnreachable(Throwable cause) {
        super("the log cannot be read or written", cause);
    }
}
