package vn.loa.playout.pole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.loa.playout.pole.DayOfPoles.Day;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;
import vn.loa.receiver.PoleRegister;
import vn.loa.receiver.PoleRegister.Pole;
import vn.loa.receiver.PoleStanding;
import vn.loa.receiver.RepairNotes;
import vn.loa.schedule.Timetables;

/** Puts together what is known of poles: the register, the timetable that they ought to have, their day and their open faults. */
@ApplicationScoped
class Poles {

    private final PoleRegister register;
    private final Timetables timetables;
    private final DayOfPoles days;
    private final RepairNotes repairs;
    private final Clock clock;

    Poles(PoleRegister register, Timetables timetables, DayOfPoles days, RepairNotes repairs, Clock clock) {
        this.register = register;
        this.timetables = timetables;
        this.days = days;
        this.repairs = repairs;
        this.clock = clock;
    }

    /**
     * A page of poles, with how many of the whole ward stand how.
     *
     * @param number from 1
     * @param found how many there are on all pages
     */
    public record Listed(List<PoleView> poles, int number, int pages, int found, Map<PoleStanding, Integer> standings) {

        public int before() {
            return number - 1;
        }

        public int after() {
            return number + 1;
        }

        public int all() {
            return standings.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int online() {
            return of(PoleStanding.ONLINE) + of(PoleStanding.ATTENTION);
        }

        public int inService() {
            return online() + of(PoleStanding.OFFLINE);
        }

        public int attention() {
            return of(PoleStanding.ATTENTION);
        }

        public int offline() {
            return of(PoleStanding.OFFLINE);
        }

        public int withoutDevice() {
            return of(PoleStanding.NEW);
        }

        private int of(PoleStanding standing) {
            return standings.getOrDefault(standing, 0);
        }
    }

    @Transactional
    Listed page(WardId ward, PoleRegister.Filter filter, int number) {
        long latest = timetables.latestVersion(ward);
        PoleRegister.Found found = register.page(ward, filter, latest, number);
        return new Listed(
                views(ward, found.poles(), latest),
                found.number(),
                found.pages(),
                found.all(),
                register.count(ward, latest));
    }

    @Transactional
    List<PoleView> placed(WardId ward) {
        long latest = timetables.latestVersion(ward);
        return views(ward, register.placed(ward, latest), latest);
    }

    @Transactional
    PoleView require(WardId ward, ReceiverId id) {
        long latest = timetables.latestVersion(ward);
        return views(ward, List.of(register.require(ward, id, latest)), latest).get(0);
    }

    private List<PoleView> views(WardId ward, List<Pole> poles, long latest) {
        Instant now = clock.instant();
        Map<ReceiverId, Day> today =
                days.today(ward, poles.stream().map(Pole::id).toList());
        Map<ReceiverId, Instant> faults = repairs.openIn(ward);
        return poles.stream()
                .map(pole -> PoleView.of(
                        pole, latest, now, faults.get(pole.id()), today.getOrDefault(pole.id(), Day.NOTHING)))
                .toList();
    }
}
