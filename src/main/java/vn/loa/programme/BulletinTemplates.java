package vn.loa.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.loa.protocol.WardId;
import vn.loa.staff.Author;

/** The templates that a ward's officers begin with: Loa's, with the ward's own in their place or beside them. */
@ApplicationScoped
class BulletinTemplates {

    private final EntityManager database;

    BulletinTemplates(EntityManager database) {
        this.database = database;
    }

    @Transactional
    List<BulletinTemplate> in(WardId ward) {
        Map<String, BulletinTemplate> byKey = new LinkedHashMap<>();
        BulletinTemplate.builtIn().forEach(template -> byKey.put(template.key(), template));
        database.createNativeQuery(
                        "select key, title, theme, body_text from bulletin_template where ward_id = ?1 order by title",
                        Tuple.class)
                .setParameter(1, ward.value())
                .getResultStream()
                .map(Tuple.class::cast)
                .map(row -> own((Tuple) row))
                .forEach(template -> byKey.put(((BulletinTemplate) template).key(), (BulletinTemplate) template));
        return List.copyOf(byKey.values());
    }

    Optional<BulletinTemplate> find(WardId ward, String key) {
        return in(ward).stream().filter(template -> template.key().equals(key)).findFirst();
    }

    void set(WardId ward, String key, Wording wording, Author by, Instant now) {
        database.createNativeQuery(
                        """
                        insert into bulletin_template (ward_id, key, title, theme, body_text, set_by_name, set_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                        on conflict (ward_id, key) do update set title = excluded.title, theme = excluded.theme,
                            body_text = excluded.body_text, set_by_name = excluded.set_by_name, set_at = excluded.set_at""")
                .setParameter(1, ward.value())
                .setParameter(2, key)
                .setParameter(3, wording.title())
                .setParameter(4, wording.theme())
                .setParameter(5, wording.text())
                .setParameter(6, by.name())
                .setParameter(7, now)
                .executeUpdate();
    }

    void remove(WardId ward, String key) {
        database.createNativeQuery("delete from bulletin_template where ward_id = ?1 and key = ?2")
                .setParameter(1, ward.value())
                .setParameter(2, key)
                .executeUpdate();
    }

    private static BulletinTemplate own(Tuple row) {
        return new BulletinTemplate(
                row.get(0, String.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                true);
    }
}
