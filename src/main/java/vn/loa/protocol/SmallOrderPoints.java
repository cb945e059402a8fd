package vn.loa.protocol;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The 14 encodings of points of small order on Ed25519, canonical or not: under such a "key" a signature can be made without a secret.
 *
 * <p>Source: the table of the paper "Taming the many EdDSAs" (Chalkias, Garillot, Nikolaenko, 2020), with the sign bit set and unset.
 */
final class SmallOrderPoints {

    private static final List<byte[]> Y_COORDINATES = Stream.of(
                    "0000000000000000000000000000000000000000000000000000000000000000",
                    "0100000000000000000000000000000000000000000000000000000000000000",
                    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")
            .map(HexFormat.of()::parseHex)
            .toList();

    private SmallOrderPoints() {}

    static boolean contains(byte[] key) {
        byte[] withoutSign = key.clone();
        withoutSign[31] &= 0x7f;
        return Y_COORDINATES.stream().anyMatch(point -> Arrays.equals(point, withoutSign));
    }
}
