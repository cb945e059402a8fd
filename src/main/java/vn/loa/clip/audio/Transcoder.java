package vn.loa.clip.audio;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Makes the rendition of a sound file: measures it, levels it to {@link Rendition#LUFS} by gain and soft clipping, encodes it,
 * then decodes the result and holds it against what was asked.
 */
public final class Transcoder {

    /** Nothing quieter than this is speech; more gain would air the hiss of the microphone. */
    private static final double QUIETEST = -66;

    private final Ffmpeg ffmpeg;

    public Transcoder(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /**
     * Looks at a file without decoding it, quickly enough for someone to wait.
     *
     * @return the media type of what it really is, whatever its name says
     * @throws UnusableSound where it is already certain that there can be no rendition
     */
    public String look(Path file) throws IOException, UnusableSound {
        Source source = new Source(file, FirstBytes.of(file));
        refuseTooLong(Declared.by(source, ffmpeg).length().orElse(Duration.ZERO));
        return source.start().container().mediaType();
    }

    /**
     * Writes the rendition of a file to the target.
     *
     * @param percentage hears how much is done, from 0 to 100, rising
     * @throws UnusableSound where there can be none; the target is then to be thrown away
     * @throws IOException where the disk or ffmpeg itself failed, so that another try makes sense
     */
    public Rendition render(Path file, Path target, IntConsumer percentage) throws IOException, UnusableSound {
        return render(file, Optional.empty(), target, percentage);
    }

    /**
     * The same of the part that a person chose.
     *
     * @param cut the part; all but the silence at head and tail when empty
     */
    public Rendition render(Path file, Optional<Cut> cut, Path target, IntConsumer percentage)
            throws IOException, UnusableSound {
        Source source = new Source(file, FirstBytes.of(file));
        Declared declared = Declared.by(source, ffmpeg);
        refuseTooLong(declared.length().orElse(Duration.ZERO));
        Progress progress = new Progress(declared.length().orElse(Duration.ofMinutes(5)), percentage);
        Mixture all = Mixture.ofAll(declared.channels());
        Measured measured = Measured.by(ffmpeg, source, Chain.untouched(all), progress.of(Progress.Step.MEASURE));
        refuseWrongLength(declared, measured);
        Mixture mixture = all.betterFor(measured.channels(), measured.envelope().level());
        if (!mixture.equals(all)) {
            measured = Measured.by(ffmpeg, source, Chain.untouched(mixture), progress.of(Progress.Step.MEASURE));
        }
        Take take = cut.isEmpty()
                ? Take.ofAll(measured)
                : Take.of(cut.get(), measured, ffmpeg, source, mixture, progress.of(Progress.Step.MEASURE));
        if (take.isQuieterThan(QUIETEST)) {
            throw new UnusableSound(new Unusable.Silent());
        }
        return new Leveller(ffmpeg, source, mixture, take).into(target, progress);
    }

    private static void refuseWrongLength(Declared declared, Measured measured) throws UnusableSound {
        Duration length = measured.envelope().length();
        refuseTooLong(length);
        boolean missing = declared.length()
                .filter(promised ->
                        length.compareTo(promised.multipliedBy(9).dividedBy(10).minusSeconds(2)) < 0)
                .isPresent();
        if (missing) {
            throw new UnusableSound(new Unusable.CutOff(), measured.lastLines());
        }
        if (length.compareTo(Unusable.SHORTEST) < 0) {
            throw new UnusableSound(new Unusable.TooShort());
        }
    }

    /** Asked twice: a file that says how long it is costs nothing, one that does not is decoded no further than this. */
    private static void refuseTooLong(Duration length) throws UnusableSound {
        if (length.compareTo(Unusable.LONGEST) > 0) {
            throw new UnusableSound(new Unusable.TooLong());
        }
    }
}
