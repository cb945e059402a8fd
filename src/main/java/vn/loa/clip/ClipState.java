package vn.loa.clip;

/** How far a clip is on its way to a rendition. */
public enum ClipState {
    /** Uploaded; nobody works on it yet. */
    WAITING,
    /** Being measured and encoded. */
    TRANSCODING,
    /** Has a rendition. */
    READY,
    /** There will be no rendition; the clip says why. */
    REFUSED
}
