package vn.loa.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.loa.clip.Sound;

/**
 * A bulletin as pages show it.
 *
 * @param where in words
 * @param sound none for a bulletin of text alone
 * @param mine whether the reader wrote it
 */
record BulletinShown(
        String id,
        String address,
        String title,
        String theme,
        String text,
        @Nullable LocalDate validUntil,
        String state,
        int edition,
        long version,
        String author,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable String approver,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable UUID clip,
        String where,
        boolean mine,
        List<Sound> sound) {

    static BulletinShown of(Bulletin bulletin, String where, boolean mine, List<Sound> sound) {
        return new BulletinShown(
                bulletin.id().toString(),
                "/wards/" + bulletin.ward() + "/bulletins/" + bulletin.id(),
                bulletin.title(),
                bulletin.theme(),
                bulletin.wording().text(),
                bulletin.validUntil().orElse(null),
                bulletin.state().name(),
                bulletin.edition(),
                bulletin.version(),
                bulletin.author().name(),
                bulletin.createdAt(),
                bulletin.submittedAt().orElse(null),
                bulletin.approver().map(approver -> approver.name()).orElse(null),
                bulletin.decidedAt().orElse(null),
                bulletin.returnReason().orElse(null),
                bulletin.clip().orElse(null),
                where,
                mine,
                sound);
    }

    public boolean open() {
        return state.equals("DRAFT") || state.equals("RETURNED");
    }

    public boolean submitted() {
        return state.equals("SUBMITTED");
    }

    public boolean approved() {
        return state.equals("APPROVED");
    }

    /** Whether it can be aired: approved, with audio that is ready. */
    public boolean airable() {
        return approved() && sound.stream().anyMatch(Sound::ready);
    }
}
