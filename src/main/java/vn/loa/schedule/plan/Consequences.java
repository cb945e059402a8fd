package vn.loa.schedule.plan;

import java.util.List;

/**
 * What planning a candidate would mean for it and for others on its days.
 *
 * @param clashes where something of the same precedence has the air already
 * @param givingWay what would be interrupted by something of higher precedence, the candidate or another
 */
public record Consequences(List<Finding.Clash> clashes, List<Finding.GivesWay> givingWay) {

    public Consequences {
        clashes = List.copyOf(clashes);
        givingWay = List.copyOf(givingWay);
    }

    /** Those of a candidate that nobody has refused for its dates: its rule is written out day by day. */
    public static Consequences of(Plan candidate, Situation situation) {
        List<Plan> others = situation.plans().stream()
                .filter(plan -> !plan.schedule().equals(candidate.schedule()))
                .toList();
        List<Finding> findings = CompiledTimetable.onDaysOf(candidate, situation.surroundings(), others)
                .findings();
        return new Consequences(
                findings.stream()
                        .filter(finding -> finding.occurrence().schedule().equals(candidate.schedule()))
                        .filter(Finding.Clash.class::isInstance)
                        .map(Finding.Clash.class::cast)
                        .toList(),
                findings.stream()
                        .filter(Finding.GivesWay.class::isInstance)
                        .map(Finding.GivesWay.class::cast)
                        .filter(finding -> finding.occurrence().schedule().equals(candidate.schedule())
                                || finding.other().schedule().equals(candidate.schedule()))
                        .toList());
    }
}
