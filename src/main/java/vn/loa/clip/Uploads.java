package vn.loa.clip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;
import vn.loa.staff.AccountId;

/** Answers questions about uploads in parts; each is its beginner's alone. */
@ApplicationScoped
class Uploads {

    private final EntityManager database;

    Uploads(EntityManager database) {
        this.database = database;
    }

    /** The person's upload, or the refusal that says there is none. */
    @Transactional
    Upload require(WardId ward, AccountId account, UUID id) {
        return Optional.ofNullable(database.find(Upload.class, id))
                .filter(upload -> upload.isOf(ward, account))
                .orElseThrow(NoSuchUpload::new);
    }

    /** The person's unfinished upload of the same bytes, whose rest is then enough. */
    Optional<Upload> unfinished(WardId ward, AccountId account, Sha256 sha256, Brought brought) {
        return database.createQuery(
                        "from Upload where account = ?1 and ward = ?2 and sha256 = ?3 and clip is null order by begunAt",
                        Upload.class)
                .setParameter(1, account.value())
                .setParameter(2, ward.value())
                .setParameter(3, sha256.hex())
                .getResultStream()
                .filter(upload -> upload.brought().cut().equals(brought.cut()))
                .findFirst();
    }

    long unfinishedOf(AccountId account) {
        return database.createQuery("select count(*) from Upload where account = ?1 and clip is null", Long.class)
                .setParameter(1, account.value())
                .getSingleResult();
    }

    Upload add(Upload upload) {
        database.persist(upload);
        return upload;
    }

    @Transactional
    void became(UUID id, ClipId clip, Instant now) {
        Optional.ofNullable(database.find(Upload.class, id)).ifPresent(upload -> upload.became(clip, now));
    }

    @Transactional
    void touch(UUID id, Instant now) {
        Optional.ofNullable(database.find(Upload.class, id)).ifPresent(upload -> upload.touched(now));
    }

    @Transactional
    void remove(UUID id) {
        database.createQuery("delete from Upload where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** Forgets those that nobody touched since, and gives their ids. */
    @Transactional
    List<UUID> forgetUntouchedSince(Instant before) {
        return database.createNativeQuery("delete from upload where touched_at < ?1 returning id", UUID.class)
                .setParameter(1, before)
                .getResultStream()
                .map(id -> (UUID) id)
                .toList();
    }

    @Transactional
    List<UUID> all() {
        return database.createQuery("select id from Upload", UUID.class).getResultList();
    }
}
