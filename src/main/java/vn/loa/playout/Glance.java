package vn.loa.playout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.loa.area.PoleStates;
import vn.loa.area.Wards;
import vn.loa.programme.Bulletin;
import vn.loa.programme.BulletinState;
import vn.loa.programme.Bulletins;
import vn.loa.protocol.WardId;
import vn.loa.receiver.Enrolments;
import vn.loa.receiver.PoleRegister;
import vn.loa.receiver.PoleStanding;
import vn.loa.receiver.Presence;
import vn.loa.schedule.Timetables;

/** Puts a ward's day together as somebody sees it who has two minutes: what was, is and comes, who is silent, and what waits. */
@ApplicationScoped
class Glance {

    private static final Duration APPROVED_LATELY = Duration.ofDays(14);
    private static final int READY_SHOWN = 4;

    private final Standings standings;
    private final Bulletins bulletins;
    private final Enrolments enrolments;
    private final PoleRegister register;
    private final PoleStates poleStates;
    private final Timetables timetables;
    private final Wards wards;
    private final Clock clock;

    Glance(
            Standings standings,
            Bulletins bulletins,
            Enrolments enrolments,
            PoleRegister register,
            PoleStates poleStates,
            Timetables timetables,
            Wards wards,
            Clock clock) {
        this.standings = standings;
        this.bulletins = bulletins;
        this.enrolments = enrolments;
        this.register = register;
        this.poleStates = poleStates;
        this.timetables = timetables;
        this.wards = wards;
        this.clock = clock;
    }

    /**
     * One item of the day.
     *
     * @param gap how long nothing is aired before it, an hour or more, where something was aired before that
     * @param percent how far it is, while it is on air
     * @param next whether it is the next to come
     */
    record Moment(Standing item, @Nullable Duration gap, int percent, boolean next) {}

    /** How many of each kind wait for somebody. */
    record Waiting(long submitted, long returned, long drafts, int enrolments, int withoutTimetable) {}

    /** A receiver that is silent, and for how long; never seen without a length. */
    record Silent(String id, String name, String group, @Nullable Duration awayFor) {}

    /**
     * The receivers in service.
     *
     * @param silent those that are offline, longest away first, at most fifty
     */
    record PoleCount(int all, int online, int attention, List<Silent> silent) {

        public int offline() {
            return all - online;
        }
    }

    /** An approved bulletin that can be aired now. */
    record Ready(String id, String title, String theme) {}

    /** @param founded whether the ward has groups and hours */
    record Day(
            LocalDate date,
            Instant now,
            List<Moment> moments,
            Waiting waiting,
            PoleCount poles,
            List<Ready> ready,
            boolean founded) {}

    @Transactional
    Day of(WardId ward) {
        Instant now = clock.instant();
        ZoneId zone = wards.require(ward).zone();
        LocalDate date = LocalDate.ofInstant(now, zone);
        List<Standing> day = standings.between(
                ward,
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
        boolean founded =
                !wards.windowsOf(ward).isEmpty() && !wards.groupsIn(ward).isEmpty();
        return new Day(date, now, moments(day, now), waiting(ward, now), poles(ward, now), ready(ward, now), founded);
    }

    static List<Moment> moments(List<Standing> day, Instant now) {
        List<Moment> moments = new ArrayList<>();
        Optional<Instant> silentSince = Optional.empty();
        boolean nextIsKnown = false;
        for (Standing item : day) {
            Duration gap = silentSince
                    .map(since -> Duration.between(since, item.start()))
                    .filter(length -> length.compareTo(Duration.ofHours(1)) >= 0)
                    .orElse(null);
            boolean next = !nextIsKnown && item.phase().equals("COMING");
            nextIsKnown |= next;
            moments.add(new Moment(item, gap, item.stoppable() ? percent(item, now) : 0, next));
            Instant end = item.start().plus(item.length());
            silentSince = Optional.of(silentSince.filter(end::isBefore).orElse(end));
        }
        return List.copyOf(moments);
    }

    private static int percent(Standing item, Instant now) {
        long length = Math.max(1, item.length().toMillis());
        long played = Duration.between(item.start(), now).toMillis();
        return (int) Math.max(0, Math.min(100, 100 * played / length));
    }

    private Waiting waiting(WardId ward, Instant now) {
        return new Waiting(
                bulletins.count(ward, BulletinState.SUBMITTED),
                bulletins.count(ward, BulletinState.RETURNED),
                bulletins.count(ward, BulletinState.DRAFT),
                enrolments.waitingIn(ward, now).size(),
                poleStates
                        .withoutTimetable(ward, timetables.latestVersion(ward))
                        .size());
    }

    private PoleCount poles(WardId ward, Instant now) {
        long latest = timetables.latestVersion(ward);
        Map<PoleStanding, Integer> counts = register.count(ward, latest);
        int attention = counts.getOrDefault(PoleStanding.ATTENTION, 0);
        int online = attention + counts.getOrDefault(PoleStanding.ONLINE, 0);
        PoleRegister.Filter offline = new PoleRegister.Filter("", Optional.of(PoleStanding.OFFLINE), Optional.empty());
        List<Silent> silent = register.page(ward, offline, latest, 1).poles().stream()
                .map(pole -> silent(pole, now))
                .toList();
        return new PoleCount(online + counts.getOrDefault(PoleStanding.OFFLINE, 0), online, attention, silent);
    }

    private static Silent silent(PoleRegister.Pole pole, Instant now) {
        Presence presence = pole.presence();
        return new Silent(
                pole.id().value(),
                pole.name(),
                pole.groupName(),
                presence == null ? null : Duration.between(presence.since(), now));
    }

    private List<Ready> ready(WardId ward, Instant now) {
        return bulletins.audibleApprovedSince(ward, now.minus(APPROVED_LATELY), READY_SHOWN).stream()
                .map(Glance::ready)
                .toList();
    }

    private static Ready ready(Bulletin bulletin) {
        return new Ready(bulletin.id().toString(), bulletin.title(), bulletin.theme());
    }
}
