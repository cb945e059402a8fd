package vn.loa.schedule.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.loa.area.Place;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.Precedence;

/**
 * What planning a candidate would mean for it and for others on its days.
 *
 * @param clashes where something of the same precedence has the air already
 * @param interrupted where something of higher precedence comes in between the candidate
 * @param displaced what of the others gives way, or falls silent, only because the candidate is there: by its airtime or by the minutes that
 *     it takes
 */
public record Consequences(List<Finding.Clash> clashes, List<Finding.GivesWay> interrupted, List<Finding> displaced) {

    public Consequences {
        clashes = List.copyOf(clashes);
        interrupted = List.copyOf(interrupted);
        displaced = List.copyOf(displaced);
    }

    /** Those of a candidate that nobody has refused for its dates: its rule is written out day by day. */
    public static Consequences of(Plan candidate, Situation situation) {
        List<Plan> others = situation.plans().stream()
                .filter(plan -> !plan.schedule().equals(candidate.schedule()))
                .toList();
        Compilation with = CompiledTimetable.onDaysOf(candidate, situation.surroundings(), others);
        List<Finding> own = with.about(candidate.schedule());
        return new Consequences(
                only(Finding.Clash.class, own),
                only(Finding.GivesWay.class, own),
                // What is ordinary stands behind all others, so nothing changes for them.
                candidate.programmed().precedence() == Precedence.ORDINARY
                        ? List.of()
                        : displaced(
                                candidate,
                                with,
                                CompiledTimetable.onDaysBut(candidate, situation.surroundings(), others)));
    }

    private static List<Finding> displaced(Plan candidate, Compilation with, Compilation without) {
        Map<OccurrenceId, List<Finding>> before = without.findings().stream()
                .collect(Collectors.groupingBy(finding -> finding.occurrence().id()));
        return with.findings().stream()
                .filter(finding -> !finding.occurrence().schedule().equals(candidate.schedule()))
                .filter(finding ->
                        isNew(finding, before.getOrDefault(finding.occurrence().id(), List.of())))
                .toList();
    }

    /** Whether it was heard, or not interrupted so, at one place at least before; for a reason of any kind. */
    private static boolean isNew(Finding finding, List<Finding> before) {
        Set<Place> so = before.stream()
                .filter(earlier -> finding.silences()
                        ? earlier.silences()
                        : earlier instanceof Finding.GivesWay one
                                && finding instanceof Finding.GivesWay other
                                && one.other().id().equals(other.other().id()))
                .flatMap(earlier -> earlier.places().stream())
                .collect(Collectors.toSet());
        return !so.containsAll(finding.places());
    }

    private static <F extends Finding> List<F> only(Class<F> kind, List<Finding> findings) {
        return findings.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
