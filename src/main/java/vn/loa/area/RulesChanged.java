package vn.loa.area;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.loa.area.regulation.Rulebook;
import vn.loa.protocol.WardId;

/**
 * The ward's rules were changed; fired inside the transaction of the change.
 *
 * @param what which part of them, for the log: WARD, GROUP, PLACE, HOLIDAYS, MERGE
 * @param displaced what is planned and does not fit any more, which whoever changed them has seen
 * @param by the name of the person who changed them
 */
public record RulesChanged(
        WardId ward, String what, Rulebook before, Rulebook after, List<Displaced> displaced, String by) {

    /** The parts that are others now, as they were. */
    public Map<String, Object> partsBefore() {
        return parts(RulebookText.of(before), RulebookText.of(after));
    }

    /** The parts that are others now, as they are. */
    public Map<String, Object> partsAfter() {
        return parts(RulebookText.of(after), RulebookText.of(before));
    }

    private static Map<String, Object> parts(RulebookText told, RulebookText other) {
        Map<String, Object> parts = new TreeMap<>();
        if (!told.ward().equals(other.ward())) {
            parts.put("ward", told.ward());
        }
        Map<String, RegulationText> groups = new TreeMap<>(told.groups());
        groups.entrySet().removeAll(other.groups().entrySet());
        parts.put("groups", groups);
        parts.put("places", without(told.places(), other.places()));
        parts.put("holidays", without(told.holidays(), other.holidays()));
        return parts;
    }

    private static <T> List<T> without(List<T> told, List<T> other) {
        return told.stream().filter(each -> !other.contains(each)).toList();
    }
}
