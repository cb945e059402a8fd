package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.loa.area.Ward;
import vn.loa.area.Wards;
import vn.loa.programme.Bulletin;
import vn.loa.programme.BulletinId;
import vn.loa.programme.Bulletins;
import vn.loa.programme.Renditions;
import vn.loa.protocol.ContentReference;
import vn.loa.protocol.Precedence;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.BulletinNotApproved;
import vn.loa.schedule.plan.BulletinWithoutAudio;
import vn.loa.schedule.plan.Interval;
import vn.loa.schedule.plan.Plan;
import vn.loa.schedule.plan.Programmed;

/** Puts schedules and their bulletins together, as the compiler takes them. */
@ApplicationScoped
class Plans {

    private final Schedules schedules;
    private final Bulletins bulletins;
    private final Renditions renditions;
    private final Wards wards;

    Plans(Schedules schedules, Bulletins bulletins, Renditions renditions, Wards wards) {
        this.schedules = schedules;
        this.bulletins = bulletins;
        this.renditions = renditions;
        this.wards = wards;
    }

    /** Every plan that may have an occurrence in the interval, cancelled schedules included. */
    @Transactional
    List<Plan> touching(WardId ward, Interval interval) {
        ZoneId zone = zone(ward);
        // Two days more on each side: the zone of an old schedule may be another one than the ward's is now.
        return of(
                ward,
                schedules.touching(
                        ward,
                        interval.from().atZone(zone).toLocalDate().minusDays(2),
                        interval.to().atZone(zone).toLocalDate().plusDays(2)));
    }

    /** The plans of these schedules of one ward. */
    @Transactional
    List<Plan> of(WardId ward, Collection<Schedule> some) {
        Map<BulletinId, Programmed> programmed = programmed(
                ward, some.stream().map(Schedule::bulletin).distinct().toList());
        return some.stream()
                .flatMap(schedule ->
                        Optional.ofNullable(programmed.get(schedule.bulletin())).map(schedule::plan).stream())
                .toList();
    }

    private Map<BulletinId, Programmed> programmed(WardId ward, Collection<BulletinId> ids) {
        Collection<Bulletin> said = bulletins.all(ward, ids).values();
        Map<BulletinId, ContentReference> sounds = renditions.ofAll(ward, said);
        Map<BulletinId, Programmed> programmed = new HashMap<>();
        ZoneId zone = zone(ward);
        for (Bulletin bulletin : said) {
            Optional.ofNullable(sounds.get(bulletin.id()))
                    .ifPresent(content -> programmed.put(bulletin.id(), programmed(bulletin, content, zone)));
        }
        return programmed;
    }

    /** What airing this bulletin means, or the refusal that says why it cannot be aired. */
    Programmed programmed(Bulletin bulletin) {
        if (!bulletin.isApproved()) {
            throw new BulletinNotApproved();
        }
        return programmed(
                bulletin, renditions.of(bulletin).orElseThrow(BulletinWithoutAudio::new), zone(bulletin.ward()));
    }

    private static Programmed programmed(Bulletin bulletin, ContentReference content, ZoneId zone) {
        return new Programmed(
                bulletin.id(),
                bulletin.title(),
                bulletin.theme(),
                bulletin.author(),
                bulletin.approver().orElseThrow(BulletinNotApproved::new),
                content,
                Precedence.ORDINARY,
                List.of(),
                bulletin.validUntil()
                        .map(last -> last.plusDays(1).atStartOfDay(zone).toInstant())
                        .orElse(null));
    }

    private ZoneId zone(WardId ward) {
        return wards.find(ward).map(Ward::zone).orElse(ZoneId.of("UTC"));
    }
}
