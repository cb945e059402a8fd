package vn.loa.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory of processes in MiB, as Linux accounts for it. */
final class Memory {

    private Memory() {}

    /** Resident set of one process. */
    static double resident(long process) {
        return kibibytes(Path.of("/proc/" + process + "/status"), "VmRSS:") / 1_024.0;
    }

    /** Proportional share of all these together, so that what they share is counted once. */
    static double proportional(Stream<ProcessHandle> processes) {
        return processes
                        .mapToDouble(process -> kibibytes(Path.of("/proc/" + process.pid() + "/smaps_rollup"), "Pss:"))
                        .sum()
                / 1_024.0;
    }

    private static long kibibytes(Path file, String key) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
