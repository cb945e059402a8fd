package vn.loa.evidence.tlog;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Leaves one after the other, each after its length in two bytes (C2SP tlog-tiles, log entries). */
public final class EntryBundle {

    private static final int MOST = 0xFFFF;

    private EntryBundle() {}

    public static byte[] of(List<byte[]> leaves) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] leaf : leaves) {
            if (leaf.length > MOST) {
                throw new IllegalArgumentException("a leaf of " + leaf.length + " bytes");
            }
            bundle.write(leaf.length >> 8);
            bundle.write(leaf.length);
            bundle.writeBytes(leaf);
        }
        return bundle.toByteArray();
    }

    /**
     * Takes a bundle apart.
     *
     * @throws MalformedProof when it is cut off, or has not exactly so many leaves
     */
    public static List<byte[]> parse(byte[] bundle, int width) throws MalformedProof {
        List<byte[]> leaves = new ArrayList<>();
        int position = 0;
        while (position < bundle.length) {
            if (bundle.length - position < 2) {
                throw new MalformedProof("a bundle that is cut off");
            }
            int length = (bundle[position] & 0xFF) << 8 | bundle[position + 1] & 0xFF;
            position += 2;
            if (bundle.length - position < length) {
                throw new MalformedProof("a bundle that is cut off");
            }
            leaves.add(Arrays.copyOfRange(bundle, position, position + length));
            position += length;
        }
        if (leaves.size() != width) {
            throw new MalformedProof("a bundle of " + leaves.size() + " leaves where " + width + " are due");
        }
        return leaves;
    }
}
