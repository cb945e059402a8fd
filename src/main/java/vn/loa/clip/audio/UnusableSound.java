package vn.loa.clip.audio;

import java.util.List;

/** Thrown where a file turns out to be {@link Unusable}; carries the reason, and ffmpeg's last lines for the log. */
public final class UnusableSound extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Unusable reason;
    private final transient List<String> lastLines;

    public UnusableSound(Unusable reason) {
        this(reason, List.of());
    }

    UnusableSound(Unusable reason, List<String> lastLines) {
        super(reason.english(), null, false, false);
        this.reason = reason;
        this.lastLines = List.copyOf(lastLines);
    }

    public Unusable reason() {
        return reason;
    }

    /** The end of what ffmpeg said, oldest first; empty where it was never started. */
    public List<String> lastLines() {
        return lastLines;
    }
}
