package vn.loa.area;

/** What is to happen when planned occurrences do not fit the new rules. */
public enum Consent {
    /** Nothing is saved: only say what would not fit any more. */
    PREVIEW,
    /** Saved when everything still fits, otherwise refused with the list. */
    ASK,
    /** Saved anyway, because the regulation is the law; the list is in the log. */
    CONFIRMED;

    /** JAX-RS reads it so from {@code ?consent=}. */
    public static Consent fromString(String text) {
        for (Consent consent : values()) {
            if (consent.name().equalsIgnoreCase(text)) {
                return consent;
            }
        }
        throw new UnknownConsent();
    }
}
