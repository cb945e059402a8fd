package vn.loa.receiver;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import vn.loa.receiver.support.FakeStation;
import vn.loa.receiver.support.OpusClip;
import vn.loa.receiver.support.ReceiverProcess;

/**
 * Measures how late plays start, and how far apart on three receivers, each a process of its own. A report, not a test:
 * {@code java -Dreceiver.jar=… vn.loa.receiver.StartFigures SOUND STARTS}.
 */
public final class StartFigures {

    private static final int RECEIVERS = 3;
    private static final Duration APART = Duration.ofMillis(2_000);

    private StartFigures() {}

    public static void main(String[] arguments) throws Exception {
        String sound = arguments[0];
        int starts = Integer.parseInt(arguments[1]);
        OpusClip clip = OpusClip.of(Duration.ofMillis(800));
        List<Long> lateness = new ArrayList<>();
        TreeMap<Integer, List<Long>> byStart = new TreeMap<>();
        List<ReceiverProcess> receivers = new ArrayList<>();
        try (FakeStation station = FakeStation.start()) {
            station.serves(clip);
            Instant first = Instant.now().plusSeconds(25);
            System.out.println("first start " + first);
            for (int i = 0; i < starts; i++) {
                station.plans(
                        "%032x".formatted(i), first.plus(APART.multipliedBy(i)), Duration.ofMinutes(1), clip.content());
            }
            for (int i = 0; i < RECEIVERS; i++) {
                Path state = Files.createTempDirectory("receiver-figures");
                receivers.add(ReceiverProcess.start(
                        state, "--server", station.address(), "--code", "ABCD-EFGH", "--sound", sound));
            }
            for (int i = 0; i < starts; i++) {
                for (ReceiverProcess receiver : receivers) {
                    String line = receiver.await("started");
                    long late = Long.parseLong(line.replaceAll(".*latenessMicroseconds=", ""));
                    lateness.add(late);
                    byStart.computeIfAbsent(i, key -> new ArrayList<>()).add(late);
                }
            }
        } finally {
            for (ReceiverProcess receiver : receivers) {
                receiver.stop();
            }
        }
        List<Long> spreads = byStart.values().stream()
                .map(of -> of.stream().max(Long::compare).orElseThrow()
                        - of.stream().min(Long::compare).orElseThrow())
                .toList();
        print("lateness", lateness.stream().map(Math::abs).toList());
        print("spread of three", spreads);
    }

    private static void print(String what, List<Long> microseconds) {
        List<Long> sorted = microseconds.stream().sorted().toList();
        System.out.printf(
                "%s over %d: p50 %.2f ms, p95 %.2f ms, max %.2f ms%n",
                what,
                sorted.size(),
                sorted.get(sorted.size() / 2) / 1_000.0,
                sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1) / 1_000.0,
                sorted.get(sorted.size() - 1) / 1_000.0);
    }
}
