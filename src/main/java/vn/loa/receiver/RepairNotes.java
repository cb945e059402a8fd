package vn.loa.receiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;
import vn.loa.staff.Author;

/** Keeps the histories of poles; the database refuses to change or delete a note. */
@ApplicationScoped
public class RepairNotes {

    private final EntityManager database;

    RepairNotes(EntityManager database) {
        this.database = database;
    }

    /** The whole history of a pole of this ward. */
    @Transactional
    public RepairHistory of(WardId ward, ReceiverId receiver) {
        return RepairHistory.of(
                read("n.ward_id = ?1 and n.receiver_id = ?2", Map.of(1, ward.value(), 2, receiver.value())));
    }

    /** Since when the poles of this ward have a fault that nobody has mended. */
    @Transactional
    public Map<ReceiverId, Instant> openIn(WardId ward) {
        Map<ReceiverId, Instant> open = new HashMap<>();
        for (Object row : database.createNativeQuery(
                        """
                        select f.receiver_id, min(f.happened_at) as since from repair_note f
                        where f.ward_id = ?1 and f.kind = 'FAULT'
                          and not exists (select 1 from repair_note c where c.corrects = f.id)
                          and not exists (select 1 from repair_note m where m.receiver_id = f.receiver_id and m.kind = 'REPAIRED'
                              and m.happened_at >= f.happened_at and not exists (select 1 from repair_note c where c.corrects = m.id))
                        group by f.receiver_id""",
                        Tuple.class)
                .setParameter(1, ward.value())
                .getResultList()) {
            open.put(new ReceiverId(((Tuple) row).get(0, String.class)), ((Tuple) row).get(1, Instant.class));
        }
        return open;
    }

    Optional<RepairNote> find(WardId ward, ReceiverId receiver, long id) {
        return read(
                        "n.ward_id = ?1 and n.receiver_id = ?2 and n.id = ?3",
                        Map.of(1, ward.value(), 2, receiver.value(), 3, id))
                .stream()
                .findFirst();
    }

    void add(Receiver receiver, WriteRepairNote.Draft draft, Instant happened, Author by, Instant now) {
        database.createNativeQuery(
                        """
                        insert into repair_note (ward_id, receiver_id, receiver_name, kind, corrects, text, parts, happened_at,
                            written_by, written_by_name, written_at)
                        values (?1, ?2, ?3, ?4, cast(?5 as bigint), ?6, ?7, ?8, ?9, ?10, ?11)""")
                .setParameter(1, receiver.ward().value())
                .setParameter(2, receiver.id().value())
                .setParameter(3, receiver.name())
                .setParameter(4, draft.kind().name())
                .setParameter(
                        5, draft.corrects() == null ? null : draft.corrects().toString())
                .setParameter(6, draft.text())
                .setParameter(7, draft.parts())
                .setParameter(8, happened)
                .setParameter(9, by.id().value())
                .setParameter(10, by.name())
                .setParameter(11, now)
                .executeUpdate();
    }

    private List<RepairNote> read(String condition, Map<Integer, Object> values) {
        Query query = database.createNativeQuery(
                """
                select n.id, n.kind, n.corrects, n.text, n.parts, n.happened_at, n.written_by_name, n.written_at, c.id as corrected_by
                from repair_note n left join repair_note c on c.corrects = n.id where\s"""
                        + condition + " order by n.id desc",
                Tuple.class);
        values.forEach(query::setParameter);
        List<RepairNote> notes = new ArrayList<>();
        for (Object row : query.getResultList()) {
            notes.add(note((Tuple) row));
        }
        return notes;
    }

    private static RepairNote note(Tuple row) {
        return new RepairNote(
                (Long) row.get("id"),
                RepairNote.Kind.valueOf((String) row.get("kind")),
                (Long) row.get("corrects"),
                (String) row.get("text"),
                (String) row.get("parts"),
                (Instant) row.get("happened_at"),
                (String) row.get("written_by_name"),
                (Instant) row.get("written_at"),
                (Long) row.get("corrected_by"));
    }
}
