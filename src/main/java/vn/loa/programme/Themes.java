package vn.loa.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.loa.protocol.WardId;

/** The themes that a ward has fixed; none means that any may be written. */
@ApplicationScoped
class Themes {

    private final EntityManager database;

    Themes(EntityManager database) {
        this.database = database;
    }

    /** In the ward's own order. */
    @Transactional
    List<String> in(WardId ward) {
        return database.createNativeQuery(
                        "select name from theme where ward_id = ?1 order by position, name", String.class)
                .setParameter(1, ward.value())
                .getResultStream()
                .map(name -> (String) name)
                .toList();
    }

    /** Refuses a theme that is not on the ward's list, where it has one. */
    void check(WardId ward, String theme) {
        List<String> fixed = in(ward);
        if (!fixed.isEmpty() && !fixed.contains(theme)) {
            throw new UnknownTheme();
        }
    }

    void replace(WardId ward, List<String> names) {
        database.createNativeQuery("delete from theme where ward_id = ?1")
                .setParameter(1, ward.value())
                .executeUpdate();
        for (int position = 0; position < names.size(); position++) {
            database.createNativeQuery("insert into theme (ward_id, name, position) values (?1, ?2, ?3)")
                    .setParameter(1, ward.value())
                    .setParameter(2, names.get(position))
                    .setParameter(3, position)
                    .executeUpdate();
        }
    }
}
