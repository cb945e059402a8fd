package vn.loa.schedule.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import vn.loa.area.Coverage;
import vn.loa.area.Place;
import vn.loa.programme.UnknownPlace;
import vn.loa.protocol.ReceiverId;

/**
 * Whether something may be planned: every occurrence of the rule is held against the ward's regulation and against all that is
 * planned already. The first thing that is wrong is refused, with what to do instead.
 */
public final class Clearance {

    /** How far ahead something may be planned: a bit more than a year, so that a yearly greeting fits. */
    public static final int FARTHEST_DAYS = 400;

    private static final Duration SEARCHED_FOR_FREE_TIME = Duration.ofDays(7);

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

    private List<Occurrence> occurrences() {
        // The dates come first: a rule that began in the Bronze Age must not be written out day by day.
        checkDates();
        checkCoverage();
        List<Occurrence> occurrences = TimetableCompiler.all(candidate).toList();
        if (occurrences.isEmpty()) {
            throw new NeverAired();
        }
        occurrences.forEach(this::checkNotPast);
        occurrences.forEach(this::checkWindow);
        checkFree(occurrences);
        return occurrences;
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
        if (candidate.rule().lastDate(candidate.zone()).isAfter(farthest)) {
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

    private void checkWindow(Occurrence occurrence) {
        if (!Hours.of(situation).hold(occurrence.airtime())) {
            throw new OutsideWindow(
                    InWords.civil(occurrence.start(), situation.zone()),
                    InWords.civil(occurrence.end(), situation.zone()),
                    situation.wardName(),
                    Hours.of(situation).on(occurrence.start()));
        }
    }

    private void checkFree(List<Occurrence> occurrences) {
        List<Occurrence> others = othersAround(
                occurrences.get(0).start(),
                occurrences.get(occurrences.size() - 1).end());
        for (Occurrence occurrence : occurrences) {
            for (Occurrence other : others) {
                if (other.airtime().meets(occurrence.airtime())) {
                    throw busy(occurrence, other, others);
                }
            }
        }
    }

    /** What is planned for any of the same receivers, from before the first start until well after the last end. */
    private List<Occurrence> othersAround(Instant first, Instant last) {
        List<Plan> plans = situation.plans().stream()
                .filter(plan -> !plan.schedule().equals(candidate.schedule()))
                .filter(plan -> plan.coverage().meets(candidate.coverage(), situation.places()))
                .toList();
        Duration longest = plans.stream()
                .map(plan -> plan.programmed().length())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        return TimetableCompiler.occurrences(
                        plans, new Interval(first.minus(longest), last.plus(SEARCHED_FOR_FREE_TIME)))
                .stream()
                .filter(other -> !situation.over().contains(other.id()))
                .toList();
    }

    private ReceiversBusy busy(Occurrence wanted, Occurrence other, List<Occurrence> others) {
        Optional<Instant> free = Hours.of(situation)
                .firstFree(
                        wanted.start(),
                        candidate.programmed().length(),
                        SEARCHED_FOR_FREE_TIME,
                        others.stream().map(Occurrence::airtime).toList());
        long shared =
                other.coverage().of(candidate.coverage().of(situation.places())).size();
        return new ReceiversBusy(
                other.programmed().title(),
                InWords.civil(other.start(), situation.zone()),
                shared,
                free.map(start -> InWords.civil(start, situation.zone())));
    }
}
