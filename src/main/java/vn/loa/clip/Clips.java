package vn.loa.clip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.loa.clip.audio.Cut;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;

/** Answers questions about the clips of a ward; for callers never by id alone [decision 0002]. */
@ApplicationScoped
public class Clips {

    private static final int MOST_LISTED = 500;

    private final EntityManager database;

    Clips(EntityManager database) {
        this.database = database;
    }

    @Transactional
    public Optional<Clip> find(WardId ward, ClipId id) {
        return Optional.ofNullable(database.find(Clip.class, id.value()))
                .filter(clip -> clip.ward().equals(ward));
    }

    /** The clip, or the refusal that says there is none. */
    @Transactional
    public Clip require(WardId ward, ClipId id) {
        return find(ward, id).orElseThrow(NoSuchClip::new);
    }

    /** The newest first, at most 500. */
    @Transactional
    public List<Clip> in(WardId ward) {
        return database.createQuery("from Clip where ward = ?1 order by uploadedAt desc, id", Clip.class)
                .setParameter(1, ward.value())
                .setMaxResults(MOST_LISTED)
                .getResultList();
    }

    /** How many have no rendition yet and are to get one, in all wards. */
    @Transactional
    public long unfinished() {
        return database.createQuery("select count(*) from Clip where state in (WAITING, TRANSCODING)", Long.class)
                .getSingleResult();
    }

    /** The ward's clip of these bytes and this part of them, locked against anybody who brings or removes the same bytes now. */
    Optional<Clip> holdBytes(WardId ward, Sha256 original, Optional<Cut> cut) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, original.hex())
                .getResultList();
        return database.createQuery(
                        "from Clip where ward = ?1 and originalSha256 = ?2 and cutFrom = ?3 and cutTo = ?4", Clip.class)
                .setParameter(1, ward.value())
                .setParameter(2, original.hex())
                .setParameter(3, cut.map(part -> part.from().toMillis()).orElse(0L))
                .setParameter(4, cut.map(part -> part.to().toMillis()).orElse(0L))
                .getResultStream()
                .findFirst();
    }

    /** Whether any ward still needs these bytes as an original; to be asked under {@link #holdBytes}. */
    boolean needOriginal(Sha256 original) {
        return !database.createQuery("from Clip where originalSha256 = ?1 and state <> REFUSED", Clip.class)
                .setParameter(1, original.hex())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    Clip add(Clip clip) {
        database.persist(clip);
        return clip;
    }

    /** The clip, locked until the transaction ends. */
    Optional<Clip> hold(ClipId id) {
        return Optional.ofNullable(database.find(Clip.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Takes the next clip for transcoding, so that no other node or thread takes it too: a waiting one, or one whose
     * server has given no sign of life.
     *
     * @param alive since when a sign of life counts
     * @param failedBefore before when an attempt must have failed to be tried again
     */
    @Transactional
    Optional<ClipId> claim(Instant now, Instant alive, Instant failedBefore) {
        return database.createNativeQuery(
                        """
                        update clip set state = 'TRANSCODING', attempts = attempts + 1, progress_percent = 0, progressed_at = ?1
                        where id = (select id from clip
                                    where (state = 'WAITING' and (attempts = 0 or progressed_at < ?2))
                                       or (state = 'TRANSCODING' and progressed_at < ?3)
                                    order by uploaded_at, id limit 1 for update skip locked)
                        returning id
                        """,
                        UUID.class)
                .setParameter(1, now)
                .setParameter(2, failedBefore)
                .setParameter(3, alive)
                .getResultStream()
                .map(id -> new ClipId((UUID) id))
                .findFirst();
    }

    /** Gives a sign of life for each clip that is being transcoded here, with its percentage. */
    @Transactional
    void alive(Map<ClipId, Integer> progress, Instant now) {
        progress.forEach((clip, percent) -> database.createQuery(
                        "update Clip set progress = ?1, progressedAt = ?2 where id = ?3 and state = TRANSCODING")
                .setParameter(1, percent.shortValue())
                .setParameter(2, now)
                .setParameter(3, clip.value())
                .executeUpdate());
    }
}
