package vn.loa.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.loa.protocol.ContentReference;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;

/** Which audio receivers would play for a clip: hash, size and length of its rendition, once that is ready. */
@ApplicationScoped
public class Renditions {

    private final EntityManager database;

    Renditions(EntityManager database) {
        this.database = database;
    }

    /** The rendition of the ward's clip, if it is ready. */
    @Transactional
    public Optional<ContentReference> of(WardId ward, UUID clip) {
        return database.createNativeQuery(
                        "select rendition_sha256, rendition_size, rendition_millis from clip"
                                + " where id = ?1 and ward_id = ?2 and state = 'READY'",
                        Tuple.class)
                .setParameter(1, clip)
                .setParameter(2, ward.value())
                .getResultStream()
                .map(row -> content((Tuple) row))
                .findFirst();
    }

    /** What the bulletin sounds like, if it has audio that is ready. */
    @Transactional
    public Optional<ContentReference> of(Bulletin bulletin) {
        return bulletin.clip().flatMap(clip -> of(bulletin.ward(), clip));
    }

    /** What these bulletins of one ward sound like; those without audio that is ready are left out. */
    @Transactional
    public Map<BulletinId, ContentReference> ofAll(WardId ward, Collection<Bulletin> bulletins) {
        Map<UUID, ContentReference> byClip = ofClips(
                ward,
                bulletins.stream()
                        .flatMap(bulletin -> bulletin.clip().stream())
                        .distinct()
                        .toList());
        Map<BulletinId, ContentReference> found = new LinkedHashMap<>();
        for (Bulletin bulletin : bulletins) {
            bulletin.clip().map(byClip::get).ifPresent(content -> found.put(bulletin.id(), content));
        }
        return found;
    }

    private Map<UUID, ContentReference> ofClips(WardId ward, List<UUID> clips) {
        Map<UUID, ContentReference> found = new HashMap<>();
        database.createNativeQuery(
                        "select rendition_sha256, rendition_size, rendition_millis, id from clip"
                                + " where id = any(?1) and ward_id = ?2 and state = 'READY'",
                        Tuple.class)
                .setParameter(1, clips.toArray(UUID[]::new))
                .setParameter(2, ward.value())
                .getResultStream()
                .map(Tuple.class::cast)
                .forEach(row -> found.put(((Tuple) row).get(3, UUID.class), content((Tuple) row)));
        return found;
    }

    boolean has(WardId ward, UUID clip) {
        return !database.createNativeQuery("select 1 from clip where id = ?1 and ward_id = ?2", Integer.class)
                .setParameter(1, clip)
                .setParameter(2, ward.value())
                .getResultList()
                .isEmpty();
    }

    private static ContentReference content(Tuple row) {
        return new ContentReference(
                new Sha256(row.get(0, String.class)),
                row.get(1, Number.class).longValue(),
                row.get(2, Number.class).longValue());
    }
}
