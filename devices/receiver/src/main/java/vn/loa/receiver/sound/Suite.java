package vn.loa.receiver.sound;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parts that follow each other without a gap, each exactly as long as it is said to be: what is shorter ends in silence,
 * what is longer is cut, so that all poles stay together over an hour [P-41].
 */
public final class Suite implements Audio {

    private final List<Part> parts;
    private int index;
    private long done;
    private @Nullable OpusFile source;

    /**
     * One part.
     *
     * @param opus an Opus file at its beginning; nothing for a pause
     * @param skipped frames of it that are left out at its beginning
     * @param frames how many are played
     */
    private record Part(Optional<InputStream> opus, long skipped, long frames) {}

    /** Collects the parts in their order. */
    public static final class Builder {

        private final List<Part> parts = new ArrayList<>();

        /** Adds a rendition of which the first milliseconds are left out. */
        public Builder sound(InputStream opus, long skippedMilliseconds, long milliseconds) {
            parts.add(new Part(Optional.of(opus), frames(skippedMilliseconds), frames(milliseconds)));
            return this;
        }

        /** Adds silence. */
        public Builder pause(long milliseconds) {
            parts.add(new Part(Optional.empty(), 0, frames(milliseconds)));
            return this;
        }

        /** All of it. */
        public Suite build() {
            return new Suite(parts);
        }

        /** Lets go of what was added. */
        public void abandon() throws IOException {
            build().close();
        }
    }

    private Suite(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    private static long frames(long milliseconds) {
        return milliseconds * (Samples.RATE / 1_000);
    }

    @Override
    public short[] next() throws IOException {
        while (index < parts.size()) {
            Part part = parts.get(index);
            long left = part.frames() - done;
            if (left > 0) {
                short[] samples = samples(part, left);
                fade(part, samples);
                done += samples.length;
                return samples;
            }
            closeSource();
            index++;
            done = 0;
        }
        return new short[0];
    }

    private short[] samples(Part part, long left) throws IOException {
        short[] sound = part.opus().isPresent() ? source(part).next() : new short[0];
        if (sound.length == 0) {
            return new short[(int) Math.min(left, Samples.PACKET)];
        }
        return sound.length <= left ? sound : Arrays.copyOf(sound, (int) left);
    }

    private OpusFile source(Part part) throws IOException {
        OpusFile opened = source;
        if (opened == null) {
            opened = OpusFile.open(part.opus().orElseThrow());
            opened.skip(part.skipped());
            source = opened;
        }
        return opened;
    }

    /** Each part begins and ends with 20 ms of fade [P-38]: two of them need not fit each other. */
    private void fade(Part part, short[] samples) {
        for (int i = 0; i < samples.length; i++) {
            long frame = done + i;
            double gain = Math.min(
                    Math.min(1.0, (frame + 1.0) / Samples.PACKET),
                    Math.min(1.0, (part.frames() - frame) / (double) Samples.PACKET));
            samples[i] = (short) (samples[i] * gain);
        }
    }

    private void closeSource() throws IOException {
        OpusFile opened = source;
        source = null;
        if (opened != null) {
            opened.close();
        }
    }

    @Override
    public void close() throws IOException {
        closeSource();
        for (Part part : parts.subList(Math.min(index, parts.size()), parts.size())) {
            if (part.opus().isPresent()) {
                part.opus().get().close();
            }
        }
    }
}
