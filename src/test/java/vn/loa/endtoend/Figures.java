package vn.loa.endtoend;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import vn.loa.clip.audio.TranscodingFigures;
import vn.loa.schedule.plan.TimetableFigures;

/**
 * Measures the built Loa on this machine and prints the figures as a Markdown table: starts, memory and readiness with real processes, then
 * transcoding and the timetable compiler. Takes some minutes.
 *
 * <p>{@code -Dloa.figures.sound=device} lets the receivers sound; otherwise they play in real time to nothing.
 */
public final class Figures {

    private static final String SOUND = System.getProperty("loa.figures.sound", "silent");
    private static final int POLES = 3;

    private final PrintStream out;

    private Figures(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new Figures(out).print();
        TranscodingFigures.main(arguments);
        TimetableFigures.main(new String[0]);
    }

    private void print() throws IOException {
        machine();
        out.println("| figure | measured | aim | met |");
        out.println("|---|---|---|---|");
        long begun = System.nanoTime();
        try (DemoServer server = DemoServer.launched(POLES, "-Dloa.demonstration.sound=" + SOUND)) {
            server.awaitReady();
            double cold = secondsSince(begun);
            server.awaitPoles();
            starts(server);
            memory(server);
            server.stop();
            long again = System.nanoTime();
            server.startAgain();
            double warm = secondsSince(again);
            row("time to ready, warm (data there)", seconds(warm), "≤ 12 s", warm <= 12);
            row("time to ready, cold (empty data directory)", seconds(cold));
        }
        out.println();
    }

    private void starts(DemoServer server) throws IOException {
        Path recording = Files.createTempFile("loa-figures-", ".wav");
        try {
            ShortClip.writeTo(recording);
            List<Pole> poles = server.poles();
            Newsroom newsroom = new Newsroom(server);
            Newsroom.Bulletin bulletin = newsroom.onThePoles(recording, poles);
            StartFigures starts = new StartFigures(newsroom, bulletin, poles);
            starts.measure();
            String sound = SOUND.equals("silent")
                    ? "silent sink"
                    : poles.get(0).events("running").get(0).value("sound");
            Distribution late = starts.lateness();
            row(
                    "actual minus planned start (early or late), " + StartFigures.PLANNED_STARTS + " starts on " + POLES
                            + " receivers (" + sound + ")",
                    late.toString(),
                    "p95 ≤ 50 ms",
                    late.percentile(95) <= 50);
            Distribution spread = starts.spread();
            row(
                    "spread of a start between " + POLES + " receivers (" + sound + ")",
                    spread.toString(),
                    "p95 ≤ 30 ms",
                    spread.percentile(95) <= 30);
            Distribution now = starts.afterClick();
            row("phát ngay, click to first sample, audio there", now.toString(), "≤ 2 s", now.max() <= 2_000);
            edits(new EditFigures(newsroom, bulletin, poles));
        } finally {
            Files.delete(recording);
        }
    }

    private void edits(EditFigures edits) {
        edits.measure();
        String figure = " changes 34 day sheets, click until all " + POLES + " receivers hold all of it";
        row(
                "a rule for each day that" + figure,
                edits.planned().toString(),
                "≤ 2 s",
                edits.planned().max() <= 2_000);
        row(
                "its cancellation that" + figure,
                edits.cancelled().toString(),
                "≤ 2 s",
                edits.cancelled().max() <= 2_000);
    }

    private void memory(DemoServer server) {
        row("resident memory, server with broker", mebibytes(Memory.resident(server.processId())));
        row("memory of its PostgreSQL (proportional share)", mebibytes(Memory.proportional(server.database())));
        double receiver = server.poles().stream()
                .mapToDouble(pole -> Memory.resident(pole.processId()))
                .max()
                .orElseThrow();
        row("resident memory, receiver (largest of " + POLES + ")", mebibytes(receiver));
    }

    private void machine() throws IOException {
        out.printf(
                Locale.ROOT,
                "%s · %d cores · %s · %s %s · JDK %s · load before %s%n%n",
                LocalDate.ofInstant(Instant.now(Clock.systemUTC()), ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                Files.readAllLines(Path.of("/proc/meminfo")).get(0).replaceAll("\\s+", " "),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("java.version"),
                Files.readString(Path.of("/proc/loadavg")).strip());
    }

    private void row(String figure, String measured, String aim, boolean met) {
        out.printf(Locale.ROOT, "| %s | %s | %s | %s |%n", figure, measured, aim, met ? "yes" : "**no**");
    }

    private void row(String figure, String measured) {
        out.printf(Locale.ROOT, "| %s | %s | | |%n", figure, measured);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    private static String mebibytes(double mebibytes) {
        return String.format(Locale.ROOT, "%.0f MiB", mebibytes);
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
