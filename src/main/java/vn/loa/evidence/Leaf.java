package vn.loa.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;
import vn.loa.protocol.WireJson;

/**
 * One leaf of the log, as the bytes that will be hashed for ever: the line {@code loa/1/entry}, then one line of JSON with the members
 * {@code kind}, {@code at}, {@code ward} (when there is one) and {@code facts}; the members of every object are sorted by name
 * ({@code src/docs/evidence-format.md}).
 *
 * <p>At most 65,535 bytes, so that it fits an entry bundle of C2SP tlog-tiles. No personal data of residents goes in: a leaf is never erased.
 *
 * @param bytes the leaf as kept
 */
record Leaf(byte[] bytes) {

    static final int LIMIT = 65_535;

    static Leaf of(LeafKind kind, Instant at, Optional<WardId> ward, Map<String, ?> facts) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", kind.name());
        body.put("at", at);
        ward.ifPresent(id -> body.put("ward", id));
        body.put("facts", facts);
        byte[] bytes = ("loa/1/entry\n" + WireJson.canonical(body) + "\n").getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LIMIT) {
            throw new IllegalArgumentException(kind + " is too large for a leaf: " + bytes.length + " bytes");
        }
        return new Leaf(bytes);
    }

    /** The hash of a leaf in the tree: SHA-256 over a zero byte and the leaf (RFC 6962, 2.1). */
    Sha256 hash() {
        MessageDigest digest = Sha256.digest();
        digest.update((byte) 0);
        return Sha256.ofDigest(digest.digest(bytes));
    }
}
