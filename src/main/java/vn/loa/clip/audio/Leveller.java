package vn.loa.clip.audio;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * Finds the gain and the ceiling with which a sound, once clipped, encoded and decoded again, has the loudness and the
 * peak of every {@link Rendition}, and encodes it so.
 */
final class Leveller {

    private static final int COLUMNS = 1_000;
    private static final int ENCODINGS = 5;
    /** Between the clipper's ceiling and the highest true peak: what lies between samples, and what Opus adds. */
    private static final double HEADROOM = 5.0;

    private static final int BITS_A_SECOND = 32_000;

    private static final List<String> AS_OPUS = List.of(
            ("-map_metadata -1 -map_chapters -1 -fflags +bitexact -flags:a +bitexact -c:a libopus -b:a " + BITS_A_SECOND
                            + " -vbr constrained -application audio -compression_level 5 -cutoff 12000"
                            + " -ar 48000 -ac 1 -f ogg pipe:1")
                    .split(" "));

    private final Ffmpeg ffmpeg;
    private final Source source;
    private final Mixture mixture;
    private final Take take;
    private final Measured measured;
    private final Silences.Stretch stretch;

    Leveller(Ffmpeg ffmpeg, Source source, Mixture mixture, Take take) {
        this.ffmpeg = ffmpeg;
        this.source = source;
        this.mixture = mixture;
        this.take = take;
        this.measured = take.measured();
        this.stretch = take.stretch();
    }

    Rendition into(Path target, Progress progress) throws IOException, UnusableSound {
        Forecast forecast =
                new Forecast(measured.envelope(), measured.loudness().lufs());
        double ceiling = Rendition.HIGHEST_PEAK - HEADROOM;
        double wanted = Rendition.LUFS;
        for (int encoding = 0; encoding < ENCODINGS; encoding++) {
            double gain = forecast.gainFor(wanted, ceiling);
            Measured result =
                    encode(target, new Chain.Levelling(gain, ceiling), progress.of(Progress.Step.ENCODE_AND_CHECK));
            Rendition rendition = check(target, result);
            if (rendition.isLevelled()) {
                progress.finished();
                return rendition;
            }
            wanted += Rendition.LUFS - rendition.loudness().lufs();
            ceiling -= Math.max(0, rendition.loudness().truePeak() - Rendition.HIGHEST_PEAK + 0.3);
        }
        throw new UnusableSound(new Unusable.NotLevelled());
    }

    private Chain chain(Chain.Levelling levelling) {
        return new Chain(mixture, Optional.of(stretch), Optional.of(levelling));
    }

    /** Encodes, and decodes and measures the very bytes that go to the file while they come: on two processors no time is lost. */
    private Measured encode(Path target, Chain.Levelling levelling, LongConsumer progress)
            throws IOException, UnusableSound {
        List<String> answer = new ArrayList<>(List.of("-af", chain(levelling).filters(List.of())));
        answer.addAll(AS_OPUS);
        try (Fed<Envelope> check = Measured.asItIsWritten(ffmpeg, Container.OGG)) {
            Ffmpeg.Ending<Long> ending =
                    ffmpeg.convert(source, answer, output -> copy(output, target, check, progress));
            if (!ending.succeeded()) {
                throw new UnusableSound(new Unusable.Unreadable(), ending.lastLines());
            }
            return Measured.of(check.ending());
        }
    }

    private static long copy(InputStream output, Path target, Fed<?> check, LongConsumer progress) throws IOException {
        byte[] part = new byte[8192];
        long bytes = 0;
        try (OutputStream file = Files.newOutputStream(target)) {
            for (int count = output.read(part); count >= 0; count = output.read(part)) {
                file.write(part, 0, count);
                check.take(part, count);
                bytes += count;
                progress.accept(bytes * 8 * Envelope.HERTZ / BITS_A_SECOND);
            }
        }
        return bytes;
    }

    /** Nothing that was not decoded again leaves this class. */
    private Rendition check(Path target, Measured result) throws IOException, UnusableSound {
        Declared declared = Declared.by(new Source(target, FirstBytes.of(target)), ffmpeg);
        long expected = stretch.endSample() - stretch.firstSample();
        long missing = Math.abs(result.envelope().samples() - expected);
        boolean whole = missing <= Math.max(expected / 100, Envelope.HERTZ / 10);
        if (!declared.codec().equals("opus") || declared.channels() != 1 || !whole) {
            throw new IOException("the rendition is not what was asked for: " + declared + ", "
                    + result.envelope().samples() + " samples instead of " + expected);
        }
        byte[] heights = result.envelope().waveform(COLUMNS);
        List<Integer> waveform = IntStream.range(0, heights.length)
                .mapToObj(column -> (int) heights[column])
                .toList();
        Rendition.Original original = new Rendition.Original(
                take.originalLength(), measured.loudness().lufs());
        return new Rendition(
                original, take.start(), result.envelope().length(), result.loudness(), take.gaps(), waveform);
    }
}
