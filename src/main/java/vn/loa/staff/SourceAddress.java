package vn.loa.staff;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a sign-in comes from, as far as throttling tells callers apart.
 *
 * <p>An IPv6 caller owns a whole /64, so that is what is counted; IPv4 mapped into IPv6 is IPv4.
 */
record SourceAddress(String value) {

    private static final int LONGEST = 64;
    private static final int IPV4_BYTES = 4;
    private static final int NETWORK_BYTES = 8;

    static SourceAddress of(String text) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
        if (bytes == null) {
            return new SourceAddress(text.substring(0, Math.min(LONGEST, text.length())));
        }
        if (bytes.length == IPV4_BYTES) {
            return new SourceAddress(NetUtil.bytesToIpAddress(bytes));
        }
        if (isMappedIpv4(bytes)) {
            return new SourceAddress(NetUtil.bytesToIpAddress(Arrays.copyOfRange(bytes, 12, 16)));
        }
        return new SourceAddress(HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) + "/64");
    }

    private static boolean isMappedIpv4(byte[] bytes) {
        byte[] prefix = new byte[12];
        prefix[10] = (byte) 0xff;
        prefix[11] = (byte) 0xff;
        return Arrays.equals(prefix, 0, 12, bytes, 0, 12);
    }
}
