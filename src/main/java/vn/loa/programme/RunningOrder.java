package vn.loa.programme;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.loa.protocol.ContentReference;
import vn.loa.protocol.PartList;

/**
 * What a programme comes to when its repeats are written out: every bulletin with its place in time, and the list that receivers play.
 *
 * @param spoken the bulletins in their order, each as often as it is heard
 */
public record RunningOrder(List<Spoken> spoken, PartList parts) {

    public RunningOrder {
        spoken = List.copyOf(spoken);
    }

    /**
     * One bulletin in it.
     *
     * @param offset from the beginning of the programme
     */
    public record Spoken(BulletinId bulletin, ContentReference content, Duration offset) {}

    /** Writes it out; empty when a bulletin has no sound. */
    static Optional<RunningOrder> of(
            List<ProgrammeItem> items, int repeats, Duration gap, Map<BulletinId, ContentReference> sounds) {
        List<Spoken> spoken = new ArrayList<>();
        List<PartList.Part> parts = new ArrayList<>();
        long offset = 0;
        for (int round = 0; round < repeats; round++) {
            if (round > 0 && !gap.isZero()) {
                parts.add(PartList.Part.pause(gap.toMillis()));
                offset += gap.toMillis();
            }
            for (ProgrammeItem item : items) {
                Integer pause = item.pauseSeconds();
                BulletinId bulletin = item.bulletin();
                if (pause != null) {
                    parts.add(PartList.Part.pause(pause * 1_000L));
                    offset += pause * 1_000L;
                    continue;
                }
                ContentReference sound = bulletin == null ? null : sounds.get(bulletin);
                if (bulletin == null || sound == null) {
                    return Optional.empty();
                }
                spoken.add(new Spoken(bulletin, sound, Duration.ofMillis(offset)));
                parts.add(PartList.Part.of(sound));
                offset += sound.milliseconds();
            }
        }
        return Optional.of(new RunningOrder(spoken, new PartList(parts)));
    }

    public Duration length() {
        return Duration.ofMillis(parts.totalMilliseconds());
    }
}
