package vn.loa.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.Precedence;
import vn.loa.schedule.plan.Cancellation;
import vn.loa.schedule.plan.Clearance;
import vn.loa.schedule.plan.Consequences;
import vn.loa.schedule.plan.Finding;
import vn.loa.schedule.plan.Move;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.schedule.plan.Plan;
import vn.loa.schedule.plan.ReceiversBusy;
import vn.loa.schedule.plan.ScheduleId;
import vn.loa.schedule.plan.Situation;
import vn.loa.schedule.rule.Rule;

/** Finds how a plan fits after a person's decision about its clashes; changes nothing itself. */
final class SettleClashes {

    /** So many clashes of one series are settled one by one; more of them are for a person to look at. */
    private static final int MOST_ROUNDS = 60;

    private final Situation situation;
    private final @Nullable ClashChoice choice;
    private final String by;
    private final List<Occurrence> replaced = new ArrayList<>();
    private final Map<OccurrenceId, Occurrence> cut = new LinkedHashMap<>();
    private final Map<OccurrenceId, Settlement.Deferred> deferred = new LinkedHashMap<>();

    private SettleClashes(Situation situation, @Nullable ClashChoice choice, String by) {
        this.situation = situation;
        this.choice = choice;
        this.by = by;
    }

    /**
     * The plan as it fits, or the refusal that says why it does not.
     *
     * @param choice null when nobody has decided: then the first clash is refused
     * @param by the name of who decides
     */
    static Settlement of(Plan wanted, Situation situation, @Nullable ClashChoice choice, String by) {
        return new SettleClashes(situation, choice, by).settle(wanted);
    }

    private Settlement settle(Plan wanted) {
        Plan plan = wanted;
        Situation around = situation;
        for (int round = 0; ; round++) {
            try {
                List<Occurrence> occurrences = Clearance.of(plan, around);
                return new Settlement(
                        plan,
                        occurrences,
                        replaced,
                        List.copyOf(cut.values()),
                        List.copyOf(deferred.values()),
                        Consequences.of(plan, around),
                        round > 0);
            } catch (ReceiversBusy busy) {
                if (choice == null || round == MOST_ROUNDS) {
                    throw busy;
                }
                List<Finding.Clash> clashes = Consequences.of(plan, around).clashes();
                if (choice == ClashChoice.REPLACE) {
                    around = without(around, plan, clashes);
                } else if (choice == ClashChoice.FIRST) {
                    around = behind(around, plan, clashes);
                } else {
                    plan = shifted(plan, clashes, busy, choice);
                }
            }
        }
    }

    /** Without what is still to come; what has begun is stopped for what is to be heard now, and for nothing else. */
    private Situation without(Situation around, Plan candidate, List<Finding.Clash> clashes) {
        Map<ScheduleId, Set<LocalDate>> off = new HashMap<>();
        for (Finding.Clash clash : clashes) {
            Occurrence other = clash.other();
            if (hasBegun(other)) {
                if (!(candidate.rule() instanceof Rule.Now)) {
                    throw new AlreadyOnAir(other, situation.zone(), situation.now());
                }
                cut.put(other.id(), other);
            } else if (off.computeIfAbsent(other.schedule(), none -> new HashSet<>())
                    .add(other.ruleDate())) {
                replaced.add(other);
            }
        }
        return new Situation(
                around.wardName(),
                around.groups(),
                around.surroundings().stopping(cut.keySet()),
                around.plans().stream()
                        .map(plan -> without(plan, off.getOrDefault(plan.schedule(), Set.of())))
                        .toList(),
                around.now());
    }

    /** The other of two of priority right behind the candidate's occurrence, if it fits there; else the refusal that says why not. */
    private Situation behind(Situation around, Plan candidate, List<Finding.Clash> clashes) {
        List<Plan> plans = new ArrayList<>(around.plans());
        for (Finding.Clash clash : clashes) {
            Occurrence other = clash.other();
            if (other.programmed().precedence() != Precedence.PRIORITY) {
                throw new NotInOrder();
            }
            if (hasBegun(other)) {
                throw new AlreadyOnAir(other, situation.zone(), situation.now());
            }
            if (deferred.containsKey(other.id())) {
                continue;
            }
            Plan before = plans.stream()
                    .filter(plan -> plan.schedule().equals(other.schedule()))
                    .findFirst()
                    .orElseThrow(NoSuchSchedule::new);
            LocalDateTime to = nextMinute(clash.occurrence().end(), before);
            List<Plan> withCandidate = new ArrayList<>(plans);
            withCandidate.add(candidate);
            Occurrence after = MoveTrial.of(before, other.ruleDate(), to, having(around, withCandidate), by);
            deferred.put(other.id(), new Settlement.Deferred(other, after));
            plans.set(
                    plans.indexOf(before),
                    before.on(before.dates().moving(other.ruleDate(), new Move(to, by, situation.now()))));
        }
        return having(around, plans);
    }

    /** What was ordered at once is on its way to the receivers and counts as begun. */
    private boolean hasBegun(Occurrence other) {
        return other.byCommand() || !other.start().isAfter(situation.now());
    }

    private static LocalDateTime nextMinute(Instant end, Plan plan) {
        LocalDateTime civil = end.atZone(plan.zone()).toLocalDateTime();
        LocalDateTime minute = civil.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(civil) ? civil : minute.plusMinutes(1);
    }

    private static Situation having(Situation around, List<Plan> plans) {
        return new Situation(around.wardName(), around.groups(), around.surroundings(), plans, around.now());
    }

    private Plan without(Plan plan, Set<LocalDate> dates) {
        return dates.isEmpty() ? plan : plan.on(plan.dates().without(dates, new Cancellation(by, situation.now())));
    }

    private Plan shifted(Plan plan, List<Finding.Clash> clashes, ReceiversBusy busy, ClashChoice to) {
        LocalDateTime start = busy.offered(to.name()).orElseThrow(() -> busy);
        Occurrence first = clashes.get(0).occurrence();
        if (plan.rule() instanceof Rule.Once || plan.rule() instanceof Rule.Now) {
            return plan.by(new Rule.Once(start.toLocalDate(), start.toLocalTime()));
        }
        return plan.on(plan.dates().moving(first.ruleDate(), new Move(start, by, situation.now())));
    }
}
