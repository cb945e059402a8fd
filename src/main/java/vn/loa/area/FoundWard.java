package vn.loa.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import vn.loa.protocol.WardId;
import vn.loa.staff.Actor;

/** Use case: a ward comes into being, with its province when that is new too. Who asks has been allowed to before. */
@ApplicationScoped
public class FoundWard {

    private static final Logger LOG = Logger.getLogger(FoundWard.class);

    private final EntityManager database;

    private final Event<WardFounded> founded;

    private final Actor actor;

    FoundWard(EntityManager database, Event<WardFounded> founded, Actor actor) {
        this.actor = actor;
        this.founded = founded;
        this.database = database;
    }

    /**
     * Founds it, without groups and without windows: nothing but an emergency can be aired there yet.
     *
     * @param province the province's name; its identity is made from it
     * @param name the ward's name, for example {@code Phường Mẫu}
     * @throws WardTaken when there is a ward of this identity
     */
    @Transactional
    public Ward in(String province, WardId id, String name, ZoneId zone, boolean demo) {
        if (database.find(Ward.class, id.value()) != null) {
            throw new WardTaken();
        }
        Ward ward = new Ward(id, provinceNamed(province), name.strip(), zone, demo);
        try {
            database.persist(ward);
            database.flush();
        } catch (ConstraintViolationException somebodyWasFaster) {
            throw new WardTaken();
        }
        LOG.infof("ward founded ward=%s zone=%s demo=%s", id, zone, demo);
        founded.fire(new WardFounded(id, ward.name(), zone.getId(), demo, actor.name()));
        return ward;
    }

    /** The identity that a ward of this name gets when nobody chooses one. */
    public static WardId idOf(String name) {
        return new WardId(Slug.of(name));
    }

    static String provinceId(String name) {
        return Slug.of(name);
    }

    private String provinceNamed(String name) {
        String id = provinceId(name);
        if (database.find(Province.class, id) == null) {
            database.persist(new Province(id, name.strip()));
        }
        return id;
    }
}
