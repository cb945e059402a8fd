package vn.loa.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Coverage;
import vn.loa.protocol.WardId;

/** An officer of the ward changes a bulletin that is not yet, or no longer, before an approver. */
@ApplicationScoped
public class EditBulletin {

    private final Bulletins bulletins;
    private final Renditions renditions;
    private final Territory territory;
    private final Themes themes;

    EditBulletin(Bulletins bulletins, Renditions renditions, Territory territory, Themes themes) {
        this.bulletins = bulletins;
        this.renditions = renditions;
        this.territory = territory;
        this.themes = themes;
    }

    /**
     * Changes it.
     *
     * @param seen the version that the editor started from
     * @param validUntil the last civil date on which it may be aired; null for no such date
     */
    @Transactional
    public Bulletin edit(
            WardId ward,
            BulletinId id,
            long seen,
            Wording wording,
            @Nullable UUID clip,
            Coverage coverage,
            @Nullable LocalDate validUntil) {
        Bulletin bulletin = bulletins.hold(ward, id);
        if (clip != null && !renditions.has(ward, clip)) {
            throw new NoSuchAudio();
        }
        if (!bulletin.theme().equals(wording.theme())) {
            themes.check(ward, wording.theme());
        }
        bulletin.edit(seen, wording, clip, territory.of(ward, coverage), Validity.checked(validUntil));
        bulletins.flush();
        return bulletin;
    }
}
