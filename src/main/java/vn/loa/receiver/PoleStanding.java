package vn.loa.receiver;

/** How a pole stands, as one word: what a list is filtered by and a map is coloured by. */
public enum PoleStanding {
    /** Online, and nothing is wrong. */
    ONLINE,
    /** Online, but somebody has to look: muted, without the timetable or some audio, without a sound device or the time, or with a full disk. */
    ATTENTION,
    OFFLINE,
    /** A place without a device. */
    NEW,
    REVOKED
}
