package vn.loa.receiver.support;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import vn.loa.receiver.message.Content;
import vn.loa.receiver.note.Digest;

/** A sine of 440 Hz as mono Opus in Ogg, so that tests need no file and no other program. */
public record OpusClip(byte[] bytes, Duration length) {

    private static final int PACKET = 960;
    private static final int PRE_SKIP = 312;

    /** A clip of this length. */
    public static OpusClip of(Duration length) {
        try {
            OpusEncoder encoder = new OpusEncoder(48_000, 1, OpusApplication.OPUS_APPLICATION_AUDIO);
            encoder.setBitrate(24_000);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.writeBytes(page(0, 2, 0, head()));
            file.writeBytes(page(0, 0, 1, tags()));
            long frames = length.toMillis() * 48;
            long coded = 0;
            int sequence = 2;
            while (coded < frames + PRE_SKIP) {
                short[] samples = new short[PACKET];
                for (int i = 0; i < PACKET; i++) {
                    samples[i] = (short) (8_000 * Math.sin(2 * Math.PI * 440 * (coded + i) / 48_000));
                }
                byte[] packet = new byte[1_000];
                int size = encoder.encode(samples, 0, PACKET, packet, 0, packet.length);
                coded += PACKET;
                boolean last = coded >= frames + PRE_SKIP;
                long granule = last ? frames + PRE_SKIP : coded;
                file.writeBytes(page(granule, last ? 4 : 0, sequence++, java.util.Arrays.copyOf(packet, size)));
            }
            return new OpusClip(file.toByteArray(), length);
        } catch (OpusException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As items name it. */
    public Content content() {
        return new Content(Digest.hex(bytes), bytes.length, length);
    }

    private static byte[] head() {
        ByteBuffer head = ByteBuffer.allocate(19).order(ByteOrder.LITTLE_ENDIAN);
        head.put("OpusHead".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) 1);
        head.putShort((short) PRE_SKIP).putInt(48_000).putShort((short) 0).put((byte) 0);
        return head.array();
    }

    private static byte[] tags() {
        ByteBuffer tags = ByteBuffer.allocate(19).order(ByteOrder.LITTLE_ENDIAN);
        tags.put("OpusTags".getBytes(StandardCharsets.US_ASCII))
                .putInt(3)
                .put("Loa".getBytes(StandardCharsets.US_ASCII));
        return tags.putInt(0).array();
    }

    private static byte[] page(long granule, int flags, int sequence, byte[] packet) {
        int segments = packet.length / 255 + 1;
        ByteBuffer page = ByteBuffer.allocate(27 + segments + packet.length).order(ByteOrder.LITTLE_ENDIAN);
        page.put("OggS".getBytes(StandardCharsets.US_ASCII)).put((byte) 0).put((byte) flags);
        page.putLong(granule).putInt(7).putInt(sequence).putInt(0).put((byte) segments);
        for (int i = 0; i < segments - 1; i++) {
            page.put((byte) 255);
        }
        page.put((byte) (packet.length % 255)).put(packet);
        page.putInt(22, checksum(page.array()));
        return page.array();
    }

    private static int checksum(byte[] page) {
        int crc = 0;
        for (byte b : page) {
            crc ^= (b & 0xff) << 24;
            for (int i = 0; i < 8; i++) {
                crc = (crc << 1) ^ (crc < 0 ? 0x04c11db7 : 0);
            }
        }
        return crc;
    }
}
