package vn.loa.area;

import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The civil times that a ward may have: those of the IANA database, which know their own history and future. */
public final class Zones {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    private Zones() {}

    /** The zone of this name; Vietnam's when none is given. */
    public static ZoneId named(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return VIETNAM;
        }
        if (!KNOWN.contains(name)) {
            throw new NoSuchZone();
        }
        return ZoneId.of(name);
    }
}
