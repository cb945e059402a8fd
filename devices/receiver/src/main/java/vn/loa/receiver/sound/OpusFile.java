package vn.loa.receiver.sound;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import io.github.jaredmdobson.concentus.OpusPacketInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** An Opus file in Ogg, decoded to 48 kHz mono with pre-skip and end trimming as in RFC 7845. */
public final class OpusFile implements Audio {

    /** 120 ms, the longest Opus packet. */
    private static final int LONGEST_PACKET = 5_760;

    /** 80 ms that are decoded and not heard after a jump, until the decoder has found its feet (RFC 7845, 4.6). */
    private static final int PRE_ROLL = 3_840;

    private final OggPackets packets;
    private final OpusDecoder decoder;
    private long toSkip;
    private long decoded;

    private OpusFile(OggPackets packets, OpusDecoder decoder, int preSkip) {
        this.packets = packets;
        this.decoder = decoder;
        this.toSkip = preSkip;
    }

    /**
     * Opens a file at its beginning.
     *
     * @throws IOException when it is not Opus in Ogg
     */
    public static OpusFile open(InputStream stream) throws IOException {
        OggPackets packets = new OggPackets(stream);
        byte[] head = packets.next().map(OggPackets.Packet::bytes).orElse(new byte[0]);
        if (head.length < 19 || !new String(head, 0, 8, StandardCharsets.US_ASCII).equals("OpusHead")) {
            throw new IOException("not Opus in Ogg");
        }
        int preSkip = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getShort(10) & 0xffff;
        if (packets.next().isEmpty()) {
            throw new IOException("an Opus file without tags");
        }
        try {
            return new OpusFile(packets, new OpusDecoder(Samples.RATE, 1), preSkip);
        } catch (OpusException e) {
            throw new IOException("the decoder does not start", e);
        }
    }

    /** Leaves out so many samples from here on; what lies well before the place is not even decoded. */
    public void skip(long samples) {
        toSkip += samples;
    }

    @Override
    public short[] next() throws IOException {
        while (true) {
            Optional<OggPackets.Packet> packet = nextToDecode();
            if (packet.isEmpty()) {
                return new short[0];
            }
            short[] samples = decode(packet.get());
            if (samples.length > 0) {
                return samples;
            }
        }
    }

    private Optional<OggPackets.Packet> nextToDecode() throws IOException {
        Optional<OggPackets.Packet> packet = packets.next();
        while (packet.isPresent() && toSkip - length(packet.get()) >= PRE_ROLL) {
            toSkip -= length(packet.get());
            decoded += length(packet.get());
            packet = packets.next();
        }
        return packet;
    }

    private static int length(OggPackets.Packet packet) {
        return Math.max(0, OpusPacketInfo.getNumSamples(packet.bytes(), 0, packet.bytes().length, Samples.RATE));
    }

    private short[] decode(OggPackets.Packet packet) throws IOException {
        short[] target = new short[LONGEST_PACKET];
        int length;
        try {
            length = decoder.decode(packet.bytes(), 0, packet.bytes().length, target, 0, LONGEST_PACKET, false);
        } catch (OpusException e) {
            throw new IOException("a packet that is not Opus", e);
        }
        decoded += length;
        // The last page's position says how many samples of its last packet belong to the clip.
        long surplus = packet.granule() < 0 ? 0 : Math.max(0, decoded - packet.granule());
        int end = (int) Math.max(0, length - surplus);
        int begin = (int) Math.min(toSkip, end);
        toSkip -= begin;
        return Arrays.copyOfRange(target, begin, end);
    }

    @Override
    public void close() throws IOException {
        packets.close();
    }
}
