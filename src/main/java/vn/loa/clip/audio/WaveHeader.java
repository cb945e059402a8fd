package vn.loa.clip.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** Holds a WAV file's promise of sound against what the file has, because ffmpeg silently makes do with what is there. */
final class WaveHeader {

    private static final int FIRST_CHUNK = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int MOST_CHUNKS = 1_000;

    /** What programs write that could not know the length: they were writing into a pipe. */
    private static final long LENGTH_UNKNOWN = 0xFFFF_FFFFL;

    /** A recorder may leave its last block unwritten; more than this missing is a cut. */
    private static final long ALLOWED_LOSS = 64 * 1024;

    private WaveHeader() {}

    static boolean promisesTooMuch(FileChannel channel, long start) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(CHUNK_HEADER);
        long position = start + FIRST_CHUNK;
        for (int chunk = 0; chunk < MOST_CHUNKS; chunk++) {
            header.clear();
            if (channel.read(header, position) < CHUNK_HEADER) {
                return false;
            }
            header.flip().order(ByteOrder.LITTLE_ENDIAN);
            String name = new String(header.array(), 0, 4, StandardCharsets.ISO_8859_1);
            long length = header.getInt(4) & 0xFFFF_FFFFL;
            if (name.equals("data")) {
                long present = channel.size() - position - CHUNK_HEADER;
                return length != LENGTH_UNKNOWN && length > present + ALLOWED_LOSS;
            }
            position += CHUNK_HEADER + length + (length & 1);
        }
        return false;
    }
}
