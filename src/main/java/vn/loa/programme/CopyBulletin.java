package vn.loa.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.loa.protocol.WardId;

/**
 * Gives another ward its own copy of an approved bulletin, with its author, its approver and its sound as they stand, for the whole of that ward.
 */
@ApplicationScoped
public class CopyBulletin {

    private final EntityManager database;
    private final Bulletins bulletins;

    CopyBulletin(EntityManager database, Bulletins bulletins) {
        this.database = database;
        this.bulletins = bulletins;
    }

    /** The copy's id; the bulletin must be approved and have audio that is ready. */
    @Transactional(Transactional.TxType.MANDATORY)
    public BulletinId into(WardId ward, Bulletin bulletin, Instant now) {
        if (!bulletin.isApproved()) {
            throw new NotYetApproved();
        }
        BulletinId copy = BulletinId.fresh();
        UUID clip = copyClip(ward, bulletin);
        database.createNativeQuery(
                        """
                        insert into bulletin (id, ward_id, title, theme, body_text, clip_id, coverage, state, author_id, author_name, created_at,
                            submitted_at, approver_id, approver_name, decided_at, edition, valid_until)
                        select ?1, ?2, title, theme, body_text, ?3, '{"wholeWard":true,"groups":[],"receivers":[]}'::jsonb, state, author_id,
                            author_name, ?4, submitted_at, approver_id, approver_name, ?4, 1, valid_until
                        from bulletin where id = ?5
                        """)
                .setParameter(1, copy.value())
                .setParameter(2, ward.value())
                .setParameter(3, clip)
                .setParameter(4, now)
                .setParameter(5, bulletin.id().value())
                .executeUpdate();
        return bulletins.require(ward, copy).id();
    }

    private UUID copyClip(WardId ward, Bulletin bulletin) {
        UUID source = bulletin.clip().orElseThrow(AudioNotReady::new);
        database.createNativeQuery(
                        """
                        insert into clip (id, ward_id, original_sha256, original_size, original_name, media_type, uploaded_by, uploaded_by_name,
                            uploaded_at, state, progress_percent, progressed_at, attempts, rendition_sha256, rendition_size, rendition_millis,
                            original_millis, original_loudness, rendition_loudness, rendition_true_peak, waveform, gaps,
                            origin, cut_from_millis, cut_to_millis, rendition_from_millis)
                        select gen_random_uuid(), ?1, original_sha256, original_size, original_name, media_type, uploaded_by, uploaded_by_name,
                            uploaded_at, state, progress_percent, progressed_at, attempts, rendition_sha256, rendition_size, rendition_millis,
                            original_millis, original_loudness, rendition_loudness, rendition_true_peak, waveform, gaps,
                            origin, cut_from_millis, cut_to_millis, rendition_from_millis
                        from clip where id = ?2 and state = 'READY'
                        on conflict (ward_id, original_sha256, cut_from_millis, cut_to_millis) do update set
                            state = 'READY', refusal = null, refusal_vi = null, refusal_en = null, progress_percent = 100,
                            rendition_sha256 = excluded.rendition_sha256, rendition_size = excluded.rendition_size,
                            rendition_millis = excluded.rendition_millis, original_millis = excluded.original_millis,
                            original_loudness = excluded.original_loudness, rendition_loudness = excluded.rendition_loudness,
                            rendition_true_peak = excluded.rendition_true_peak, waveform = excluded.waveform, gaps = excluded.gaps,
                            rendition_from_millis = excluded.rendition_from_millis
                            where clip.state <> 'READY'
                        """)
                .setParameter(1, ward.value())
                .setParameter(2, source)
                .executeUpdate();
        Optional<UUID> mine = database.createNativeQuery(
                        """
                        select mine.id from clip mine join clip theirs on theirs.original_sha256 = mine.original_sha256
                            and theirs.cut_from_millis = mine.cut_from_millis and theirs.cut_to_millis = mine.cut_to_millis
                        where mine.ward_id = ?1 and theirs.id = ?2 and mine.state = 'READY'
                        """,
                        UUID.class)
                .setParameter(1, ward.value())
                .setParameter(2, source)
                .getResultStream()
                .map(found -> (UUID) found)
                .findFirst();
        return mine.orElseThrow(AudioNotReady::new);
    }
}
