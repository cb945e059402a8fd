package vn.loa.receiver.sound;

/** Where the sound goes, as the state says it [P-35]. */
public enum SoundKind {
    DEVICE,
    SILENT,
    FILE
}
