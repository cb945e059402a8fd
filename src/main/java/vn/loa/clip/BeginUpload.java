package vn.loa.clip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;
import vn.loa.staff.AccountId;
import vn.loa.staff.SignedIn;

/** A person announces a file; who brings the same bytes again goes on where they were, or finds the clip that they became. */
@ApplicationScoped
class BeginUpload {

    private static final int MOST_UNFINISHED = 50;

    private final Uploads uploads;
    private final Clips clips;
    private final UploadClip upload;
    private final SignedIn signedIn;
    private final Clock clock;

    BeginUpload(Uploads uploads, Clips clips, UploadClip upload, SignedIn signedIn, Clock clock) {
        this.uploads = uploads;
        this.clips = clips;
        this.upload = upload;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * The upload to go on with.
     *
     * @param size in bytes
     * @param sha256 of the whole file, where the sender knows it
     */
    @Transactional
    Upload begin(WardId ward, Brought brought, long size, Optional<Sha256> sha256) throws IOException {
        if (size <= 0) {
            throw new NotAnUpload();
        }
        AccountId person = signedIn.author().id();
        Optional<Upload> unfinished = sha256.flatMap(hash -> uploads.unfinished(ward, person, hash, brought));
        if (unfinished.isPresent()) {
            unfinished.get().touched(clock.instant());
            return unfinished.get();
        }
        Upload begun = new Upload(ward, person, brought, size, sha256, clock.instant());
        sha256.flatMap(hash -> clips.holdBytes(ward, hash, brought.cut()))
                .filter(clip -> clip.state() != ClipState.REFUSED)
                .ifPresent(clip -> begun.became(clip.id(), clock.instant()));
        if (begun.clip().isEmpty()) {
            upload.refuseWhatCannotFit(size);
            if (uploads.unfinishedOf(person) >= MOST_UNFINISHED) {
                throw new TooManyUploads();
            }
        }
        return uploads.add(begun);
    }
}
