package vn.loa.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

    EditBulletin(Bulletins bulletins, Renditions renditions, Territory territory) {
        this.bulletins = bulletins;
        this.renditions = renditions;
        this.territory = territory;
    }

    /** @param seen the version that the editor started from */
    @Transactional
    public Bulletin edit(
            WardId ward, BulletinId id, long seen, Wording wording, @Nullable UUID clip, Coverage coverage) {
        Bulletin bulletin = bulletins.hold(ward, id);
        if (clip != null && !renditions.has(ward, clip)) {
            throw new NoSuchAudio();
        }
        bulletin.edit(seen, wording, clip, territory.of(ward, coverage));
        bulletins.flush();
        return bulletin;
    }
}
