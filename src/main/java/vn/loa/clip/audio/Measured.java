package vn.loa.clip.audio;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What one run of decoding and measuring found.
 *
 * @param loudness of the chain's end
 * @param envelope of the chain's end
 * @param channels level of each channel of the file, in dB; none where there is only one
 * @param lastLines the end of what ffmpeg said
 */
record Measured(Loudness loudness, Envelope envelope, List<Double> channels, List<String> lastLines) {

    private static final Pattern LEVEL =
            Pattern.compile("^\\[volumedetect@c([0-7]) @ \\w+\\] mean_volume: (-?\\d{1,3}\\.\\d) dB$");

    /** Of a channel of which nothing was heard. */
    private static final double NOTHING = -200;

    private static final List<String> AS_FLOATS =
            List.of("-c:a", "pcm_f32le", "-ar", Integer.toString(Envelope.HERTZ), "-f", "f32le", "pipe:1");

    /** Decodes the file through the chain and measures its integrated loudness, and the level of each channel of several. */
    static Measured by(Ffmpeg ffmpeg, Source source, Chain chain, LongConsumer progress)
            throws IOException, UnusableSound {
        int channels = chain.mixture().channels().size();
        String filters = eachOf(channels) + chain.filters(List.of("ebur128=framelog=quiet"));
        return of(ffmpeg.convert(source, answer(filters), output -> Envelope.of(output, progress)), channels);
    }

    /** Decodes a rendition while it is written, and measures its loudness and true peak. */
    static Fed<Envelope> asItIsWritten(Ffmpeg ffmpeg, Container container) throws IOException {
        return ffmpeg.convertAsItComes(
                container, answer("ebur128=framelog=quiet:peak=true"), output -> Envelope.of(output, samples -> {}));
    }

    /** What was found of a finished rendition. */
    static Measured of(Ffmpeg.Ending<Envelope> ending) throws UnusableSound {
        return of(ending, 1);
    }

    private static Measured of(Ffmpeg.Ending<Envelope> ending, int channels) throws UnusableSound {
        List<String> lines = ending.lastLines();
        if (!ending.succeeded() || ending.output().samples() == 0) {
            throw new UnusableSound(new Unusable.Unreadable(), lines);
        }
        return new Measured(Loudness.saidIn(lines), ending.output(), levels(channels, lines), lines);
    }

    /**
     * Branches that measure the channels, if there are several: astats would take longer than all else of the run together. The format is
     * named because volumedetect wants 16 bits, and ffmpeg would otherwise give 16 bits to the mix as well.
     */
    private static String eachOf(int channels) {
        if (channels == 1) {
            return "";
        }
        String labels = IntStream.range(0, channels)
                .mapToObj(channel -> "[c" + channel + "]")
                .collect(joining());
        return IntStream.range(0, channels)
                .mapToObj(channel -> "[c%1$d]pan=mono|c0=c%1$d,volumedetect@c%1$d,anullsink;".formatted(channel))
                .collect(joining("", "aformat=sample_fmts=fltp,asplit=" + (channels + 1) + labels + "[mix];", "[mix]"));
    }

    private static List<Double> levels(int channels, List<String> lines) {
        Double[] levels = new Double[channels == 1 ? 0 : channels];
        Arrays.fill(levels, NOTHING);
        for (String line : lines) {
            Matcher found = LEVEL.matcher(line);
            if (found.matches() && Integer.parseInt(found.group(1)) < levels.length) {
                levels[Integer.parseInt(found.group(1))] = Double.parseDouble(found.group(2));
            }
        }
        return List.of(levels);
    }

    private static List<String> answer(String filters) {
        List<String> answer = new ArrayList<>(List.of("-af", filters));
        answer.addAll(AS_FLOATS);
        return answer;
    }
}
