package vn.loa.clip;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;

/**
 * A clip as callers see it; what is not known yet is left out.
 *
 * @param progress percentage of the transcoding
 * @param trimmedFrom the clip that a person cut it from
 * @param refusal why there is no rendition
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClipView(
        ClipId id,
        WardId ward,
        String name,
        ClipState state,
        int progress,
        ClipOrigin origin,
        @Nullable ClipId trimmedFrom,
        String uploadedBy,
        Instant uploadedAt,
        Original original,
        @Nullable RenditionView rendition,
        @Nullable RefusalView refusal) {

    /**
     * The recording as it was brought.
     *
     * @param size in bytes
     * @param milliseconds its length, once decoded
     * @param loudness in LUFS, once measured
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Original(
            Sha256 sha256, long size, String mediaType, @Nullable Long milliseconds, @Nullable Double loudness) {}

    /**
     * What receivers play.
     *
     * @param size in bytes
     * @param loudness in LUFS
     * @param truePeak in dBTP
     * @param gaps long silences within
     */
    record RenditionView(
            Sha256 sha256, long size, long milliseconds, double loudness, double truePeak, List<GapView> gaps) {}

    /** A long silence, in milliseconds from the rendition's beginning. */
    record GapView(long start, long length) {}

    /** One sentence for the officer, in both languages. */
    record RefusalView(String type, String vietnamese, String english) {}

    static ClipView of(Clip clip) {
        Original original = new Original(
                clip.original().sha256(),
                clip.original().size(),
                clip.mediaType(),
                clip.originalLength().map(length -> length.toMillis()).orElse(null),
                clip.originalLoudness().orElse(null));
        return new ClipView(
                clip.id(),
                clip.ward(),
                clip.name(),
                clip.state(),
                clip.progress(),
                clip.origin(),
                clip.trimmedFrom().orElse(null),
                clip.uploadedBy().name(),
                clip.uploadedAt(),
                original,
                rendition(clip),
                refusal(clip));
    }

    private static @Nullable RenditionView rendition(Clip clip) {
        return clip.rendition()
                .flatMap(content -> clip.loudness()
                        .map(loudness -> new RenditionView(
                                content.sha256(),
                                content.size(),
                                content.milliseconds(),
                                loudness.lufs(),
                                loudness.truePeak(),
                                gaps(clip))))
                .orElse(null);
    }

    private static List<GapView> gaps(Clip clip) {
        return clip.gaps().stream()
                .map(gap -> new GapView(gap.start().toMillis(), gap.length().toMillis()))
                .toList();
    }

    private static @Nullable RefusalView refusal(Clip clip) {
        return clip.refusal()
                .flatMap(sentence -> clip.refusalType()
                        .map(type ->
                                new RefusalView("urn:loa:problem:" + type, sentence.vietnamese(), sentence.english())))
                .orElse(null);
    }
}
