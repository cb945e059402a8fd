package vn.loa.receiver.note;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Whether one tree is the beginning of another (RFC 9162, 2.1.4.2), so that nothing that was in the log has been changed or taken out. */
public final class Consistency {

    private static final int MOST_HASHES = 64;

    private Consistency() {}

    /** Whether the proof leads from the older checkpoint's root to the newer one's. */
    public static boolean holds(Checkpoint older, Checkpoint newer, List<byte[]> proof) {
        if (older.size() < 1 || older.size() >= newer.size() || proof.size() > MOST_HASHES) {
            return older.size() == newer.size() && Arrays.equals(older.root(), newer.root()) && proof.isEmpty();
        }
        Iterator<byte[]> hashes = proof.iterator();
        long node = older.size() - 1;
        long last = newer.size() - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        // The root of a complete older tree is where the proof begins, and is not in it.
        if (node != 0 && !hashes.hasNext()) {
            return false;
        }
        byte[] oldRoot = node == 0 ? older.root() : hashes.next();
        byte[] newRoot = oldRoot;
        while (hashes.hasNext()) {
            byte[] hash = hashes.next();
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                oldRoot = parent(hash, oldRoot);
                newRoot = parent(hash, newRoot);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                newRoot = parent(newRoot, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(oldRoot, older.root()) && Arrays.equals(newRoot, newer.root());
    }

    private static byte[] parent(byte[] left, byte[] right) {
        MessageDigest digest = Digest.sha256();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }
}
