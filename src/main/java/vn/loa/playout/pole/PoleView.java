package vn.loa.playout.pole;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.loa.playout.pole.DayOfPoles.Day;
import vn.loa.receiver.PoleRegister;
import vn.loa.receiver.PoleRegister.Pole;
import vn.loa.receiver.PoleStanding;
import vn.loa.receiver.Position;
import vn.loa.receiver.Presence;

/**
 * A pole as pages and the API show it: what is wanted of it, what it told last, and its day.
 *
 * @param hasTimetable whether it told that the latest timetable is on its disk
 * @param missing how much content it told that it lacks
 * @param awayFor how long it has been offline
 * @param faultSince since when it has a fault that nobody has mended
 */
public record PoleView(
        String id,
        String name,
        String group,
        String groupName,
        PoleStanding standing,
        boolean muted,
        int volume,
        int maximumVolume,
        int turn,
        @Nullable Position position,
        @Nullable Presence presence,
        boolean hasTimetable,
        int missing,
        @Nullable Duration awayFor,
        @Nullable Instant faultSince,
        List<Trouble> troubles,
        Day today) {

    /** Why somebody has to look at a pole that is online. */
    public enum Trouble {
        MUTED,
        TIMETABLE,
        AUDIO,
        SOUND,
        CLOCK,
        DISK
    }

    static PoleView of(Pole pole, long latestTimetable, Instant now, @Nullable Instant faultSince, Day today) {
        Presence presence = pole.presence();
        return new PoleView(
                pole.id().value(),
                pole.name(),
                pole.group().value(),
                pole.groupName(),
                pole.standing(),
                pole.muted(),
                pole.volume(),
                pole.maximumVolume(),
                pole.turn(),
                pole.position(),
                presence,
                presence != null && presence.hasTimetable(latestTimetable),
                presence == null ? 0 : presence.missing().size() + presence.missingMore(),
                pole.standing() == PoleStanding.OFFLINE && presence != null
                        ? Duration.between(presence.since(), now)
                        : null,
                faultSince,
                troubles(pole, latestTimetable),
                today);
    }

    private static List<Trouble> troubles(Pole pole, long latestTimetable) {
        Presence presence = pole.presence();
        boolean inService = pole.standing() != PoleStanding.NEW && pole.standing() != PoleStanding.REVOKED;
        List<Trouble> troubles = new ArrayList<>();
        if (inService && pole.muted()) {
            troubles.add(Trouble.MUTED);
        }
        if (!inService || presence == null) {
            return List.copyOf(troubles);
        }
        if (!presence.hasTimetable(latestTimetable)) {
            troubles.add(Trouble.TIMETABLE);
        }
        if (presence.missing().size() + presence.missingMore() > 0) {
            troubles.add(Trouble.AUDIO);
        }
        if ("SILENT".equals(presence.sound())) {
            troubles.add(Trouble.SOUND);
        }
        if (!PoleRegister.keepsTime(presence)) {
            troubles.add(Trouble.CLOCK);
        }
        if (PoleRegister.isNearlyFull(presence)) {
            troubles.add(Trouble.DISK);
        }
        return List.copyOf(troubles);
    }

    public boolean inService() {
        return standing != PoleStanding.NEW && standing != PoleStanding.REVOKED;
    }

    public boolean online() {
        return standing == PoleStanding.ONLINE || standing == PoleStanding.ATTENTION;
    }

    /** Whether the pole itself has told that it does as it is wanted, where that can be heard. */
    public boolean muteIsSettled() {
        return Optional.ofNullable(presence)
                .map(told -> Boolean.TRUE.equals(told.muted()) == muted)
                .orElse(!muted);
    }
}
