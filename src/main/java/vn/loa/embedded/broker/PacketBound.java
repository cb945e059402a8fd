package vn.loa.embedded.broker;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import org.jboss.logging.Logger;

/**
 * Ends a connection as soon as a packet announces more bytes than allowed, before any of them is kept.
 *
 * <p>It follows the framing of MQTT 5, section 2.1: one byte of type, then the remaining length in one to four bytes of
 * seven bits each, least significant first.
 */
final class PacketBound extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = Logger.getLogger(PacketBound.class);
    private static final int MOST_LENGTH_BYTES = 4;

    private final int largestPacket;
    private boolean inBody;
    private boolean typeSeen;
    private int lengthBytes;
    private int length;
    private boolean ended;

    PacketBound(int largestPacket) {
        this.largestPacket = largestPacket;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (ended || (message instanceof ByteBuf bytes && !follow(bytes))) {
            ReferenceCountUtil.release(message);
            end(context);
            return;
        }
        context.fireChannelRead(message);
    }

    /** @return false when a packet in these bytes, or beginning in them, is too long */
    boolean follow(ByteBuf bytes) {
        int at = bytes.readerIndex();
        while (at < bytes.writerIndex()) {
            if (inBody) {
                int passed = Math.min(length, bytes.writerIndex() - at);
                at += passed;
                length -= passed;
                inBody = length > 0;
            } else if (!typeSeen) {
                typeSeen = true;
                at++;
            } else if (!followLength(bytes.getByte(at++))) {
                return false;
            }
        }
        return true;
    }

    private boolean followLength(byte digit) {
        length |= (digit & 0x7F) << (7 * lengthBytes);
        lengthBytes++;
        boolean complete = (digit & 0x80) == 0;
        if (length > largestPacket || (!complete && lengthBytes == MOST_LENGTH_BYTES)) {
            return false;
        }
        if (complete) {
            inBody = length > 0;
            typeSeen = false;
            lengthBytes = 0;
        }
        return true;
    }

    private void end(ChannelHandlerContext context) {
        if (!ended) {
            ended = true;
            LOG.warnf(
                    "ended connection address=%s: packet too long",
                    context.channel().remoteAddress());
            context.close();
        }
    }
}
