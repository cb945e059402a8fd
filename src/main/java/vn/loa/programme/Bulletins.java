package vn.loa.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.loa.protocol.WardId;

/** Answers questions about the bulletins of a ward; never by id alone [decision 0002]. */
@ApplicationScoped
public class Bulletins {

    private static final int MOST_LISTED = 500;

    private final EntityManager database;

    Bulletins(EntityManager database) {
        this.database = database;
    }

    @Transactional
    public Optional<Bulletin> find(WardId ward, BulletinId id) {
        return Optional.ofNullable(database.find(Bulletin.class, id.value()))
                .filter(bulletin -> bulletin.ward().equals(ward));
    }

    /** The bulletin, or the refusal that says there is none. */
    @Transactional
    public Bulletin require(WardId ward, BulletinId id) {
        return find(ward, id).orElseThrow(NoSuchBulletin::new);
    }

    /** The newest first, at most 500. */
    @Transactional
    public List<Bulletin> in(WardId ward) {
        return database.createQuery("from Bulletin where ward = ?1 order by createdAt desc, id", Bulletin.class)
                .setParameter(1, ward.value())
                .setMaxResults(MOST_LISTED)
                .getResultList();
    }

    /** The newest first, at most 500. */
    @Transactional
    public List<Bulletin> in(WardId ward, BulletinState state) {
        return database.createQuery(
                        "from Bulletin where ward = ?1 and state = ?2 order by createdAt desc, id", Bulletin.class)
                .setParameter(1, ward.value())
                .setParameter(2, state)
                .setMaxResults(MOST_LISTED)
                .getResultList();
    }

    /**
     * A page of what is looked for, the newest first; it costs the same wherever it begins.
     *
     * @param most how many at most
     */
    @Transactional
    List<Bulletin> found(WardId ward, BulletinSearch search, int most) {
        if (search.findsNothing()) {
            return List.of();
        }
        String sql = "select * from bulletin where ward_id = :ward"
                + (search.query().isEmpty() ? "" : " and found_by @@ to_tsquery('simple', :words)")
                + (search.theme().isEmpty() ? "" : " and theme = :theme")
                + (search.state() == null ? "" : " and state = :state")
                + (search.after() == null
                        ? ""
                        : " and (created_at, id) < (select created_at, id from bulletin where id = :after and ward_id = :ward)")
                + " order by created_at desc, id desc limit :most";
        var asked = database.createNativeQuery(sql, Bulletin.class)
                .setParameter("ward", ward.value())
                .setParameter("most", most);
        if (!search.query().isEmpty()) {
            asked.setParameter("words", search.query());
        }
        if (!search.theme().isEmpty()) {
            asked.setParameter("theme", search.theme());
        }
        Optional.ofNullable(search.state()).ifPresent(state -> asked.setParameter("state", state.name()));
        Optional.ofNullable(search.after()).ifPresent(last -> asked.setParameter("after", last.value()));
        return asked.getResultStream().map(Bulletin.class::cast).toList();
    }

    /** All editions of a bulletin, the newest first. */
    @Transactional
    List<Bulletin> editionsOf(Bulletin bulletin) {
        return database.createNativeQuery(
                        """
                        with recursive older as (
                            select * from bulletin where id = ?1
                            union all select previous.* from bulletin previous join older on previous.id = older.previous_id),
                        newer as (
                            select * from bulletin where previous_id = ?1
                            union all select next.* from bulletin next join newer on next.previous_id = newer.id)
                        select * from older union all select * from newer order by edition desc
                        """,
                        Bulletin.class)
                .setParameter(1, bulletin.id().value())
                .getResultStream()
                .map(Bulletin.class::cast)
                .toList();
    }

    /** The themes that the ward has used, in the order of their names. */
    @Transactional
    public List<String> themesIn(WardId ward) {
        return database.createQuery("select distinct theme from Bulletin where ward = ?1 order by theme", String.class)
                .setParameter(1, ward.value())
                .setMaxResults(MOST_LISTED)
                .getResultList();
    }

    /** How many are in a state. */
    @Transactional
    public long count(WardId ward, BulletinState state) {
        return database.createQuery("select count(*) from Bulletin where ward = ?1 and state = ?2", Long.class)
                .setParameter(1, ward.value())
                .setParameter(2, state)
                .getSingleResult();
    }

    /** Approved with audio since that instant, the latest approval first: what may soon be commanded. */
    @Transactional
    public List<Bulletin> audibleApprovedSince(WardId ward, Instant since, int most) {
        return database.createQuery(
                        "from Bulletin where ward = ?1 and state = ?2 and clip is not null and decidedAt >= ?3"
                                + " order by decidedAt desc, id",
                        Bulletin.class)
                .setParameter(1, ward.value())
                .setParameter(2, BulletinState.APPROVED)
                .setParameter(3, since)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those of the ward, by id. */
    @Transactional
    public Map<BulletinId, Bulletin> all(WardId ward, Collection<BulletinId> ids) {
        return database.createQuery("from Bulletin where ward = ?1 and id in ?2", Bulletin.class)
                .setParameter(1, ward.value())
                .setParameter(2, ids.stream().map(BulletinId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(Bulletin::id, Function.identity()));
    }

    Optional<Bulletin> successorOf(Bulletin bulletin) {
        return database.createQuery("from Bulletin where previous = ?1", Bulletin.class)
                .setParameter(1, bulletin.id().value())
                .getResultStream()
                .findFirst();
    }

    /** The bulletin, locked until the transaction ends, so that two editors come one after the other. */
    Bulletin hold(WardId ward, BulletinId id) {
        return Optional.ofNullable(database.find(Bulletin.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .filter(bulletin -> bulletin.ward().equals(ward))
                .orElseThrow(NoSuchBulletin::new);
    }

    Bulletin add(Bulletin bulletin) {
        database.persist(bulletin);
        return bulletin;
    }

    /** Writes now, so that the version the caller is shown is the one in the database. */
    void flush() {
        database.flush();
    }
}
