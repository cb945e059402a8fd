package vn.loa.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.loa.protocol.WardId;
import vn.loa.staff.Author;

/** The words that a ward has read otherwise than they are written. */
@ApplicationScoped
class ReadingWords {

    private final EntityManager database;

    ReadingWords(EntityManager database) {
        this.database = database;
    }

    /** A word as a page shows it. */
    record Word(String written, String spoken, String setBy, Instant setAt) {}

    @Transactional
    List<Word> in(WardId ward) {
        return database.createNativeQuery(
                        "select written, spoken, set_by_name, set_at from reading_word where ward_id = ?1 order by written",
                        Tuple.class)
                .setParameter(1, ward.value())
                .getResultStream()
                .map(Tuple.class::cast)
                .map(row -> word((Tuple) row))
                .toList();
    }

    /** For a reader: written → spoken. */
    Map<String, String> spokenIn(WardId ward) {
        Map<String, String> spoken = new TreeMap<>();
        in(ward).forEach(word -> spoken.put(word.written(), word.spoken()));
        return spoken;
    }

    long count(WardId ward) {
        return ((Number) database.createNativeQuery("select count(*) from reading_word where ward_id = ?1")
                        .setParameter(1, ward.value())
                        .getSingleResult())
                .longValue();
    }

    void set(WardId ward, String written, String spoken, Author by, Instant now) {
        database.createNativeQuery(
                        """
                        insert into reading_word (ward_id, written, spoken, set_by_name, set_at) values (?1, ?2, ?3, ?4, ?5)
                        on conflict (ward_id, written) do update
                        set spoken = excluded.spoken, set_by_name = excluded.set_by_name, set_at = excluded.set_at""")
                .setParameter(1, ward.value())
                .setParameter(2, written)
                .setParameter(3, spoken)
                .setParameter(4, by.name())
                .setParameter(5, now)
                .executeUpdate();
    }

    void remove(WardId ward, String written) {
        database.createNativeQuery("delete from reading_word where ward_id = ?1 and written = ?2")
                .setParameter(1, ward.value())
                .setParameter(2, written)
                .executeUpdate();
    }

    private static Word word(Tuple row) {
        return new Word(
                row.get(0, String.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, Instant.class));
    }
}
