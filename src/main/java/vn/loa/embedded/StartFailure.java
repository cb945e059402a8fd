package vn.loa.embedded;

import org.jspecify.annotations.Nullable;
import vn.loa.problem.Sentence;

/**
 * A reason why Loa cannot start, told to the operator as three sentences: which part, why, and what to do.
 *
 * <p>It is shown as one block without a stack trace: the reader is a technician at a ward, not a programmer.
 */
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Sentence part;
    private final transient Sentence why;
    private final transient Sentence remedy;

    public StartFailure(Sentence part, Sentence why, Sentence remedy) {
        this(part, why, remedy, null);
    }

    public StartFailure(Sentence part, Sentence why, Sentence remedy, @Nullable Throwable cause) {
        super(part.english() + ": " + why.english(), cause);
        this.part = part;
        this.why = why;
        this.remedy = remedy;
    }

    /** The whole block for the terminal, Vietnamese first, without a trailing line break. */
    public String block() {
        return """

                ── Loa không khởi động được ──────────────────────────────────
                Bộ phận:  %s
                Lý do:    %s
                Cách sửa: %s

                ── Loa could not start ───────────────────────────────────────
                Part:     %s
                Why:      %s
                What to do: %s
                ──────────────────────────────────────────────────────────────"""
                .formatted(
                        part.vietnamese(),
                        why.vietnamese(),
                        remedy.vietnamese(),
                        part.english(),
                        why.english(),
                        remedy.english());
    }
}
