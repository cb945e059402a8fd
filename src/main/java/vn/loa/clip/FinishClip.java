package vn.loa.clip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import vn.loa.clip.audio.Rendition;
import vn.loa.problem.Sentence;

/** Books how a transcoding ended. A clip that another node has meanwhile finished stays as it is. */
@ApplicationScoped
class FinishClip {

    private final Clips clips;
    private final ContentStore store;
    private final Clock clock;
    private final Event<ClipChanged> changed;

    FinishClip(Clips clips, ContentStore store, Clock clock, Event<ClipChanged> changed) {
        this.clips = clips;
        this.store = store;
        this.clock = clock;
        this.changed = changed;
    }

    @Transactional
    Optional<Clip> begun(ClipId id) {
        return clips.hold(id);
    }

    @Transactional
    void ready(ClipId id, Rendition rendition, StoredContent content) {
        held(id).ifPresent(clip -> {
            clip.rendered(rendition, content, clock.instant());
            tell(clip);
        });
    }

    /** Refuses it for good; bytes of which nothing can be made are not kept. */
    @Transactional
    void refused(Clip refused, String type, Sentence sentence) {
        clips.holdBytes(refused.ward(), refused.original().sha256(), refused.cut());
        held(refused.id()).ifPresent(clip -> {
            clip.refused(type, sentence, clock.instant());
            tell(clip);
            removeUnneeded(clip);
        });
    }

    @Transactional
    void putBack(ClipId id, boolean stopped) {
        held(id).ifPresent(clip -> clip.putBack(stopped, clock.instant()));
    }

    private Optional<Clip> held(ClipId id) {
        return clips.hold(id).filter(clip -> clip.state() == ClipState.TRANSCODING);
    }

    private void removeUnneeded(Clip clip) {
        if (!clips.needOriginal(clip.original().sha256())) {
            try {
                store.remove(clip.original().sha256());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private void tell(Clip clip) {
        changed.fire(new ClipChanged(clip.ward(), clip.id(), clip.state()));
    }
}
