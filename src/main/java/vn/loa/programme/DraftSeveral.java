package vn.loa.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.loa.area.Coverage;
import vn.loa.protocol.WardId;

/** An officer begins a bulletin of each of several recordings, all or none. */
@ApplicationScoped
class DraftSeveral {

    private final DraftBulletin draft;

    DraftSeveral(DraftBulletin draft) {
        this.draft = draft;
    }

    /** A recording and what it is to be called. */
    record Titled(String title, UUID clip) {}

    @Transactional
    List<Bulletin> draft(WardId ward, List<Titled> recordings, String theme, Coverage coverage) {
        if (recordings.isEmpty()) {
            throw new NothingToSay();
        }
        return recordings.stream()
                .map(recording ->
                        draft.draft(ward, new Wording(recording.title(), theme, ""), recording.clip(), coverage))
                .toList();
    }
}
