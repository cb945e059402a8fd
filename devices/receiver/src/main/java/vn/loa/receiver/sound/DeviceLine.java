package vn.loa.receiver.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import vn.loa.receiver.message.SoundKind;

/** The machine's sound device, by javax.sound; mono where it can, else both sides alike. */
final class DeviceLine implements Line {

    /** 100 ms: late threads are not heard, and a stop is not late. */
    private static final int BUFFER_FRAMES = Samples.RATE / 10;

    private final SourceDataLine line;
    private final int channels;

    private DeviceLine(SourceDataLine line, int channels) {
        this.line = line;
        this.channels = channels;
    }

    /**
     * Opens the machine's default device.
     *
     * @throws IOException when there is none, or another program holds it
     */
    static DeviceLine open() throws IOException {
        try {
            return open(1);
        } catch (IOException e) {
            return open(2);
        }
    }

    private static DeviceLine open(int channels) throws IOException {
        AudioFormat format = new AudioFormat(Samples.RATE, 16, channels, true, false);
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(format);
            line.open(format, BUFFER_FRAMES * 2 * channels);
            line.start();
            return new DeviceLine(line, channels);
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            throw new IOException("no sound device takes 48 kHz: " + e.getMessage(), e);
        }
    }

    @Override
    public void write(short[] samples) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * 2 * channels).order(ByteOrder.LITTLE_ENDIAN);
        for (short sample : samples) {
            for (int channel = 0; channel < channels; channel++) {
                bytes.putShort(sample);
            }
        }
        if (line.write(bytes.array(), 0, bytes.capacity()) != bytes.capacity()) {
            throw new IOException("the sound device is gone");
        }
    }

    @Override
    public long framePosition() {
        return line.getLongFramePosition();
    }

    @Override
    public SoundKind kind() {
        return SoundKind.DEVICE;
    }

    @Override
    public void close() {
        line.close();
    }
}
