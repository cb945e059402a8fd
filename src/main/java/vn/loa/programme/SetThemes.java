package vn.loa.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.loa.protocol.WardId;

/** An administrator fixes the themes of a ward, or leaves them free again; bulletins that are written already keep theirs. */
@ApplicationScoped
class SetThemes {

    private static final int MOST = 100;
    private static final int LONGEST = 100;

    private final Themes themes;

    SetThemes(Themes themes) {
        this.themes = themes;
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
        themes.replace(ward, clean);
        return clean;
    }
}
