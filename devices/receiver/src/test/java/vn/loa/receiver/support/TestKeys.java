package vn.loa.receiver.support;

import java.nio.charset.StandardCharsets;
import vn.loa.receiver.note.Digest;
import vn.loa.receiver.note.SigningKey;

/** Keys whose private halves everybody knows; the golden messages are signed with them. */
public final class TestKeys {

    /** The key of the station. */
    public static final SigningKey STATION = key("loa.example/station");

    /** The second key that an emergency needs. */
    public static final SigningKey EMERGENCY = key("loa.example/duty-officer");

    /** A key that nobody has given any right. */
    public static final SigningKey STRANGER = key("loa.example/stranger");

    /** The receiver's own key. */
    public static final SigningKey RECEIVER = key("r-7f3k2m");

    /** The key of the log, which bears its name. */
    public static final SigningKey LOG = key("loa.example/log");

    /** The key of the log that comes after it under another name. */
    public static final SigningKey LOG_2 = key("loa.example/log-2");

    private TestKeys() {}

    private static SigningKey key(String name) {
        return SigningKey.ofSeed(
                name, Digest.sha256().digest(("published test key of " + name).getBytes(StandardCharsets.UTF_8)));
    }
}
