package vn.loa.clip;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.loa.problem.Refusal;
import vn.loa.protocol.WardId;
import vn.loa.staff.SignedIn;

/** Takes in a part of an upload, and makes the clip once all parts are there. No transaction is open while bytes come. */
@ApplicationScoped
class AppendToUpload {

    private static final Logger LOG = Logger.getLogger(AppendToUpload.class);

    private final Uploads uploads;
    private final Parts parts;
    private final UploadClip upload;
    private final SignedIn signedIn;
    private final Clock clock;

    AppendToUpload(Uploads uploads, Parts parts, UploadClip upload, SignedIn signedIn, Clock clock) {
        this.uploads = uploads;
        this.parts = parts;
        this.upload = upload;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * The upload after this part; with its clip once that was the last one. The same last part again finds the clip.
     *
     * @param offset where in the file the part begins
     */
    Upload append(WardId ward, UUID id, long offset, InputStream bytes) throws IOException {
        Upload begun = uploads.require(ward, signedIn.author().id(), id);
        if (begun.clip().isPresent()) {
            return begun;
        }
        upload.refuseWhatCannotFit(begun.size() - parts.received(id));
        uploads.touch(id, clock.instant());
        parts.append(id, offset, begun.size(), bytes);
        uploads.touch(id, clock.instant());
        if (parts.received(id) == begun.size()) {
            finish(begun);
        }
        return uploads.require(ward, signedIn.author().id(), id);
    }

    private void finish(Upload begun) throws IOException {
        try (Incoming incoming = parts.whole(begun.id())) {
            boolean garbled = begun.sha256()
                    .filter(hash -> !hash.equals(incoming.content().sha256()))
                    .isPresent();
            if (garbled) {
                throw new UploadGarbled();
            }
            Clip clip = upload.take(begun.ward(), incoming, begun.brought()).clip();
            uploads.became(begun.id(), clip.id(), clock.instant());
        } catch (Refusal refusal) {
            LOG.infof("refused upload=%s ward=%s type=%s", begun.id(), begun.ward(), refusal.type());
            uploads.remove(begun.id());
            throw refusal;
        }
    }
}
