package vn.loa.receiver.time;

/** The processor's monotonic clock. */
public final class SystemTicker implements Ticker {

    @Override
    public long nanos() {
        return System.nanoTime();
    }
}
