package vn.loa.receiver.note;

import java.util.Locale;

/** The checks that a message must pass, in their order [P-25]. */
public enum Check {
    SIZE,
    RETAINED,
    NOTE,
    SIGNATURE_LENGTH,
    KEY,
    SIGNATURE,
    AUDIENCE,
    EXPIRY,
    COUNTER,
    CONTENT,
    CAPS;

    /** The name on the wire and in the log. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a refusal at this check comes after the sender was proven, so that it may cost a receipt [P-26]. */
    public boolean senderIsProven() {
        return compareTo(EXPIRY) >= 0;
    }
}
