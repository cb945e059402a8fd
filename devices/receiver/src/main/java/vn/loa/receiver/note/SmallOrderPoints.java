package vn.loa.receiver.note;

import java.util.HexFormat;
import java.util.List;

/**
 * The 14 encodings of points of small order (seven y-coordinates, either sign bit): under such a key one signature fits
 * every message, so it is refused wherever a key is accepted [P-03].
 */
final class SmallOrderPoints {

    private static final List<byte[]> WITHOUT_SIGN = List.of(
            hex("0000000000000000000000000000000000000000000000000000000000000000"),
            hex("0100000000000000000000000000000000000000000000000000000000000000"),
            hex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
            hex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
            hex("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
            hex("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
            hex("eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"));

    private SmallOrderPoints() {}

    static boolean contain(byte[] key) {
        return WITHOUT_SIGN.stream().anyMatch(point -> equalButForSign(point, key));
    }

    private static boolean equalButForSign(byte[] point, byte[] key) {
        int difference = 0;
        for (int i = 0; i < 31; i++) {
            difference |= point[i] ^ key[i];
        }
        return (difference | (point[31] ^ (key[31] & 0x7f))) == 0;
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
