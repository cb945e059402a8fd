package vn.loa.schedule.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.loa.area.Coverage;
import vn.loa.area.Place;
import vn.loa.problem.Refusal;
import vn.loa.programme.UnknownPlace;
import vn.loa.protocol.ReceiverId;
import vn.loa.schedule.rule.NeverAired;

/**
 * Whether something may be planned: every occurrence of the rule is held against the ward's regulation and against all that is
 * planned already. The first thing that is wrong is refused, with what to do instead.
 */
public final class Clearance {

    /** How far ahead something may be planned: a bit more than a year, so that a yearly greeting fits. */
    public static final int FARTHEST_DAYS = 400;

    private final Plan candidate;
    private final Situation situation;

    private Clearance(Plan candidate, Situation situation) {
        this.candidate = candidate;
        this.situation = situation;
    }

    /** The occurrences of the candidate, all of them cleared, in order; there is at least one. */
    public static List<Occurrence> of(Plan candidate, Situation situation) {
        return new Clearance(candidate, situation).occurrences();
    }

    /** Whether what stands already and was changed on one date fits there now; the first thing that is wrong is refused. */
    public static void ofDate(Plan changed, LocalDate ruleDate, Situation situation) {
        new Clearance(changed, situation).checkDate(ruleDate);
    }

    private void checkDate(LocalDate ruleDate) {
        Occurrence changed = candidate
                .onRuleDate(ruleDate, situation.surroundings().holidays())
                .orElseThrow(NeverAired::new);
        checkNotPast(changed);
        refuseWhatIsSilenced(finding -> finding.occurrence().id().equals(changed.id()));
    }

    private List<Occurrence> occurrences() {
        // The dates come first: a rule that began in the Bronze Age must not be written out day by day.
        checkDates();
        checkCoverage();
        List<Occurrence> occurrences = candidate
                .all(situation.surroundings().holidays())
                .filter(occurrence -> candidate.cancellationOf(occurrence).isEmpty())
                .sorted(DayCompiler.BY_START)
                .toList();
        if (occurrences.isEmpty()) {
            throw new NeverAired();
        }
        occurrences.forEach(this::checkNotPast);
        refuseWhatIsSilenced(finding -> true);
        return occurrences;
    }

    private void refuseWhatIsSilenced(Predicate<Finding> concerned) {
        List<Plan> others = situation.plans().stream()
                .filter(plan -> !plan.schedule().equals(candidate.schedule()))
                .toList();
        Compilation compilation = CompiledTimetable.onDaysOf(candidate, situation.surroundings(), others);
        compilation.about(candidate.schedule()).stream()
                .filter(Finding::silences)
                .filter(concerned)
                .findFirst()
                .ifPresent(finding -> {
                    throw finding.accept(new ToRefuse(situation));
                });
    }

    private void checkDates() {
        LocalDateTime now = InWords.civil(situation.now(), situation.zone());
        LocalDate first = candidate.rule().firstDate(candidate.zone());
        LocalDate farthest = now.toLocalDate().plusDays(FARTHEST_DAYS);
        if (first.isBefore(now.toLocalDate())) {
            LocalDateTime start = candidate
                    .rule()
                    .startsBetween(first, first.plusDays(6), candidate.zone())
                    .findFirst()
                    .orElse(first.atStartOfDay());
            throw new StartInThePast(start, now);
        }
        Optional<LocalDate> lastExtra = candidate.dates().extra().stream().max(LocalDate::compareTo);
        if (candidate.rule().lastDate(candidate.zone()).isAfter(farthest)
                || lastExtra.filter(date -> date.isAfter(farthest)).isPresent()) {
            throw new TooFarAhead(farthest);
        }
    }

    private void checkCoverage() {
        Coverage coverage = candidate.coverage();
        List<ReceiverId> receivers =
                situation.places().stream().map(Place::receiver).toList();
        if (!situation.groups().containsAll(coverage.groups()) || !receivers.containsAll(coverage.receivers())) {
            throw new UnknownPlace();
        }
        if (coverage.of(situation.places()).isEmpty()) {
            throw new NobodyToHear();
        }
    }

