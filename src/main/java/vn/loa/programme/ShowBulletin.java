package vn.loa.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.loa.area.CoverageChoices;
import vn.loa.clip.ClipId;
import vn.loa.clip.Clips;
import vn.loa.clip.Sound;
import vn.loa.page.Language;
import vn.loa.staff.SignedIn;

/** Puts together what pages show of a bulletin. */
@ApplicationScoped
class ShowBulletin {

    private final Clips clips;
    private final CoverageChoices coverages;
    private final SignedIn signedIn;

    ShowBulletin(Clips clips, CoverageChoices coverages, SignedIn signedIn) {
        this.clips = clips;
        this.coverages = coverages;
        this.signedIn = signedIn;
    }

    BulletinShown of(Bulletin bulletin, Language language) {
        List<Sound> sound = bulletin.clip()
                .flatMap(clip -> clips.find(bulletin.ward(), new ClipId(clip)))
                .map(clip -> List.of(Sound.of(clip, language)))
                .orElse(List.of());
        return BulletinShown.of(
                bulletin, coverages.named(bulletin.ward(), bulletin.coverage(), language), isMine(bulletin), sound);
    }

    /** The same without sound and place, for lists. */
    BulletinShown line(Bulletin bulletin) {
        return BulletinShown.of(bulletin, "", isMine(bulletin), List.of());
    }

    private boolean isMine(Bulletin bulletin) {
        return bulletin.author().id().equals(signedIn.author().id());
    }
}
