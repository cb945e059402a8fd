package vn.loa.schedule.plan;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.loa.area.Displaced;
import vn.loa.area.Place;
import vn.loa.area.PlansAhead;
import vn.loa.problem.Sentence;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.ReceiverId;

/** Compares what is heard before and after a change of a ward's rules, and names what falls silent by it. */
public final class Recheck {

    private static final Sentence OFF_ON_HOLIDAYS = new Sentence(
            "hôm đó thành ngày lễ (hoặc ngày làm việc) nên lịch này không phát",
            "by the holidays of the ward this schedule is not for that day any more");

    private final Surroundings after;
    private final Map<OccurrenceId, Set<ReceiverId>> silentBefore = new HashMap<>();
    private final Map<Key, List<Instant>> displaced = new LinkedHashMap<>();

    private record Key(ScheduleId schedule, String title, List<String> places, Sentence why) {}

    private Recheck(Surroundings after) {
        this.after = after;
    }

    /** What is silent somewhere after the change and was not before, put together by schedule, places and reason. */
    public static List<Displaced> between(
            Surroundings before,
            Collection<Plan> plansBefore,
            Surroundings after,
            Collection<Plan> plansAfter,
            Interval interval) {
        Recheck recheck = new Recheck(after);
        Compilation was = CompiledTimetable.of(before, plansBefore, interval).whole();
        Compilation becomes = CompiledTimetable.of(after, plansAfter, interval).whole();
        was.findings().stream().filter(Finding::silences).forEach(finding -> recheck.silentBefore
                .computeIfAbsent(finding.occurrence().id(), none -> new HashSet<>())
                .addAll(receivers(finding)));
        recheck.vanished(was, becomes);
        becomes.findings().stream().filter(Finding::silences).forEach(recheck::silenced);
        return recheck.displaced.entrySet().stream()
                .map(each -> displaced(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Displaced::first))
                .toList();
    }

    /** The plans as they are when one group has become part of another. */
    public static List<Plan> merged(Collection<Plan> plans, PlansAhead.Merge merge) {
        return plans.stream()
                .map(plan -> plan.covering(plan.coverage().merged(merge.from(), merge.into())))
                .toList();
    }

    private void vanished(Compilation was, Compilation becomes) {
        Set<OccurrenceId> left = Stream.concat(
                        becomes.occurrences().stream(),
                        becomes.findings().stream().map(Finding::occurrence))
                .map(Occurrence::id)
                .collect(Collectors.toSet());
        was.occurrences().stream()
                .filter(occurrence -> !left.contains(occurrence.id()))
                .forEach(occurrence -> add(occurrence, occurrence.coverage().of(after.places()), OFF_ON_HOLIDAYS));
    }

    private void silenced(Finding finding) {
        Set<ReceiverId> known = silentBefore.getOrDefault(finding.occurrence().id(), Set.of());
        List<Place> fresh = finding.places().stream()
                .filter(place -> !known.contains(place.receiver()))
                .toList();
        if (!fresh.isEmpty()) {
            add(finding.occurrence(), fresh, finding.accept(new Why(after, fresh.get(0))));
        }
    }

    private void add(Occurrence occurrence, List<Place> places, Sentence why) {
        Key key = new Key(
                occurrence.schedule(),
                occurrence.programmed().title(),
                places.stream().map(Place::name).toList(),
                why);
        displaced.computeIfAbsent(key, none -> new ArrayList<>()).add(occurrence.start());
    }

    private static Displaced displaced(Key key, List<Instant> starts) {
        return new Displaced(
                key.schedule().toString(), key.title(), starts.stream().sorted().toList(), key.places(), key.why());
    }

    private static List<ReceiverId> receivers(Finding finding) {
        return finding.places().stream().map(Place::receiver).toList();
    }

    /** The reason as somebody reads it who changes the rules. */
    private record Why(Surroundings after, Place place) implements Finding.Visitor<Sentence> {

        @Override
        public Sentence outsideHours(Finding.OutsideHours finding) {
            ZoneId zone = after.zone();
            LocalDateTime start = InWords.civil(finding.occurrence().start(), zone);
            boolean holiday = after.holidays().isHoliday(start.toLocalDate());
            String hours =
                    after.regulations().at(place.group(), place.receiver()).on(start.toLocalDate(), holiday).stream()
                            .map(window -> window.clockFace())
                            .sorted()
                            .collect(Collectors.joining(", "));
            if (hours.isEmpty()) {
                return holiday
                        ? new Sentence("ngày lễ, ở đó không phát", "a holiday, and nothing is aired there")
                        : new Sentence("hôm đó không có khung giờ", "there are no hours that day");
            }
            return new Sentence(
                    (holiday ? "ngày lễ, chỉ được phát %s" : "chỉ được phát %s").formatted(hours),
                    (holiday ? "a holiday, only %s is allowed" : "only %s is allowed").formatted(hours));
        }

        @Override
        public Sentence overBudget(Finding.OverBudget finding) {
            long minutes = finding.allowed().toMinutes();
            return finding.session()
                    ? new Sentence(
                            "quá %d phút một buổi".formatted(minutes),
                            "more than %d minutes in a session".formatted(minutes))
                    : new Sentence(
                            "quá %d phút một ngày".formatted(minutes),
                            "more than %d minutes in a day".formatted(minutes));
        }

        @Override
        public Sentence clash(Finding.Clash finding) {
            String title = finding.other().programmed().title();
            return new Sentence("trùng giờ với “%s”".formatted(title), "at the same time as “%s”".formatted(title));
        }

        @Override
        public Sentence givesWay(Finding.GivesWay finding) {
            return clash(new Finding.Clash(finding.occurrence(), finding.places(), finding.other()));
        }

        @Override
        public Sentence expired(Finding.Expired finding) {
            return new Sentence("bản tin hết hạn", "the bulletin is not valid any more");
        }

        @Override
        public Sentence nobodyHears(Finding.NobodyHears finding) {
            return new Sentence("không còn cụm loa nào", "no receiver is left");
        }
    }
}
