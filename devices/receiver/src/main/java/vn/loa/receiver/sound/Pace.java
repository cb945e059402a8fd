package vn.loa.receiver.sound;

/**
 * When frame 0 of a device left it, in nanoseconds of the monotonic clock. Each observation {@code now - position} is
 * late by the time since the device last moved its pointer, so the least of two seconds is the best; after a jump
 * (an underrun: the device stood still) only the last 0.3 seconds tell the truth.
 */
final class Pace {

    private static final int KEPT = 400;
    private static final int RECENT = 60;
    private static final long JUMP_NANOS = 3_000_000;

    private final long[] origins = new long[KEPT];
    private int count;
    private int jumps;

    void observe(long nanos, long framePosition) {
        if (framePosition <= 0) {
            return;
        }
        origins[count++ % KEPT] = nanos - Samples.nanos(framePosition);
        if (count > RECENT && least(RECENT) - least(KEPT) > JUMP_NANOS) {
            long[] recent = new long[RECENT];
            for (int i = 0; i < RECENT; i++) {
                recent[i] = origins[(count - RECENT + i) % KEPT];
            }
            System.arraycopy(recent, 0, origins, 0, RECENT);
            count = RECENT;
            jumps++;
        }
    }

    private long least(int newest) {
        long least = Long.MAX_VALUE;
        for (int i = Math.max(0, count - Math.min(newest, KEPT)); i < count; i++) {
            least = Math.min(least, origins[i % KEPT]);
        }
        return least;
    }

    boolean known() {
        return count >= RECENT;
    }

    long origin() {
        return least(KEPT);
    }

    int jumps() {
        return jumps;
    }
}
