package vn.loa.clip;

/** Where a clip comes from. */
public enum ClipOrigin {
    UPLOADED,
    /** Spoken by a person into the browser. */
    RECORDED,
    /** Spoken by a machine from a text. */
    SPOKEN
}
