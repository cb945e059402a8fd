package vn.loa.clip.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Tells a sound file's {@link Container} from its first bytes, never from its name. An ID3v2 tag in front is stepped
 * over and kept from ffmpeg too, so a tag of any size or content is harmless.
 *
 * @param container what the file is
 * @param tag bytes of the ID3v2 tag in front, 0 where there is none
 */
record FirstBytes(Container container, long tag) {

    private static final int ID3_HEADER = 10;
    private static final int ENOUGH = 16;

    /**
     * Reads the first bytes of the file.
     *
     * @throws UnusableSound where the file is empty, is no sound, or its header promises more than there is
     */
    static FirstBytes of(Path file) throws IOException, UnusableSound {
        if (Files.size(file) == 0) {
            throw new UnusableSound(new Unusable.Empty());
        }
        try (FileChannel channel = FileChannel.open(file)) {
            long tag = tagAt(channel, 0);
            if (tag >= channel.size()) {
                throw new UnusableSound(new Unusable.CutOff());
            }
            Container container = containerOf(read(channel, tag, ENOUGH))
                    .orElseThrow(() -> new UnusableSound(new Unusable.NotSound()));
            if (container == Container.WAV && WaveHeader.promisesTooMuch(channel, tag)) {
                throw new UnusableSound(new Unusable.CutOff());
            }
            return new FirstBytes(container, tag);
        }
    }

    /** Length of the tags that begin there: some programs write several, one after the other. */
    private static long tagAt(FileChannel channel, long start) throws IOException {
        long position = start;
        while (true) {
            byte[] header = read(channel, position, ID3_HEADER);
            if (header.length < ID3_HEADER || !startsWith(header, 0, "ID3")) {
                return position;
            }
            boolean footer = (header[5] & 0x10) != 0;
            position += ID3_HEADER + sevenBits(header, 6) + (footer ? ID3_HEADER : 0);
        }
    }

    private static long sevenBits(byte[] bytes, int at) {
        return ((bytes[at] & 0x7FL) << 21)
                | ((bytes[at + 1] & 0x7F) << 14)
                | ((bytes[at + 2] & 0x7F) << 7)
                | (bytes[at + 3] & 0x7F);
    }

    private static Optional<Container> containerOf(byte[] start) {
        if (start.length < ENOUGH) {
            return Optional.empty();
        }
        if (startsWith(start, 0, "RIFF") || startsWith(start, 0, "RF64") || startsWith(start, 0, "RIFX")) {
            return startsWith(start, 8, "WAVE") ? Optional.of(Container.WAV) : Optional.empty();
        }
        if (startsWith(start, 0, "FORM")) {
            return startsWith(start, 8, "AIF") ? Optional.of(Container.AIFF) : Optional.empty();
        }
        if (startsWith(start, 0, "caff")) {
            return Optional.of(Container.CAF);
        }
        if (startsWith(start, 0, "fLaC")) {
            return Optional.of(Container.FLAC);
        }
        if (startsWith(start, 0, "OggS")) {
            return Optional.of(Container.OGG);
        }
        if (startsWith(start, 4, "ftyp")
                || startsWith(start, 4, "moov")
                || startsWith(start, 4, "mdat")
                || startsWith(start, 4, "wide")) {
            return Optional.of(Container.MOV);
        }
        if (startsWith(start, 0, "\u001A\u0045\u00DF\u00A3")) {
            return Optional.of(Container.MATROSKA);
        }
        if (startsWith(start, 0, "\u0030\u0026\u00B2\u0075\u008E\u0066\u00CF\u0011")) {
            return Optional.of(Container.ASF);
        }
        if (startsWith(start, 0, "#!AMR")) {
            return Optional.of(Container.AMR);
        }
        return mpeg(start);
    }

    /** MPEG audio has no magic word, only the header of its first frame (ISO/IEC 11172-3, 13818-7). */
    private static Optional<Container> mpeg(byte[] start) {
        int second = start[1] & 0xFF;
        if (start[0] != (byte) 0xFF || (second & 0xE0) != 0xE0) {
            return Optional.empty();
        }
        int third = start[2] & 0xFF;
        if ((second & 0xF6) == 0xF0) {
            return ((third >> 2) & 0xF) < 13 ? Optional.of(Container.AAC) : Optional.empty();
        }
        boolean version = (second & 0x18) != 0x08;
        boolean layer = (second & 0x06) != 0;
        boolean bitrate = (third & 0xF0) != 0xF0;
        boolean rate = (third & 0x0C) != 0x0C;
        return version && layer && bitrate && rate ? Optional.of(Container.MP3) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int at, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= at + wanted.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static byte[] read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            int count = channel.read(buffer, position + buffer.position());
            if (count < 0) {
                break;
            }
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
