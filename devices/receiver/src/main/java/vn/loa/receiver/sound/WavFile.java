package vn.loa.receiver.sound;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A WAV file of everything that would sound, its beginning being the receiver's start. Silence is left out as a hole of
 * the file, so that a day of waiting costs no disk; at 4 GB, the format's end, it stops.
 */
final class WavFile implements SilentLine.Sink {

    private static final int HEADER = 44;
    private static final long LARGEST = 0xffff_0000L;

    private final RandomAccessFile file;
    private long frames;

    private WavFile(RandomAccessFile file) {
        this.file = file;
    }

    static WavFile create(Path path) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        file.setLength(0);
        WavFile wav = new WavFile(file);
        wav.writeHeader();
        return wav;
    }

    @Override
    public void write(short[] samples) throws IOException {
        long at = HEADER + frames * 2;
        frames += samples.length;
        if (at > LARGEST || isSilent(samples)) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (short sample : samples) {
            bytes.putShort(sample);
        }
        file.seek(at);
        file.write(bytes.array());
        writeHeader();
    }

    private static boolean isSilent(short[] samples) {
        for (short sample : samples) {
            if (sample != 0) {
                return false;
            }
        }
        return true;
    }

    private void writeHeader() throws IOException {
        int data = (int) Math.min(LARGEST, frames * 2);
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(data + HEADER - 8);
        header.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        header.putShort((short) 1).putShort((short) 1).putInt(Samples.RATE).putInt(Samples.RATE * 2);
        header.putShort((short) 2).putShort((short) 16);
        header.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(data);
        file.seek(0);
        file.write(header.array());
    }

    @Override
    public void close() {
        try (file) {
            writeHeader();
        } catch (IOException e) {
            // The samples are there; only the length in the header is that of the last sound.
        }
    }
}
