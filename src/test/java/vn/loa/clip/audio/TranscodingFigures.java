package vn.loa.clip.audio;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Prints as Markdown tables how fast a speech of five minutes is made into a rendition, how fast the same ffmpeg does it with a two-pass
 * {@code loudnorm}, and the loudness and peak that every sample recording reaches.
 *
 * <p>Both are measured in turns, so that whatever else the machine does weighs on both. Loa's time holds all that it does to a clip: probing,
 * the cage, the check of what came out; the two passes of {@code loudnorm} are ffmpeg alone, and nobody checks what comes out.
 */
public final class TranscodingFigures {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int SPEECH_SECONDS = 300;
    private static final int ROUNDS = 5;
    private static final Pattern MEASURED = Pattern.compile("\"(input_\\w+|target_offset)\" : \"(-?[\\d.]+)\"");

    private final FfmpegFiles files;
    private final Ffmpeg ffmpeg;
    private final Transcoder transcoder;
    private final Path directory;

    private TranscodingFigures(FfmpegFiles files, Path directory) {
        this.files = files;
        this.directory = directory;
        this.ffmpeg = new Ffmpeg(files, Duration.ofMinutes(10));
        this.transcoder = new Transcoder(ffmpeg);
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory("loa-figures");
        try {
            new TranscodingFigures(FfmpegFiles.unpackedUnder(Path.of("target/ffmpeg")), directory).print();
        } finally {
            try (var files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(directory);
        }
    }

    private void print() throws Exception {
        Path speech = speech();
        List<Double> ours = new ArrayList<>();
        List<Double> loudnorm = new ArrayList<>();
        String before = load();
        for (int round = 0; round < ROUNDS; round++) {
            // Whoever goes second finds the file in memory and the processor warm.
            boolean first = round % 2 == 0;
            if (first) {
                ours.add(speed(() -> render(speech)));
            }
            loudnorm.add(speed(() -> loudnorm(speech)));
            if (!first) {
                ours.add(speed(() -> render(speech)));
            }
        }
        OUT.printf(
                "Load of the machine while both were measured in turns, %d rounds: %s before, %s after.%n%n",
                ROUNDS, before, load());
        compared(ours, loudnorm, render(speech).loudness(), loudness(directory.resolve("loudnorm.ogg")));
        OUT.println("| sample | length | aim −16 ±0.5 LUFS, ≤ −1.5 dBTP | met | loudness | true peak |");
        OUT.println("|---|---|---|---|---|---|");
        for (Path sample : Samples.good()) {
            Rendition result = render(sample);
            Loudness reached = result.loudness();
            boolean met = Math.abs(reached.lufs() + 16) <= 0.5 && reached.truePeak() <= -1.5;
            row(
                    String.valueOf(sample.getFileName()),
                    String.format(Locale.ROOT, "%.2f s", result.length().toMillis() / 1000.0),
                    "",
                    met,
                    reached);
        }
    }

    private static void compared(List<Double> ours, List<Double> loudnorm, Loudness reached, Loudness other) {
        List<Double> ratios = IntStream.range(0, ROUNDS)
                .mapToObj(round -> ours.get(round) / loudnorm.get(round))
                .toList();
        OUT.printf(
                Locale.ROOT,
                "| transcoding, speech of %d s | median of %d (slowest to fastest) | aim | met | loudness | true peak |%n",
                SPEECH_SECONDS,
                ROUNDS);
        OUT.println("|---|---|---|---|---|---|");
        row("Loa, its result checked", spread(ours, "x real time"), "≥ 60x", median(ours) >= 60, reached);
        OUT.printf(
                Locale.ROOT,
                "| two-pass loudnorm, same ffmpeg, not checked | %s | | | %s |%n",
                spread(loudnorm, "x real time"),
                levels(other));
        OUT.printf(
                Locale.ROOT,
                "| Loa to two-pass loudnorm, round by round | %s | ≥ 2 | %s | | |%n%n",
                spread(ratios, " times as fast"),
                met(median(ratios) >= 2));
    }

    private static String spread(List<Double> values, String unit) {
        List<Double> sorted = values.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "%.1f%s (%.1f to %.1f)",
                median(values),
                unit,
                sorted.get(0),
                sorted.get(sorted.size() - 1));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }

