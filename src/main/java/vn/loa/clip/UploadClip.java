package vn.loa.clip;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.jboss.logging.Logger;
import vn.loa.clip.audio.UnusableSound;
import vn.loa.protocol.WardId;
import vn.loa.staff.SignedIn;

/**
 * Takes in a recording. The bytes go to the disk while they come; only then does a short transaction book them, so a slow
 * line holds no connection to the database.
 */
@ApplicationScoped
public class UploadClip {

    private static final Logger LOG = Logger.getLogger(UploadClip.class);

    private final Clips clips;
    private final ContentStore store;
    private final Transcoders transcoders;
    private final TranscodeClips transcoding;
    private final ClipConfig config;
    private final SignedIn signedIn;
    private final Clock clock;

    UploadClip(
            Clips clips,
            ContentStore store,
            Transcoders transcoders,
            TranscodeClips transcoding,
            ClipConfig config,
            SignedIn signedIn,
            Clock clock) {
        this.clips = clips;
        this.store = store;
        this.transcoders = transcoders;
        this.transcoding = transcoding;
        this.config = config;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * The clip, and whether it is new to the ward.
     *
     * @param clip as it is in the database now
     * @param isNew false where the ward already had the same bytes
     */
    public record Uploaded(Clip clip, boolean isNew) {}

    /**
     * Stores the bytes and sees to their rendition.
     *
     * @param announced how many bytes the sender says there are, or −1
     * @param brought what is known of it beside its bytes
     * @throws ClipRefused where it is certain already that no rendition can be made
     * @throws UploadTooLarge beyond the limit, {@link NoRoom} on a full disk, {@link UploadCutOff} when the sender stops
     */
    public Uploaded upload(WardId ward, InputStream bytes, long announced, Brought brought) throws IOException {
        refuseWhatCannotFit(announced);
        try (Incoming incoming = store.receive(bytes, limit())) {
            return take(ward, incoming, brought);
        }
    }

    /** Refuses early what is larger than the limit or than the disk. */
    void refuseWhatCannotFit(long announced) throws IOException {
        if (announced > limit()) {
            throw new UploadTooLarge();
        }
        if (store.room() - Math.max(0, announced) < config.roomToLeave().asLongValue()) {
            throw new NoRoom();
        }
    }

    /** Looks at what has come in, books it and sees to its rendition. */
    Uploaded take(WardId ward, Incoming incoming, Brought brought) throws IOException {
        try {
            String mediaType = transcoders.get().look(incoming.file());
            Uploaded uploaded = QuarkusTransaction.requiringNew().call(() -> book(ward, incoming, brought, mediaType));
            transcoding.wake();
            return uploaded;
        } catch (UnusableSound unusable) {
            LOG.infof(
                    "refused upload ward=%s type=%s ffmpeg=%s",
                    ward, unusable.reason().type(), unusable.lastLines());
            throw new ClipRefused(unusable.reason());
        }
    }

    private Uploaded book(WardId ward, Incoming incoming, Brought brought, String mediaType) throws IOException {
        StoredContent content = incoming.content();
        Clip known = clips.holdBytes(ward, content.sha256(), brought.cut()).orElse(null);
        store.keep(incoming);
        if (known != null) {
            known.broughtAgain(clock.instant());
            return new Uploaded(known, false);
        }
        Clip clip = clips.add(new Clip(ward, content, brought, mediaType, signedIn.author(), clock.instant()));
        LOG.infof("uploaded clip=%s ward=%s bytes=%d sha256=%s", clip.id(), ward, content.size(), content.sha256());
        return new Uploaded(clip, true);
    }

    /** The largest recording that is taken, in bytes. */
    public long limit() {
        return config.uploadLimit().asLongValue();
    }
}
