package vn.loa.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import vn.loa.area.Wards;
import vn.loa.protocol.ContentReference;
import vn.loa.protocol.WardId;

/** Holds that only what is approved, can be heard and is still valid becomes part of a programme. */
@ApplicationScoped
class AirableParts {

    private final Bulletins bulletins;
    private final Renditions renditions;
    private final Wards wards;
    private final Clock clock;

    AirableParts(Bulletins bulletins, Renditions renditions, Wards wards, Clock clock) {
        this.bulletins = bulletins;
        this.renditions = renditions;
        this.wards = wards;
        this.clock = clock;
    }

    /** What each of these sounds like, or the refusal that names the one which cannot be aired. */
    Map<BulletinId, ContentReference> of(WardId ward, Collection<BulletinId> ids) {
        Map<BulletinId, Bulletin> found = bulletins.all(ward, ids);
        if (!found.keySet().containsAll(ids)) {
            throw new NoSuchBulletin();
        }
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), wards.require(ward).zone());
        Map<BulletinId, ContentReference> sounds = renditions.ofAll(ward, found.values());
        for (Bulletin bulletin : found.values()) {
            if (!bulletin.isApproved()) {
                throw new PartNotApproved(bulletin.title());
            }
            Optional<LocalDate> validUntil = bulletin.validUntil();
            if (validUntil.isPresent() && validUntil.get().isBefore(today)) {
                throw new PartExpired(bulletin.title());
            }
            if (!sounds.containsKey(bulletin.id())) {
                throw new PartWithoutAudio(bulletin.title());
            }
        }
        return sounds;
    }
}
