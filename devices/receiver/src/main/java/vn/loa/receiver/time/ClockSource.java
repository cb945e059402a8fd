package vn.loa.receiver.time;

/** Where the receiver's time comes from [P-34]. */
public enum ClockSource {
    /** Four-timestamp exchanges with the server since this boot. */
    SERVER,
    /** A battery clock kept in step with an earlier exchange. */
    RTC,
    /** The operator said that the system's clock is kept right. */
    SYSTEM,
    /** Nobody knows the time: nothing scheduled may start. */
    NONE
}
