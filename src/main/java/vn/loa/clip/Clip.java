package vn.loa.clip;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.loa.clip.audio.Cut;
import vn.loa.clip.audio.Gap;
import vn.loa.clip.audio.Loudness;
import vn.loa.clip.audio.Rendition;
import vn.loa.problem.Sentence;
import vn.loa.protocol.ContentReference;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;
import vn.loa.staff.AccountId;
import vn.loa.staff.Author;

/** A recording that somebody brought to a ward, and what became of it; guards its own way to ready or refused. */
@Entity
@SuppressWarnings("NullAway.Init")
public class Clip {

    @Id
    private UUID id;

    @Column(name = "ward_id")
    private String ward;

    @Column(name = "original_sha256")
    private String originalSha256;

    @Column(name = "original_size")
    private long originalSize;

    @Column(name = "original_name")
    private String name;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "uploaded_by")
    private UUID uploadedBy;

    @Column(name = "uploaded_by_name")
    private String uploadedByName;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Enumerated(EnumType.STRING)
    private ClipState state;

    @Column(name = "progress_percent")
    private short progress;

    @Column(name = "progressed_at")
    private Instant progressedAt;

    private short attempts;
    private @Nullable String refusal;

    @Column(name = "refusal_vi")
    private @Nullable String refusalVietnamese;

    @Column(name = "refusal_en")
    private @Nullable String refusalEnglish;

    @Column(name = "rendition_sha256")
    private @Nullable String renditionSha256;

    @Column(name = "rendition_size")
    private @Nullable Long renditionSize;

    @Column(name = "rendition_millis")
    private @Nullable Long renditionMillis;

    @Column(name = "original_millis")
    private @Nullable Long originalMillis;

    @Column(name = "original_loudness")
    private @Nullable Double originalLoudness;

    @Column(name = "rendition_loudness")
    private @Nullable Double renditionLoudness;

    @Column(name = "rendition_true_peak")
    private @Nullable Double renditionTruePeak;

    @Enumerated(EnumType.STRING)
    private ClipOrigin origin;

    @Column(name = "trimmed_from")
    private @Nullable UUID trimmedFrom;

    @Column(name = "cut_from_millis")
    private long cutFrom;

    @Column(name = "cut_to_millis")
    private long cutTo;

    @Column(name = "rendition_from_millis")
    private @Nullable Long renditionFrom;

    private byte @Nullable [] waveform;
    private @Nullable String gaps;

    protected Clip() {}

    Clip(WardId ward, StoredContent original, Brought brought, String mediaType, Author by, Instant now) {
        this.id = ClipId.fresh().value();
        this.ward = ward.value();
        this.originalSha256 = original.sha256().hex();
        this.originalSize = original.size();
        this.name = DisplayName.of(brought.name()).text();
        this.origin = brought.origin();
        brought.cut().ifPresent(this::keepOnly);
        this.mediaType = mediaType;
        this.uploadedBy = by.id().value();
        this.uploadedByName = by.name();
        this.uploadedAt = now;
        this.state = ClipState.WAITING;
        this.progressedAt = now;
    }

    /** A clip of its own of a part of the same original. */
    Clip part(Cut cut, Author by, Instant now) {
        Clip part = new Clip(ward(), original(), new Brought(name, origin, Optional.of(cut)), mediaType, by, now);
        part.trimmedFrom = id;
        return part;
    }

    private void keepOnly(Cut cut) {
        cutFrom = cut.from().toMillis();
        cutTo = cut.to().toMillis();
    }

    /** Books the finished rendition. */
    void rendered(Rendition rendition, StoredContent content, Instant now) {
        mustBeTranscoding();
        state = ClipState.READY;
        progress = 100;
        progressedAt = now;
        renditionSha256 = content.sha256().hex();
        renditionSize = content.size();
        renditionMillis = rendition.length().toMillis();
        renditionFrom = rendition.start().toMillis();
        renditionLoudness = rendition.loudness().lufs();
        renditionTruePeak = rendition.loudness().truePeak();
        originalMillis = rendition.original().length().toMillis();
        originalLoudness = rendition.original().lufs();
        waveform = Columns.bytes(rendition.waveform());
        gaps = Columns.text(rendition.gaps());
    }

    /** Books that there will be no rendition, and why. */
    void refused(String type, Sentence sentence, Instant now) {
        mustBeTranscoding();
        state = ClipState.REFUSED;
        progressedAt = now;
        refusal = type;
        refusalVietnamese = sentence.vietnamese();
        refusalEnglish = sentence.english();
    }

    /** Puts a transcoding back that was cut off; it does not count as an attempt when the server itself was stopped. */
    void putBack(boolean stopped, Instant now) {
        mustBeTranscoding();
        state = ClipState.WAITING;
        progress = 0;
        progressedAt = now;
        attempts -= stopped ? 1 : 0;
    }

    /** Begins anew with a refused one whose bytes were brought again: the fault may have been the server's. */
    void broughtAgain(Instant now) {
        if (state == ClipState.REFUSED) {
            state = ClipState.WAITING;
            progress = 0;
            attempts = 0;
            progressedAt = now;
            refusal = null;
            refusalVietnamese = null;
            refusalEnglish = null;
        }
    }

    private void mustBeTranscoding() {
        if (state != ClipState.TRANSCODING) {
            throw new IllegalStateException("clip " + id + " is " + state + ", not being transcoded");
        }
    }

    public ClipId id() {
        return new ClipId(id);
    }

    public WardId ward() {
        return new WardId(ward);
    }

    public String name() {
        return name;
    }

    /** Whether a file sent under this name would be shown under the same one. */
    public boolean isCalled(String sent) {
        return DisplayName.of(sent).text().equals(name());
    }

    public StoredContent original() {
        return new StoredContent(new Sha256(originalSha256), originalSize);
    }

    /** Where it comes from. */
    public ClipOrigin origin() {
        return origin;
    }

    /** The part of the original that a person chose, if not all of it. */
    public Optional<Cut> cut() {
        return cutTo == 0
                ? Optional.empty()
                : Optional.of(new Cut(Duration.ofMillis(cutFrom), Duration.ofMillis(cutTo)));
    }

    /** The clip that a person cut this one from. */
    public Optional<ClipId> trimmedFrom() {
        return Optional.ofNullable(trimmedFrom).map(ClipId::new);
    }

    /** Where in the original the rendition begins, once ready; not known of old ones. */
    public Optional<Duration> renditionStart() {
        return Optional.ofNullable(renditionFrom).map(Duration::ofMillis);
    }

    /** What the original really is, always {@code audio/…}. */
    public String mediaType() {
        return mediaType;
    }

    public Author uploadedBy() {
        return new Author(new AccountId(uploadedBy), uploadedByName);
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    public ClipState state() {
        return state;
    }

    /** From 0 to 100. */
    public int progress() {
        return progress;
    }

    int attempts() {
        return attempts;
    }

    /** Why there is no rendition and what to do, once refused. */
    public Optional<Sentence> refusal() {
        return Optional.ofNullable(refusalVietnamese)
                .map(vietnamese -> new Sentence(
                        vietnamese, Optional.ofNullable(refusalEnglish).orElse(vietnamese)));
    }

    /** The last part of {@code urn:loa:problem:…}, once refused. */
    public Optional<String> refusalType() {
        return Optional.ofNullable(refusal);
    }

    /** What receivers play, once ready. */
    public Optional<ContentReference> rendition() {
        return renditionSha256 == null || renditionSize == null || renditionMillis == null
                ? Optional.empty()
                : Optional.of(new ContentReference(new Sha256(renditionSha256), renditionSize, renditionMillis));
    }

    /** Loudness and peak of the rendition, once ready. */
    public Optional<Loudness> loudness() {
        return renditionLoudness == null || renditionTruePeak == null
                ? Optional.empty()
                : Optional.of(new Loudness(renditionLoudness, renditionTruePeak));
    }

    /** Length of the original as decoded, once ready. */
    public Optional<Duration> originalLength() {
        return Optional.ofNullable(originalMillis).map(Duration::ofMillis);
    }

    /** Loudness of the original in LUFS, once ready. */
    public Optional<Double> originalLoudness() {
        return Optional.ofNullable(originalLoudness);
    }

    /** Long silences within the rendition, once ready. */
    public List<Gap> gaps() {
        return Columns.gaps(gaps);
    }

    /** Peaks of the rendition from 0 to 100, once ready; else empty. */
    public List<Integer> waveform() {
        return Columns.heights(waveform);
    }
}
