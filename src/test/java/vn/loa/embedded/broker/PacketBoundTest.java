package vn.loa.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PacketBoundTest {
    private static final int LARGEST = 1000;

    @Property(tries = 300)
    void packets_within_the_bound_pass_however_they_are_cut_up(
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = LARGEST) Integer> lengths,
            @ForAll @IntRange(min = 1, max = 700) int piece) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        lengths.forEach(length -> stream.writeBytes(packet(length)));
        assertThat(passes(stream.toByteArray(), piece)).isTrue();
    }

    @Property(tries = 300)
    void a_packet_over_the_bound_is_noticed_from_its_announcement_alone(
            @ForAll @Size(max = 5) List<@IntRange(min = 0, max = LARGEST) Integer> before,
            @ForAll @IntRange(min = LARGEST + 1, max = 268_435_455) int tooMuch,
            @ForAll @IntRange(min = 1, max = 700) int piece) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        before.forEach(length -> stream.writeBytes(packet(length)));
        stream.writeBytes(announcement(tooMuch));
        assertThat(passes(stream.toByteArray(), piece)).isFalse();
    }

    @Test
    void a_length_of_five_bytes_does_not_exist_in_mqtt() {
        byte[] endless = {0x10, (byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80};
        assertThat(passes(endless, 1)).isFalse();
    }

    private static boolean passes(byte[] stream, int piece) {
        PacketBound bound = new PacketBound(LARGEST);
        for (int at = 0; at < stream.length; at += piece) {
            ByteBuf bytes = Unpooled.wrappedBuffer(stream, at, Math.min(piece, stream.length - at));
            if (!bound.follow(bytes)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] packet(int length) {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.writeBytes(announcement(length));
        packet.writeBytes(new byte[length]);
        return packet.toByteArray();
    }

    private static byte[] announcement(int length) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(0x30);
        int left = length;
        do {
            int digit = left % 128;
            left /= 128;
            bytes.write(left > 0 ? digit | 0x80 : digit);
        } while (left > 0);
        return bytes.toByteArray();
    }
}