    private void checkNotPast(Occurrence occurrence) {
        if (occurrence.start().isBefore(situation.now())) {
            throw new StartInThePast(
                    InWords.civil(occurrence.start(), situation.zone()),
                    InWords.civil(situation.now(), situation.zone()));
        }
    }

    /** Makes the refusal that says it to a person, with what to do instead. */
    private record ToRefuse(Situation situation) implements Finding.Visitor<Refusal> {

        @Override
        public Refusal outsideHours(Finding.OutsideHours finding) {
            Occurrence occurrence = finding.occurrence();
            LocalDateTime start = InWords.civil(occurrence.start(), situation.zone());
            LocalDateTime end = InWords.civil(occurrence.end(), situation.zone());
            String windows =
                    FreeTime.at(finding.places(), situation.surroundings()).windowsOn(start.toLocalDate());
            return everywhere(finding)
                    ? new OutsideWindow(start, end, situation.wardName(), windows)
                    : new OutsideWindowSomewhere(start, end, names(finding.places()), windows);
        }

        @Override
        public Refusal overBudget(Finding.OverBudget finding) {
            return new OverBudget(
                    InWords.civil(finding.occurrence().start(), situation.zone()),
                    finding.session(),
                    finding.allowed(),
                    finding.planned(),
                    everywhere(finding) ? List.of() : names(finding.places()));
        }

        @Override
        public Refusal clash(Finding.Clash finding) {
            Occurrence wanted = finding.occurrence();
            Occurrence other = finding.other();
            FreeTime free = FreeTime.at(wanted.coverage().of(situation.places()), situation.surroundings());
            List<Interval> busy = busy(wanted);
            Optional<Instant> next = free.firstFrom(wanted.start(), length(wanted), busy);
            Optional<Instant> after = free.firstFrom(other.end(), length(wanted), List.of(other.airtime()));
            return new ReceiversBusy(
                    other,
                    InWords.civil(other.start(), situation.zone()),
                    finding.places().size(),
                    next.map(start -> InWords.civil(start, situation.zone())),
                    after.filter(start -> free.firstFrom(start, length(wanted), busy)
                                    .filter(start::equals)
                                    .isPresent())
                            .map(start -> InWords.civil(start, situation.zone())),
                    other.byCommand() || !other.start().isAfter(situation.now()),
                    wanted.byCommand());
        }

        @Override
        public Refusal givesWay(Finding.GivesWay finding) {
            throw new IllegalStateException("giving way is no reason to refuse");
        }

        @Override
        public Refusal expired(Finding.Expired finding) {
            return new NotValidAnyMore(
                    InWords.civil(finding.occurrence().start(), situation.zone()),
                    InWords.civil(finding.validUntil(), situation.zone()));
        }

        @Override
        public Refusal nobodyHears(Finding.NobodyHears finding) {
            return new NobodyToHear();
        }

        private List<Interval> busy(Occurrence wanted) {
            Interval week = new Interval(
                    wanted.start().minus(Duration.ofDays(1)), wanted.start().plus(Duration.ofDays(8)));
            // What the rules give, even where it will not be heard: a time that is proposed must be free for sure.
            return TimetableCompiler.ruled(
                            situation.plans().stream()
                                    .filter(plan -> !plan.schedule().equals(wanted.schedule()))
                                    .toList(),
                            situation.surroundings().holidays(),
                            week)
                    .stream()
                    .filter(other -> !situation.surroundings().over().contains(other.id()))
                    .filter(other -> other.coverage().meets(wanted.coverage(), situation.places()))
                    .map(Occurrence::airtime)
                    .toList();
        }

        private static Duration length(Occurrence wanted) {
            return Duration.between(wanted.start(), wanted.end());
        }

        private boolean everywhere(Finding finding) {
            return finding.places().size()
                    == finding.occurrence().coverage().of(situation.places()).size();
        }

        private static List<String> names(List<Place> places) {
            return places.stream().map(Place::name).toList();
        }
    }
}
