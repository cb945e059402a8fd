package vn.loa.clip.audio;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Loudness of a sound by EBU R 128 and ITU-R BS.1770-5, as one channel.
 *
 * @param lufs integrated loudness in LUFS; −70 where nothing passes the gate
 * @param truePeak true peak in dBTP; −200 where it was not measured
 */
public record Loudness(double lufs, double truePeak) {

    private static final Pattern INTEGRATED = Pattern.compile("^\\s+I:\\s+(-?[\\d.]+|-inf) LUFS$");
    private static final Pattern PEAK = Pattern.compile("^\\s+Peak:\\s+(-?[\\d.]+|-inf) dBFS$");

    /** Reads the summary that ffmpeg's filter ebur128 prints last of all. */
    static Loudness saidIn(List<String> lines) {
        int summary = 0;
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).contains("Parsed_ebur128") && lines.get(line).endsWith("Summary:")) {
                summary = line;
            }
        }
        List<String> said = lines.subList(summary, lines.size());
        return new Loudness(
                find(INTEGRATED, said).orElse(-70.0), find(PEAK, said).orElse(-200.0));
    }

    private static Optional<Double> find(Pattern pattern, List<String> lines) {
        return lines.stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1).equals("-inf") ? -200.0 : Double.parseDouble(found.group(1)))
                .findFirst();
    }
}
