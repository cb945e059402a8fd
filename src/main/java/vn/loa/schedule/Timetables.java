package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.loa.protocol.Kind;
import vn.loa.protocol.MalformedNote;
import vn.loa.protocol.Note;
import vn.loa.protocol.TimetableIndex;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.CancelledOccurrence;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.station.Station;

/** Keeps every timetable that was ever issued, and answers what is in a ward's programme. */
@ApplicationScoped
public class Timetables {

    private final EntityManager database;
    private final Station station;
    private final Occurrences occurrences;

    Timetables(EntityManager database, Station station, Occurrences occurrences) {
        this.database = database;
        this.occurrences = occurrences;
        this.station = station;
    }

    /** The one that holds now; none before the ward's first. */
    @Transactional
    public Optional<TimetableNote> latest(WardId ward) {
        return database.createNativeQuery(
                        "select version, issued_at, expires_at, note from timetable"
                                + " where ward_id = ?1 order by version desc limit 1",
                        Tuple.class)
                .setParameter(1, ward.value())
                .getResultStream()
                .map(row -> note(ward, (Tuple) row))
                .findFirst();
    }

    /** What the latest one says; none too when it was signed with a key that this station no longer has. */
    @Transactional
    public Optional<TimetableIndex> latestIndex(WardId ward) {
        return latest(ward).flatMap(this::index);
    }

    /** The version that holds now; 0 before the ward's first. */
    @Transactional
    public long latestVersion(WardId ward) {
        return latest(ward).map(TimetableNote::version).orElse(0L);
    }

    /** What starts from an instant (inclusive) to another (exclusive), by day sheet or by command, in the order of the starts. */
    @Transactional
    public List<Occurrence> startingBetween(WardId ward, Instant from, Instant to) {
        return occurrences.startingBetween(ward, from, to);
    }

    /** What the rules gave between these instants, whatever the ward's regulation says today. */
    @Transactional
    public List<Occurrence> ruledBetween(WardId ward, Instant from, Instant to) {
        return occurrences.ruledBetween(ward, from, to);
    }

    /** What would have started from an instant (inclusive) to another (exclusive) and was called off before its start. */
    @Transactional
    public List<CancelledOccurrence> cancelledBetween(WardId ward, Instant from, Instant to) {
        return occurrences.cancelledBetween(ward, from, to);
    }

    void add(TimetableIndex index, Note note) {
        database.createNativeQuery(
                        "insert into timetable (ward_id, version, issued_at, expires_at, note) values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, index.ward().value())
                .setParameter(2, index.version())
                .setParameter(3, index.issued())
                .setParameter(4, index.expires())
                .setParameter(5, note.bytes())
                .executeUpdate();
    }

    private Optional<TimetableIndex> index(TimetableNote latest) {
        try {
            return Optional.of(Note.verify(Kind.TIMETABLE, latest.bytes(), List.of(station.publicKey()))
                    .body(TimetableIndex.class));
        } catch (MalformedNote notOurs) {
            return Optional.empty();
        }
    }

    private static TimetableNote note(WardId ward, Tuple row) {
        return new TimetableNote(
                ward,
                row.get(0, Long.class),
                row.get(1, Instant.class),
                row.get(2, Instant.class),
                row.get(3, byte[].class));
    }
}
