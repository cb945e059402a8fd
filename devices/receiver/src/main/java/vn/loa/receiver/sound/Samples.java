package vn.loa.receiver.sound;

/** The one format of the receiver: 48,000 frames a second, mono, 16 bits signed. */
final class Samples {

    static final int RATE = 48_000;

    /** 5 ms: how much is handed to the device at a time. */
    static final int BLOCK = 240;

    /** 20 ms: one Opus packet, and the length of a fade [P-38]. */
    static final int PACKET = 960;

    private Samples() {}

    static long nanos(long frames) {
        return Math.round(frames * (1e9 / RATE));
    }

    static long frames(long nanos) {
        return Math.round(nanos * (RATE / 1e9));
    }
}
