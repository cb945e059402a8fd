package vn.loa.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.loa.protocol.WardId;
import vn.loa.staff.SignedIn;

/** An administrator fixes the themes of a ward, or leaves them free again; bulletins that are written already keep theirs. */
@ApplicationScoped
class SetThemes {

    private static final int MOST = 100;
    private static final int LONGEST = 100;

    private final Themes themes;
    private final SignedIn signedIn;
    private final Event<ThemesSet> set;

    SetThemes(Themes themes, SignedIn signedIn, Event<ThemesSet> set) {
        this.themes = themes;
        this.signedIn = signedIn;
        this.set = set;
    }

    /** @param names in the order in which they are to be offered; none leaves themes free */
    @Transactional
    List<String> set(WardId ward, List<String> names) {
        List<String> clean = names.stream()
                .map(PlainText::line)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (clean.size() > MOST || clean.stream().anyMatch(name -> PlainText.length(name) > LONGEST)) {
            throw new ThemesDoNotFit();
        }
        List<String> before = themes.in(ward);
        themes.replace(ward, clean);
        if (!before.equals(clean)) {
            set.fire(new ThemesSet(ward, before, clean, signedIn.author()));
        }
        return clean;
    }
}
