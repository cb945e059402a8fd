package vn.loa.receiver.message;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.loa.receiver.note.KeyRing;
import vn.loa.receiver.note.VerifyingKey;

/**
 * Who this receiver is, where it belongs, when it may sound and whom it obeys [P-19], [P-20].
 *
 * @param turn 1 to 4: when it speaks, where neighbouring poles take turns [P-63]
 * @param muted whether nothing but emergencies may sound [P-64]
 */
public record Assignment(
        String receiver,
        String ward,
        int version,
        Instant issued,
        Status status,
        String name,
        List<String> groups,
        ZoneId zone,
        Regulation regulation,
        int turn,
        int volume,
        int maximumVolume,
        boolean muted,
        Duration heartbeat,
        Duration prefetchJitter,
        Duration longestPause,
        KeyRing keys) {

    /** For as many receivers as one small broker has; a province's server says more [P-09]. */
    private static final long RECONNECT_SECONDS = 10;

    /** A revoked receiver plays nothing any more. */
    public enum Status {
        ACTIVE,
        REVOKED
    }

    /**
     * Reads an assignment's body.
     *
     * @throws Malformed when any of it breaks [P-05], or a key is of small order [P-03]
     */
    public static Assignment read(String json) throws Malformed {
        Members body = Json.read(json);
        return new Assignment(
                body.identifier("receiver"),
                body.identifier("ward"),
                body.count("version"),
                body.instant("issued"),
                body.oneOf("status", Status.class),
                body.string("name"),
                body.strings("groups"),
                zone(body),
                Regulation.in(body),
                body.has("turn") ? (int) body.number("turn", 1, 4) : 1,
                (int) body.number("volume", 0, 100),
                (int) body.number("maximumVolume", 0, 100),
                body.has("muted") && body.flag("muted"),
                Duration.ofSeconds(body.number("heartbeatSeconds", 1, 86_400)),
                Duration.ofSeconds(body.number("prefetchJitterSeconds", 0, 86_400)),
                Duration.ofSeconds(
                        body.has("reconnectSeconds") ? body.number("reconnectSeconds", 1, 600) : RECONNECT_SECONDS),
                new KeyRing(keys(body)));
    }

    /** Whether something that is not an emergency may start at this instant. */
    public boolean allowsStartAt(Instant start) {
        return regulation.windowAt(start.atZone(zone)).isPresent();
    }

    /** Whether plays are allowed at all. */
    public boolean active() {
        return status == Status.ACTIVE;
    }

    private static ZoneId zone(Members body) throws Malformed {
        try {
            return ZoneId.of(body.string("zone"));
        } catch (DateTimeException e) {
            throw new Malformed("\"zone\" is unknown");
        }
    }

    private static List<KeyRing.Entry> keys(Members body) throws Malformed {
        List<KeyRing.Entry> keys = new ArrayList<>();
        for (Members entry : body.objects("keys")) {
            try {
                keys.add(new KeyRing.Entry(VerifyingKey.parse(entry.string("key")), Set.copyOf(entry.strings("may"))));
            } catch (IllegalArgumentException e) {
                throw new Malformed("\"keys\" holds a key that cannot be trusted: " + e.getMessage());
            }
        }
        return List.copyOf(keys);
    }
}
