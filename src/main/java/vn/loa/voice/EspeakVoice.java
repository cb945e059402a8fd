package vn.loa.voice;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.loa.voice.reading.Accent;

/**
 * The one door to espeak-ng: works without a network and sounds like a machine. The text goes in over its standard input, so nothing in it
 * can be an option or a file's name.
 */
final class EspeakVoice implements Voice {

    /** Words a minute at the usual rate; its own default of 175 is hurried for a street. */
    private static final int WORDS_A_MINUTE = 150;

    private static final String NAME = "espeak-ng";

    private final Optional<Path> program;
    private final Duration patience;

    EspeakVoice(Optional<Path> named, Duration patience) {
        this.program = named.or(EspeakVoice::onThePath).filter(Files::isExecutable);
        this.patience = patience;
    }

    @Override
    public boolean isAvailable() {
        return program.isPresent();
    }

    @Override
    public boolean isRobotic() {
        return true;
    }

    @Override
    public void speak(String text, Accent accent, Rate rate, Path target) throws IOException {
        Path espeak = program.orElseThrow(NoVoice::new);
        String speed = Integer.toString(WORDS_A_MINUTE * rate.percent() / 100);
        Process process = new ProcessBuilder(
                        espeak.toString(),
                        "-v",
                        voice(accent),
                        "-s",
                        speed,
                        "-b",
                        "1",
                        "--stdin",
                        "-w",
                        target.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            try (OutputStream input = process.getOutputStream()) {
                input.write(text.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
                throw new IOException("espeak-ng did not speak");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while espeak-ng spoke", stop);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String voice(Accent accent) {
        return switch (accent) {
            case NORTH -> "vi";
            case CENTRAL -> "vi-vn-x-central";
            case SOUTH -> "vi-vn-x-south";
        };
    }

    private static Optional<Path> onThePath() {
        List<String> folders =
                List.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1));
        return folders.stream()
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of(Path.of(folder, NAME)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
