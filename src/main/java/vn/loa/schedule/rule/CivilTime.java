package vn.loa.schedule.rule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/**
 * From civil time to instants where clocks are set forward or back [decision 0050].
 *
 * <p>A civil time that does not exist means the first instant after the gap; one that comes twice means the first.
 */
public final class CivilTime {

    private CivilTime() {}

    public static Instant instantOf(LocalDateTime civil, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(civil);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition gap = zone.getRules().getTransition(civil);
            return gap.getInstant();
        }
        return civil.toInstant(offsets.get(0));
    }
}
