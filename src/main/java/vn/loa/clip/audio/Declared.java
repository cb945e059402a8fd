package vn.loa.clip.audio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself, as ffprobe reads it; nothing of it is believed before the sound was decoded.
 *
 * @param codec ffmpeg's name of the codec
 * @param channels number of channels
 * @param hertz sampling rate
 * @param length the length the file claims, where it claims one and ffprobe did not merely guess it
 */
record Declared(String codec, int channels, int hertz, Optional<Duration> length) {

    private static final List<String> QUESTIONS = List.of(
            "-select_streams",
            "a:0",
            "-show_entries",
            "stream=codec_name,sample_rate,channels,duration",
            "-of",
            "default=noprint_wrappers=1");

    private static final int LONGEST_ANSWER = 10_000;

    /**
     * Asks ffprobe.
     *
     * @throws UnusableSound where there is no sound in it or it is outside the limits of {@link Unusable}
     */
    static Declared by(Source source, Ffmpeg ffmpeg) throws IOException, UnusableSound {
        Ffmpeg.Ending<String> ending = ffmpeg.probe(
                source, QUESTIONS, output -> new String(output.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8));
        Map<String, String> answers = new HashMap<>();
        ending.output().lines().filter(line -> line.contains("=")).forEach(line -> {
            int sign = line.indexOf('=');
            answers.put(line.substring(0, sign), line.substring(sign + 1));
        });
        int channels = number(answers.get("channels"));
        int hertz = number(answers.get("sample_rate"));
        if (!ending.succeeded() || channels == 0 || hertz == 0) {
            throw new UnusableSound(new Unusable.Unreadable(), ending.lastLines());
        }
        if (channels > Unusable.MOST_CHANNELS) {
            throw new UnusableSound(new Unusable.TooManyChannels(channels));
        }
        if (hertz > Unusable.HIGHEST_RATE) {
            throw new UnusableSound(new Unusable.RateTooHigh(hertz));
        }
        boolean guessed = ending.lastLines().stream().anyMatch(line -> line.contains("Estimating duration"));
        Optional<Duration> length = guessed ? Optional.empty() : seconds(answers.get("duration"));
        return new Declared(answers.getOrDefault("codec_name", "unknown"), channels, hertz, length);
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static Optional<Duration> seconds(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}(\\.\\d+)?")
                ? Optional.of(Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000)))
                : Optional.empty();
    }
}
