package vn.loa.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A receiver of the demonstration as somebody standing beside it sees it: its process, its own log, its directory. */
final class Pole {

    private final Path directory;

    Pole(Path directory) {
        this.directory = directory;
    }

    String id() {
        return directory.getFileName().toString();
    }

    Path directory() {
        return directory;
    }

    long processId() {
        return Long.parseLong(read(directory.resolve("process")).strip());
    }

    boolean isRunning() {
        return ProcessHandle.of(processId()).filter(ProcessHandle::isAlive).isPresent();
    }

    /** Takes the power away. */
    void kill() {
        ProcessHandle.of(processId()).ifPresent(ProcessHandle::destroyForcibly);
    }

    List<EventLine> events(String name) {
        return read(directory.resolve("receiver.log"))
                .lines()
                .map(EventLine::read)
                .filter(event -> event.name().equals(name))
                .toList();
    }

    List<EventLine> events(String name, String occurrence) {
        return events(name).stream()
                .filter(event -> event.value("occurrence").equals(occurrence))
                .toList();
    }

    /** What it did first about an occurrence: {@code started}, {@code ended}, {@code missed}. */
    EventLine awaitEvent(String name, String occurrence) {
        return Patience.found(id() + " says " + name + " of " + occurrence, () -> events(name, occurrence).stream()
                .findFirst());
    }

    /** Everything that sounded, since its last start; only where the demonstration sounds into files. */
    Path sound() {
        return directory.resolve("sound.wav");
    }

    /** Waits until it holds an assignment with this in it. */
    void awaitAssignment(String saying) {
        Path note = directory.resolve("state").resolve("assignment.note");
        Patience.until(
                this + " holds an assignment with " + saying, () -> read(note).contains(saying));
    }

    void awaitAudio(String sha256) {
        Patience.until(id() + " has fetched " + sha256, () -> events("fetched").stream()
                .anyMatch(event -> event.value("sha256").equals(sha256)));
    }

    static List<Pole> in(Path receivers) {
        try (Stream<Path> directories = Files.list(receivers)) {
            return directories
                    .filter(directory -> Files.exists(directory.resolve("process")))
                    .sorted()
                    .map(Pole::new)
                    .toList();
        } catch (IOException notYet) {
            return List.of();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The secret by which it signs in to the broker. */
    String linkSecret() {
        return Optional.of(read(directory.resolve("state").resolve("identity.json")))
                .map(identity -> identity.replaceAll("(?s).*\"linkSecret\"\\s*:\\s*\"([^\"]+)\".*", "$1"))
                .orElseThrow();
    }

    @Override
    public String toString() {
        return id();
    }
}
