package vn.loa.clip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import vn.loa.clip.audio.Cut;
import vn.loa.protocol.WardId;
import vn.loa.staff.SignedIn;

/** Makes a clip of a part of another one, from the same original; both stay. */
@ApplicationScoped
public class TrimClip {

    private final Clips clips;
    private final TranscodeClips transcoding;
    private final SignedIn signedIn;
    private final Clock clock;
    private final Event<Trimmed> trimmed;

    TrimClip(Clips clips, TranscodeClips transcoding, SignedIn signedIn, Clock clock, Event<Trimmed> trimmed) {
        this.clips = clips;
        this.transcoding = transcoding;
        this.signedIn = signedIn;
        this.clock = clock;
        this.trimmed = trimmed;
    }

    /** That there is a new part to transcode. */
    record Trimmed(ClipId clip) {}

    /**
     * The clip of this part; the one that was made of it before, if there is one.
     *
     * @param from where it begins in the rendition, in milliseconds
     * @param to where it ends in the rendition
     */
    @Transactional
    public Clip trim(WardId ward, ClipId id, long from, long to) {
        Clip whole = clips.require(ward, id);
        Duration start = whole.renditionStart().orElseThrow(CannotBeTrimmed::new);
        long length = whole.rendition().orElseThrow(CannotBeTrimmed::new).milliseconds();
        Cut part = Brought.part(from, Math.min(to, length));
        Cut cut = new Cut(start.plus(part.from()), start.plus(part.to()));
        Clip clip = clips.holdBytes(ward, whole.original().sha256(), Optional.of(cut))
                .orElseGet(() -> clips.add(whole.part(cut, signedIn.author(), clock.instant())));
        clip.broughtAgain(clock.instant());
        trimmed.fire(new Trimmed(clip.id()));
        return clip;
    }

    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) Trimmed part) {
        transcoding.wake();
    }
}
