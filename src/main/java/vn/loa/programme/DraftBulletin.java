package vn.loa.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Coverage;
import vn.loa.protocol.WardId;
import vn.loa.staff.SignedIn;

/** An officer begins a bulletin. */
@ApplicationScoped
public class DraftBulletin {

    private final Bulletins bulletins;
    private final Renditions renditions;
    private final Territory territory;
    private final Themes themes;
    private final SignedIn signedIn;
    private final Clock clock;

    DraftBulletin(
            Bulletins bulletins,
            Renditions renditions,
            Territory territory,
            Themes themes,
            SignedIn signedIn,
            Clock clock) {
        this.bulletins = bulletins;
        this.renditions = renditions;
        this.territory = territory;
        this.themes = themes;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** A bulletin that stays valid. */
    @Transactional
    public Bulletin draft(WardId ward, Wording wording, @Nullable UUID clip, Coverage coverage) {
        return draft(ward, wording, clip, coverage, null);
    }

    /**
     * Begins it.
     *
     * @param clip a clip of the same ward, or null for a bulletin of text alone
     * @param validUntil the last civil date on which it may be aired; null for no such date
     */
    @Transactional
    public Bulletin draft(
            WardId ward, Wording wording, @Nullable UUID clip, Coverage coverage, @Nullable LocalDate validUntil) {
        if (clip != null && !renditions.has(ward, clip)) {
            throw new NoSuchAudio();
        }
        themes.check(ward, wording.theme());
        return bulletins.add(Bulletin.draft(
                ward,
                wording,
                clip,
                territory.of(ward, coverage),
                Validity.checked(validUntil),
                signedIn.author(),
                clock.instant()));
    }
}
