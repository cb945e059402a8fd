package vn.loa.receiver.message;

/** Where the sound goes, as the state [P-35] and the receipts of plays [P-46] say it. */
public enum SoundKind {
    DEVICE,
    SILENT,
    FILE;

    /** Where a play went of which one piece went here and another there: what fewer could hear of the two. */
    public SoundKind and(SoundKind other) {
        if (this == SILENT || other == SILENT) {
            return SILENT;
        }
        return this == FILE || other == FILE ? FILE : DEVICE;
    }
}
