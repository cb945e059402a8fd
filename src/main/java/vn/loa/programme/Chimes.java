package vn.loa.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.loa.protocol.Precedence;
import vn.loa.protocol.WardId;
import vn.loa.staff.Author;

/** Knows what each ward sounds before a bulletin of each class unless somebody says otherwise. */
@ApplicationScoped
public class Chimes {

    private final EntityManager database;

    Chimes(EntityManager database) {
        this.database = database;
    }

    /** The chimes of one ward. */
    public record OfWard(Map<Precedence, BulletinId> byClass) {

        public OfWard {
            byClass = Map.copyOf(byClass);
        }

        public Optional<BulletinId> find(Precedence precedence) {
            return Optional.ofNullable(byClass.get(precedence));
        }

        BulletinId of(Precedence precedence) {
            return find(precedence).orElseThrow(NoChime::new);
        }
    }

    @Transactional
    public OfWard in(WardId ward) {
        Map<Precedence, BulletinId> found = new EnumMap<>(Precedence.class);
        database.createNativeQuery("select precedence, bulletin_id from chime where ward_id = ?1", Tuple.class)
                .setParameter(1, ward.value())
                .getResultStream()
                .map(Tuple.class::cast)
                .forEach(row -> found.put(
                        Precedence.valueOf(((Tuple) row).get(0, String.class)),
                        new BulletinId(((Tuple) row).get(1, UUID.class))));
        return new OfWard(found);
    }

    void set(WardId ward, Precedence precedence, BulletinId bulletin, Author by, Instant now) {
        database.createNativeQuery(
                        """
                        insert into chime (ward_id, precedence, bulletin_id, set_by_name, set_at) values (?1, ?2, ?3, ?4, ?5)
                        on conflict (ward_id, precedence) do update
                        set bulletin_id = excluded.bulletin_id, set_by_name = excluded.set_by_name, set_at = excluded.set_at""")
                .setParameter(1, ward.value())
                .setParameter(2, precedence.name())
                .setParameter(3, bulletin.value())
                .setParameter(4, by.name())
                .setParameter(5, now)
                .executeUpdate();
    }
}
