package vn.loa.clip.audio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The cage around a program that reads files of strangers: no network (an own, empty network namespace) and bounded
 * memory, processor time and files. Both are the work of util-linux, so the cage is as strong as this system allows.
 */
final class Sandbox {

    private static final List<String> NO_NETWORK_AS_ROOT = List.of("unshare", "--net", "--");
    private static final List<String> NO_NETWORK_AS_USER = List.of("unshare", "--map-root-user", "--net", "--");

    /** 4 GiB of address space, 30 minutes of processor, 1 GiB a file, 64 open files, no core dump. */
    private static final List<String> BOUNDED =
            List.of("prlimit", "--as=4294967296", "--cpu=1800", "--fsize=1073741824", "--nofile=64", "--core=0", "--");

    private final List<String> bars;

    private Sandbox(List<String> bars) {
        this.bars = bars;
    }

    /** Tries the cages from the strongest to none, with a harmless run of the program. */
    static Sandbox strongestThatRuns(List<String> harmless, Map<String, String> environment) {
        return Stream.of(
                        both(NO_NETWORK_AS_ROOT, BOUNDED),
                        both(NO_NETWORK_AS_USER, BOUNDED),
                        BOUNDED,
                        NO_NETWORK_AS_ROOT,
                        NO_NETWORK_AS_USER)
                .map(Sandbox::new)
                .filter(sandbox -> sandbox.runs(harmless, environment))
                .findFirst()
                .orElseGet(() -> new Sandbox(List.of()));
    }

    /** The words of a command line that runs the program inside the cage. */
    List<String> around(List<String> program) {
        return both(bars, program);
    }

    private boolean runs(List<String> harmless, Map<String, String> environment) {
        try {
            ProcessBuilder builder = new ProcessBuilder(around(harmless));
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            Process process = builder.start();
            try {
                return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> both(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    @Override
    public String toString() {
        return bars.isEmpty() ? "none" : String.join(" ", bars);
    }
}
