package vn.loa.playout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;
import vn.loa.schedule.CutShort;
import vn.loa.schedule.EndedEarly;

/** Answers questions about broadcasts and what each receiver did in them. */
@ApplicationScoped
public class Broadcasts implements EndedEarly, CutShort {

    private final EntityManager database;

    Broadcasts(EntityManager database) {
        this.database = database;
    }

    @Transactional
    public Optional<Broadcast> find(WardId ward, OccurrenceId occurrence) {
        return Optional.ofNullable(database.find(Broadcast.class, occurrence.value()))
                .filter(broadcast -> broadcast.ward().equals(ward));
    }

    /** Those of the ward that start in this time, latest first. */
    @Transactional
    public List<Broadcast> startingBetween(WardId ward, Instant from, Instant until) {
        return database.createQuery(
                        "from Broadcast where ward = ?1 and plannedStart >= ?2 and plannedStart < ?3 order by plannedStart desc",
                        Broadcast.class)
                .setParameter(1, ward.value())
                .setParameter(2, from)
                .setParameter(3, until)
                .setMaxResults(500)
                .getResultList();
    }

    @Override
    @Transactional
    public Set<OccurrenceId> in(WardId ward, Instant since) {
        return database.createQuery(
                        """
                        select b.occurrence from Broadcast b where b.ward = ?1 and b.plannedStart >= ?2 and (b.state = ?3
                        or not exists (select 1 from Airing a where a.occurrence = b.occurrence and a.asRunEntry is null))""",
                        String.class)
                .setParameter(1, ward.value())
                .setParameter(2, since)
                .setParameter(3, Broadcast.State.STOPPED)
                .getResultStream()
                .map(OccurrenceId::new)
                .collect(Collectors.toSet());
    }

    @Override
    @Transactional
    public Optional<CutShort.Rest> restOf(WardId ward, OccurrenceId occurrence) {
        return find(ward, occurrence)
                .flatMap(broadcast -> Offer.rest(
                        broadcast,
                        airingsOf(occurrence).stream()
                                .filter(Airing::gaveWay)
                                .map(Airing::receiver)
                                .toList()));
    }

    @Transactional
    public List<Airing> airingsOf(OccurrenceId occurrence) {
        return database.createQuery("from Airing where occurrence = ?1 order by groupName, receiverName", Airing.class)
                .setParameter(1, occurrence.value())
                .getResultList();
    }

    Optional<Airing> airing(OccurrenceId occurrence, ReceiverId receiver) {
        return Optional.ofNullable(database.find(Airing.class, new Airing.Key(occurrence, receiver)));
    }

    /** Broadcasts whose latest start lies before this instant and that are still open: some receiver may lack its final state. */
    List<Broadcast> openAndDueBefore(Instant instant) {
        return database.createQuery(
                        """
                        from Broadcast b where b.latestStart < ?3 and (b.state = ?1 or (b.state = ?2
                        and exists (select 1 from Airing a where a.occurrence = b.occurrence and a.asRunEntry is null)))
                        order by b.latestStart""",
                        Broadcast.class)
                .setParameter(1, Broadcast.State.CUED)
                .setParameter(2, Broadcast.State.STOPPED)
                .setParameter(3, instant)
                .setMaxResults(500)
                .getResultList();
    }

    boolean isCued(OccurrenceId occurrence) {
        return database.find(Broadcast.class, occurrence.value()) != null;
    }

    void add(Broadcast broadcast, List<Airing> airings) {
        database.persist(broadcast);
        airings.forEach(database::persist);
    }

    /** Up to which instant the ward's occurrences have been cued; locks the ward's mark, so that one node at a time cues. */
    Instant cuedUntil(WardId ward, Instant atFirst) {
        database.createNativeQuery("insert into cue_mark (ward_id, cued_until) values (?1, ?2) on conflict do nothing")
                .setParameter(1, ward.value())
                .setParameter(2, atFirst)
                .executeUpdate();
        return (Instant) database.createNativeQuery(
                        "select cued_until from cue_mark where ward_id = ?1 for update", Instant.class)
                .setParameter(1, ward.value())
                .getSingleResult();
    }

    void markCued(WardId ward, Instant until) {
        database.createNativeQuery("update cue_mark set cued_until = ?2 where ward_id = ?1")
                .setParameter(1, ward.value())
                .setParameter(2, until)
                .executeUpdate();
    }
}
