package vn.loa.receiver.time;

/** The monotonic clock of this process: never steps, unlike the wall clock; origin is arbitrary. */
@FunctionalInterface
public interface Ticker {

    /** Nanoseconds since the arbitrary origin. */
    long nanos();
}
