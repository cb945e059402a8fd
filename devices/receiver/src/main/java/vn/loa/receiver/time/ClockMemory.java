package vn.loa.receiver.time;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * How far the machine's own clock was off when the server was last asked. After a restart it gives the time back,
 * unless the machine's clock cannot be trusted: another boot of a machine without a battery clock, or a clock that
 * went backwards.
 */
public final class ClockMemory {

    private static final Duration LONGEST_TRUST = Duration.ofDays(60);
    private static final double GROWTH = 20e-6;
    private static final Duration SET_AT_BOOT = Duration.ofMillis(500);

    private final Path file;
    private final String machineBoot;
    private final boolean hasBattery;

    /**
     * The memory in this file.
     *
     * @param machineBoot the operating system's identity of this boot
     * @param hasBattery whether the machine has a battery clock
     */
    public ClockMemory(Path file, String machineBoot, boolean hasBattery) {
        this.file = file;
        this.machineBoot = machineBoot;
        this.hasBattery = hasBattery;
    }

    /** Remembers a reading and what the machine's clock showed; a failure costs only this convenience. */
    public void keep(Reading now, Instant wall) {
        String line = String.join(
                " ",
                machineBoot,
                wall.toString(),
                String.valueOf(Duration.between(wall, now.instant()).toNanos()),
                String.valueOf(now.error().toNanos()));
        try {
            Files.writeString(file, line + "\n");
        } catch (IOException e) {
            // Without it the next start waits for the server's answer.
        }
    }

    /** The time by the machine's clock as corrected then, if that clock can be trusted. */
    public Optional<Reading> recall(Instant wall) {
        try {
            String[] parts =
                    Files.readString(file, StandardCharsets.UTF_8).strip().split(" ", -1);
            Instant then = Instant.parse(parts[1]);
            Duration offset = Duration.ofNanos(Long.parseLong(parts[2]));
            Duration error = Duration.ofNanos(Long.parseLong(parts[3]));
            Duration since = Duration.between(then, wall);
            boolean sameBoot = parts[0].equals(machineBoot);
            if (since.isNegative() || since.compareTo(LONGEST_TRUST) > 0 || !(sameBoot || hasBattery)) {
                return Optional.empty();
            }
            Duration grown = error.plusNanos(Math.round(since.toNanos() * GROWTH));
            return Optional.of(
                    new Reading(wall.plus(offset), sameBoot ? grown : grown.plus(SET_AT_BOOT), ClockSource.RTC));
        } catch (IOException | DateTimeParseException | ArithmeticException | IndexOutOfBoundsException e) {
            return Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