    private static void row(String name, String value, String aim, boolean met, Loudness loudness) {
        OUT.printf(Locale.ROOT, "| %s | %s | %s | %s | %s |%n", name, value, aim, met(met), levels(loudness));
    }

    private static String levels(Loudness loudness) {
        return String.format(Locale.ROOT, "%.2f LUFS | %.2f dBTP", loudness.lufs(), loudness.truePeak());
    }

    private static String met(boolean met) {
        return met ? "yes" : "**no**";
    }

    private Rendition render(Path file) throws IOException, UnusableSound {
        return transcoder.render(file, directory.resolve("loa.ogg"), percent -> {});
    }

    private Loudness loudness(Path file) throws IOException, UnusableSound {
        byte[] bytes = Files.readAllBytes(file);
        try (Fed<Envelope> measuring = Measured.asItIsWritten(ffmpeg, Container.OGG)) {
            measuring.take(bytes, bytes.length);
            return Measured.of(measuring.ending()).loudness();
        }
    }

    /** The samples one after the other, again and again, as a stereo MP3 of the usual 128 kbit/s. */
    private Path speech() throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        // One speech has one level: the far too quiet and the clipped recording are measured on their own below.
        List<Path> samples = Samples.good().stream()
                .filter(sample -> !sample.endsWith("chuc-tet-rat-nho.wav") && !sample.endsWith("ve-sinh-vo-tieng.wav"))
                .toList();
        int inputs = 0;
        for (int seconds = 0; seconds < SPEECH_SECONDS + 60; seconds += 10) {
            words.addAll(List.of(
                    "-i", samples.get(inputs % samples.size()).toAbsolutePath().toString()));
            inputs++;
        }
        StringBuilder graph = new StringBuilder();
        for (int input = 0; input < inputs; input++) {
            graph.append("[")
                    .append(input)
                    .append(":a:0]aresample=44100,aformat=channel_layouts=stereo[s")
                    .append(input)
                    .append("];");
        }
        for (int input = 0; input < inputs; input++) {
            graph.append("[s").append(input).append("]");
        }
        Path speech = directory.resolve("speech.mp3");
        words.addAll(List.of("-filter_complex", graph + "concat=n=" + inputs + ":v=0:a=1[all]", "-map", "[all]"));
        words.addAll(List.of("-t", Integer.toString(SPEECH_SECONDS), "-c:a", "libmp3lame", "-b:a", "128k"));
        words.add(speech.toString());
        ffmpeg(words);
        return speech;
    }

    /** As ffmpeg's own manual does it: measure, then apply the measured values; encoded with the same Opus settings. */
    private Path loudnorm(Path speech) throws IOException, InterruptedException {
        String target = "aformat=channel_layouts=mono,highpass=f=90,loudnorm=I=-16:TP=-1.5:LRA=11";
        String said = ffmpeg(List.of("-i", speech.toString(), "-af", target + ":print_format=json", "-f", "null", "-"));
        StringBuilder measured = new StringBuilder();
        Matcher found = MEASURED.matcher(said);
        while (found.find()) {
            String name = found.group(1).replace("input_i", "measured_I").replace("input_tp", "measured_TP");
            name = name.replace("input_lra", "measured_LRA").replace("input_thresh", "measured_thresh");
            measured.append(":").append(name.replace("target_", "")).append("=").append(found.group(2));
        }
        Path result = directory.resolve("loudnorm.ogg");
        List<String> words = new ArrayList<>(List.of("-i", speech.toString(), "-af", target + measured));
        words.addAll(List.of("-ar", "48000", "-ac", "1", "-c:a", "libopus", "-b:a", "32k", "-vbr", "constrained"));
        words.addAll(
                List.of("-application", "audio", "-compression_level", "5", "-cutoff", "12000", result.toString()));
        ffmpeg(words);
        return result;
    }

    private String ffmpeg(List<String> words) throws IOException, InterruptedException {
        List<String> all =
                new ArrayList<>(List.of(files.ffmpeg().toString(), "-hide_banner", "-nostdin", "-nostats", "-y"));
        all.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
        builder.environment().putAll(files.environment());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
        return said;
    }

    private interface Work {
        void run() throws Exception;
    }

    /** As a multiple of real time. */
    private static double speed(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return SPEECH_SECONDS * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - start);
    }
}
