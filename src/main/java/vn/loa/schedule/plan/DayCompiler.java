package vn.loa.schedule.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.loa.area.Coverage;
import vn.loa.area.Place;
import vn.loa.area.regulation.Limits;
import vn.loa.area.regulation.Regulation;
import vn.loa.area.regulation.Window;

/**
 * Decides, for one civil day of a ward, who hears what: what has higher precedence first, and of the same precedence what was planned first.
 *
 * <p>Days do not touch each other, because no allowed window crosses midnight.
 */
final class DayCompiler {

    private static final Comparator<Occurrence> BY_PRECEDENCE = Comparator.comparing(
                    (Occurrence each) -> each.programmed().precedence())
            .reversed();
    static final Comparator<Occurrence> BY_START =
            Comparator.comparing(Occurrence::start).thenComparing(Occurrence::id);

    private final Surroundings surroundings;
    private final Hearers hearers;
    private final boolean holiday;
    private final long[] aired;
    private final Map<Window, long[]> airedInSession = new HashMap<>();
    private final List<Accepted> accepted = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private record Accepted(Occurrence occurrence, BitSet hearers) {}

    private DayCompiler(Surroundings surroundings, Hearers hearers, LocalDate date) {
        this.surroundings = surroundings;
        this.hearers = hearers;
        this.holiday = surroundings.holidays().isHoliday(date);
        this.aired = new long[hearers.count()];
    }

    /** @param occurrences of that civil day, those that were planned first in front */
    static Compilation compile(
            Surroundings surroundings, Hearers hearers, LocalDate date, List<Occurrence> occurrences) {
        DayCompiler day = new DayCompiler(surroundings, hearers, date);
        occurrences.stream().sorted(BY_PRECEDENCE).forEach(day::place);
        return new Compilation(
                day.accepted.stream().map(day::heard).sorted(BY_START).toList(), day.findings);
    }

    private Occurrence heard(Accepted one) {
        BitSet meant = hearers.of(one.occurrence().coverage());
        if (meant.equals(one.hearers())) {
            return one.occurrence();
        }
        List<Place> places = hearers.places(one.hearers());
        return one.occurrence()
                .coveringOnly(new Coverage(
                        false, List.of(), places.stream().map(Place::receiver).toList()));
    }

    private void place(Occurrence occurrence) {
        BitSet left = (BitSet) hearers.of(occurrence.coverage()).clone();
        if (left.isEmpty()) {
            findings.add(new Finding.NobodyHears(occurrence, List.of()));
            return;
        }
        if (hasExpired(occurrence, left)) {
            return;
        }
        Window[] sessions = sessions(occurrence);
        keepInsideHours(occurrence, left, sessions);
        keepInsideBudget(occurrence, left, sessions);
        keepApart(occurrence, left);
        if (!left.isEmpty()) {
            book(occurrence, left, sessions);
            accepted.add(new Accepted(occurrence, left));
        }
    }

    private boolean hasExpired(Occurrence occurrence, BitSet left) {
        return occurrence
                .programmed()
                .expiry()
                .filter(expiry -> occurrence.end().isAfter(expiry))
                .map(expiry -> findings.add(new Finding.Expired(occurrence, hearers.places(left), expiry)))
                .orElse(false);
    }

    /** The window in which it lies, for each regulation; null where it lies in none. */
    @SuppressWarnings("NullAway")
    private Window[] sessions(Occurrence occurrence) {
        ZoneId zone = surroundings.zone();
        LocalDateTime start = InWords.civil(occurrence.start(), zone);
        LocalDateTime end = InWords.civil(occurrence.end(), zone);
        List<Regulation> regulations = hearers.regulations();
        Window[] sessions = new Window[regulations.size()];
        for (int i = 0; i < sessions.length; i++) {
            sessions[i] = regulations.get(i).holding(start, end, holiday).orElse(null);
        }
        return sessions;
    }

    private void keepInsideHours(Occurrence occurrence, BitSet left, Window[] sessions) {
        BitSet outside = new BitSet();
        for (int i = 0; i < sessions.length; i++) {
            if (sessions[i] == null) {
                outside.or(hearers.under(i));
            }
        }
        outside.and(left);
        if (!outside.isEmpty()) {
            findings.add(new Finding.OutsideHours(occurrence, hearers.places(outside)));
            left.andNot(outside);
        }
    }

    private void keepInsideBudget(Occurrence occurrence, BitSet left, Window[] sessions) {
        long length = occurrence.programmed().length().toMillis();
        for (int i = 0; i < sessions.length; i++) {
            Limits limits = hearers.regulations().get(i).limits();
            if (sessions[i] == null || limits.equals(Limits.NONE)) {
                continue;
            }
            BitSet here = (BitSet) hearers.under(i).clone();
            here.and(left);
            over(occurrence, here, left, aired, length, limits.day(), false);
            here.and(left);
            over(occurrence, here, left, inSession(sessions[i]), length, limits.session(), true);
        }
    }

    private void over(
            Occurrence occurrence,
            BitSet here,
            BitSet left,
            long[] before,
            long length,
            Duration limit,
            boolean session) {
        BitSet over = new BitSet();
        long most = 0;
        for (int i = here.nextSetBit(0); i >= 0; i = here.nextSetBit(i + 1)) {
            if (before[i] + length > limit.toMillis()) {
                over.set(i);
                most = Math.max(most, before[i] + length);
            }
        }
        if (!over.isEmpty()) {
            findings.add(
                    new Finding.OverBudget(occurrence, hearers.places(over), session, limit, Duration.ofMillis(most)));
            left.andNot(over);
        }
    }

    private void keepApart(Occurrence occurrence, BitSet left) {
        for (Accepted other : accepted) {
            if (!other.occurrence().airtime().meets(occurrence.airtime())
                    || !other.hearers().intersects(left)
                    || surroundings.over().contains(other.occurrence().id())) {
                continue;
            }
            BitSet shared = (BitSet) other.hearers().clone();
            shared.and(left);
            boolean same = other.occurrence().programmed().precedence()
                    == occurrence.programmed().precedence();
            if (same) {
                findings.add(new Finding.Clash(occurrence, hearers.places(shared), other.occurrence()));
                left.andNot(shared);
            } else {
                findings.add(new Finding.GivesWay(occurrence, hearers.places(shared), other.occurrence()));
            }
        }
    }

    private void book(Occurrence occurrence, BitSet left, Window[] sessions) {
        long length = occurrence.programmed().length().toMillis();
        left.stream().forEach(i -> aired[i] += length);
        for (int i = 0; i < sessions.length; i++) {
            if (sessions[i] != null) {
                long[] session = inSession(sessions[i]);
                BitSet here = (BitSet) hearers.under(i).clone();
                here.and(left);
                here.stream().forEach(hearer -> session[hearer] += length);
            }
        }
    }

    private long[] inSession(Window window) {
        return airedInSession.computeIfAbsent(window, none -> new long[hearers.count()]);
    }
}
