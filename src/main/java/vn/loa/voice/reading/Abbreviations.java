package vn.loa.voice.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The abbreviations of wards' own papers, from {@code voice/abbreviations.txt}: one a line, {@code UBND=ủy ban nhân dân}. */
final class Abbreviations {

    private static final Map<String, String> ALL = load();

    private Abbreviations() {}

    static Map<String, String> all() {
        return ALL;
    }

    private static Map<String, String> load() {
        try (InputStream file = Abbreviations.class.getResourceAsStream("/voice/abbreviations.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toUnmodifiableMap(entry -> entry[0], entry -> entry[1]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
