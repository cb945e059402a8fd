package vn.loa.receiver.sound;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The packets of the first logical stream of an Ogg file (RFC 3533); its bytes were verified by hash, so no page CRC. */
final class OggPackets implements AutoCloseable {

    private static final int CAPTURE_PATTERN = 0x4f676753;
    private static final int HEADER_AFTER_PATTERN = 23;
    private static final int LARGEST_PACKET = 1 << 20;

    /**
     * @param granule samples up to the end of this packet's page, -1 when the packet does not end its page
     */
    record Packet(byte[] bytes, long granule) {}

    private final DataInputStream stream;
    private final Deque<Packet> ready = new ArrayDeque<>();
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private Optional<Integer> serial = Optional.empty();

    OggPackets(InputStream stream) {
        this.stream = new DataInputStream(stream);
    }

    /** The next packet, or nothing at the end of the file. */
    Optional<Packet> next() throws IOException {
        while (ready.isEmpty()) {
            int pattern;
            try {
                pattern = stream.readInt();
            } catch (EOFException e) {
                return Optional.empty();
            }
            if (pattern != CAPTURE_PATTERN) {
                throw new IOException("not an Ogg page where one is due");
            }
            readPage();
        }
        return Optional.of(ready.remove());
    }

    private void readPage() throws IOException {
        byte[] header = new byte[HEADER_AFTER_PATTERN];
        stream.readFully(header);
        ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        long granule = fields.getLong(2);
        int pageSerial = fields.getInt(10);
        byte[] lacing = new byte[header[22] & 0xff];
        stream.readFully(lacing);
        boolean ours = serial.orElse(pageSerial) == pageSerial;
        serial = Optional.of(serial.orElse(pageSerial));
        for (byte segment : lacing) {
            byte[] bytes = new byte[segment & 0xff];
            stream.readFully(bytes);
            if (ours) {
                take(bytes);
            }
        }
        if (ours && !ready.isEmpty()) {
            Packet last = ready.removeLast();
            ready.add(new Packet(last.bytes(), granule));
        }
    }

    /** A segment of 255 bytes goes on in the next one. */
    private void take(byte[] segment) throws IOException {
        begun.writeBytes(segment);
        if (begun.size() > LARGEST_PACKET) {
            throw new IOException("a packet without an end");
        }
        if (segment.length < 255) {
            ready.add(new Packet(begun.toByteArray(), -1));
            begun.reset();
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
