package vn.loa.clip.audio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one run of decoding and measuring found.
 *
 * @param loudness of the chain's end
 * @param envelope of the chain's end
 * @param channels level of each channel of the file, in dB; empty where they were not asked for
 * @param lastLines the end of what ffmpeg said
 */
record Measured(Loudness loudness, Envelope envelope, List<Double> channels, List<String> lastLines) {

    private static final Pattern LEVEL = Pattern.compile(".*Parsed_astats.*RMS level dB: (-?[\\d.]+|-inf|nan)$");

    private static final String EACH_CHANNEL = "astats=measure_perchannel=RMS_level:measure_overall=none,";

    private static final List<String> AS_FLOATS =
            List.of("-c:a", "pcm_f32le", "-ar", Integer.toString(Envelope.HERTZ), "-f", "f32le", "pipe:1");

    /** Decodes the file through the chain and measures its integrated loudness, and each channel's level. */
    static Measured by(Ffmpeg ffmpeg, Source source, Chain chain, LongConsumer progress)
            throws IOException, UnusableSound {
        return run(ffmpeg, source, EACH_CHANNEL + chain.filters(List.of("ebur128=framelog=quiet")), progress);
    }

    /** Decodes a finished rendition and measures its loudness and true peak. */
    static Measured finished(Ffmpeg ffmpeg, Source rendition, LongConsumer progress) throws IOException, UnusableSound {
        return run(ffmpeg, rendition, "ebur128=framelog=quiet:peak=true", progress);
    }

    private static Measured run(Ffmpeg ffmpeg, Source source, String filters, LongConsumer progress)
            throws IOException, UnusableSound {
        List<String> answer = new ArrayList<>(List.of("-af", filters));
        answer.addAll(AS_FLOATS);
        Ffmpeg.Ending<Envelope> ending = ffmpeg.convert(source, answer, output -> Envelope.of(output, progress));
        List<String> lines = ending.lastLines();
        if (!ending.succeeded() || ending.output().samples() == 0) {
            throw new UnusableSound(new Unusable.Unreadable(), lines);
        }
        List<Double> channels = lines.stream()
                .map(LEVEL::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1).matches("-inf|nan") ? -200.0 : Double.parseDouble(found.group(1)))
                .toList();
        return new Measured(Loudness.saidIn(lines), ending.output(), channels, lines);
    }
}
