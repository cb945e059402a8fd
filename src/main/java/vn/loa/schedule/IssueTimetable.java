package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.loa.area.Ward;
import vn.loa.area.Wards;
import vn.loa.protocol.DaySheet;
import vn.loa.protocol.Kind;
import vn.loa.protocol.Note;
import vn.loa.protocol.TimetableIndex;
import vn.loa.protocol.WardId;
import vn.loa.protocol.WireJson;
import vn.loa.schedule.plan.Interval;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.schedule.plan.TimetableCompiler;
import vn.loa.station.Station;

/** Signs a new version of a ward's timetable when, and only when, it would say something new or the old one grows old. */
@ApplicationScoped
public class IssueTimetable {

    private static final Logger LOG = Logger.getLogger(IssueTimetable.class);
    private static final int LARGEST_SHEET = 1_048_576;

    private final WardLock lock;
    private final Wards wards;
    private final Plans plans;
    private final Situations situations;
    private final Prefetches prefetches;
    private final Timetables timetables;
    private final SheetStore store;
    private final Station station;
    private final Clock clock;
    private final Event<TimetableIssued> issued;

    IssueTimetable(
            WardLock lock,
            Wards wards,
            Plans plans,
            Situations situations,
            Prefetches prefetches,
            Timetables timetables,
            SheetStore store,
            Station station,
            Clock clock,
            Event<TimetableIssued> issued) {
        this.lock = lock;
        this.wards = wards;
        this.plans = plans;
        this.situations = situations;
        this.prefetches = prefetches;
        this.timetables = timetables;
        this.store = store;
        this.station = station;
        this.clock = clock;
        this.issued = issued;
    }

    /** Issues one if it is needed. */
    @Transactional
    public void of(WardId id) {
        lock.take(id);
        Ward ward = wards.require(id);
        Instant now = clock.instant();
        TimetableIndex next = draft(ward, now);
        Optional<TimetableIndex> latest = timetables.latestIndex(id);
        if (latest.isEmpty() || isNew(next, latest.get(), now)) {
            issue(next);
        }
    }

    private TimetableIndex draft(Ward ward, Instant now) {
        Interval horizon = Horizon.around(now, ward.zone());
        List<Occurrence> occurrences = TimetableCompiler.compile(
                        situations.surroundings(ward.id(), now), plans.touching(ward.id(), horizon), horizon)
                .occurrences();
        long version = timetables.latestVersion(ward.id()) + 1;
        return new TimetableIndex(
                ward.id(),
                version,
                now,
                now.plus(Duration.ofDays(Horizon.DAYS)),
                ward.zone(),
                TimetableCompiler.daySheets(ward.id(), ward.zone(), occurrences).stream()
                        .map(this::day)
                        .toList(),
                prefetches.of(ward.id(), occurrences, now));
    }

    private TimetableIndex.Day day(DaySheet sheet) {
        byte[] bytes = WireJson.write(sheet).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LARGEST_SHEET) {
            throw new DayTooFull(sheet.date());
        }
        return store.keep(sheet, bytes);
    }

    private static boolean isNew(TimetableIndex next, TimetableIndex latest, Instant now) {
        return !next.days().equals(latest.days())
                || !next.prefetch().equals(latest.prefetch())
                || !next.zone().equals(latest.zone())
                || latest.expires().isBefore(now.plus(Duration.ofDays(Horizon.RENEWED_AT_DAYS)));
    }

    private void issue(TimetableIndex index) {
        Note note = station.sign(Kind.TIMETABLE, index);
        timetables.add(index, note);
        issued.fire(new TimetableIssued(index.ward(), index.version(), index, note));
        LOG.infof(
                "issued timetable ward=%s version=%d days=%d prefetch=%d",
                index.ward(),
                index.version(),
                index.days().size(),
                index.prefetch().size());
    }
}
