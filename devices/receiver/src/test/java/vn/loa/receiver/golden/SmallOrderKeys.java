package vn.loa.receiver.golden;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import vn.loa.receiver.note.Digest;

/** The 14 encodings of points of small order [P-03]. */
final class SmallOrderKeys {

    private SmallOrderKeys() {}

    static List<byte[]> all() {
        List<byte[]> keys = new ArrayList<>();
        for (String digits : List.of(
                "00".repeat(32),
                "01" + "00".repeat(31),
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "ec" + "ff".repeat(30) + "7f",
                "ed" + "ff".repeat(30) + "7f",
                "ee" + "ff".repeat(30) + "7f")) {
            byte[] point = HexFormat.of().parseHex(digits);
            keys.add(point.clone());
            point[31] |= (byte) 0x80;
            keys.add(point);
        }
        return keys;
    }

    /** One of them as [P-02] writes keys, with its right key id. */
    static String written(String name) {
        byte[] typed = new byte[33];
        typed[0] = 1;
        System.arraycopy(all().get(2), 0, typed, 1, 32);
        MessageDigest digest = Digest.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(typed);
        return name + "+" + HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), 4)) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }
}
