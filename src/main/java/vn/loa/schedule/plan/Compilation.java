package vn.loa.schedule.plan;

import java.util.List;

/**
 * What follows from a ward's plans in some time.
 *
 * @param occurrences what is aired, each for those places alone where it may be heard, in the order of the starts
 * @param findings what is not heard as planned, and why
 */
public record Compilation(List<Occurrence> occurrences, List<Finding> findings) {

    public Compilation {
        occurrences = List.copyOf(occurrences);
        findings = List.copyOf(findings);
    }

    /** What was found about one schedule. */
    public List<Finding> about(ScheduleId schedule) {
        return findings.stream()
                .filter(finding -> finding.occurrence().schedule().equals(schedule))
                .toList();
    }
}
