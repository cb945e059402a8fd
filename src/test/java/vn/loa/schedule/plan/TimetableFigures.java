package vn.loa.schedule.plan;

import static vn.loa.schedule.plan.PlanBuilder.HANOI;
import static vn.loa.schedule.plan.PlanBuilder.aPlan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import vn.loa.protocol.DaySheet;
import vn.loa.protocol.WireJson;
import vn.loa.schedule.plan.ProvinceForTests.WardOfProvince;

/**
 * Measures the timetable compiler on this machine, on one thread, and prints the figures as a Markdown table; with a file name as argument it
 * draws the plot of cost against rules and receivers there.
 */
public final class TimetableFigures {

    private static final int RUNS = 60;
    private static final Interval MONTH = new Interval(
            LocalDate.of(2027, 4, 1).atStartOfDay(HANOI).toInstant(),
            LocalDate.of(2027, 5, 1).atStartOfDay(HANOI).toInstant());

    /** What was made last: seen by all, so that the work cannot be left out. */
    private static volatile Object made = "nothing yet";

    private final PrintStream out;

    private TimetableFigures(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        TimetableFigures figures = new TimetableFigures(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        figures.print();
        if (arguments.length > 0) {
            Files.writeString(Path.of(arguments[0]), figures.plot());
        }
    }

    private void print() throws IOException {
        out.println("| timetable, one thread | measured | aim | met |");
        out.println("|---|---|---|---|");
        afterOneEdit();
        aYearOfAProvince();
        clashCheck();
        onTheWire();
        out.println();
    }

    private void afterOneEdit() {
        WardOfProvince ward = ProvinceForTests.ward(1, 40, 12);
        CompiledTimetable month = CompiledTimetable.of(ward.surroundings(), ward.plans(), MONTH);
        Plan edited = editOf(ward);
        double incremental = median(() -> month.with(edited).whole());
        double anew = median(() ->
                CompiledTimetable.of(ward.surroundings(), ward.plans(), MONTH).whole());
        row("30 days of one ward after one edit of a weekly rule", millis(incremental), "≤ 20 ms", incremental <= 20);
        row("the same from nothing (12 rules, 40 receivers)", millis(anew));
    }

    private void aYearOfAProvince() {
        List<WardOfProvince> wards = new ArrayList<>();
        for (int i = 0; i < ProvinceForTests.WARDS; i++) {
            wards.add(ProvinceForTests.ward(i, ProvinceForTests.RECEIVERS, ProvinceForTests.RULES));
        }
        long begun = System.nanoTime();
        long occurrences = 0;
        for (WardOfProvince ward : wards) {
            occurrences += CompiledTimetable.of(ward.surroundings(), ward.plans(), ProvinceForTests.YEAR)
                    .whole()
                    .occurrences()
                    .size();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        row(
                "a year for 150 wards x 40 receivers x 12 rules from nothing (" + occurrences + " occurrences)",
                String.format(Locale.ROOT, "%.2f s", seconds),
                "≤ 10 s",
                seconds <= 10);
    }

    private void clashCheck() {
        WardOfProvince ward = ProvinceForTests.ward(2, 40, 12);
        Plan daily = aPlan().weekly(
                        java.util.EnumSet.allOf(java.time.DayOfWeek.class), "06:50", "2027-01-01", "2027-12-31")
                .build();
        double check = median(() -> CompiledTimetable.onDaysOf(daily, ward.surroundings(), ward.plans()));
        row("clash check of a daily rule at save against a full year", millis(check), "≤ 50 ms", check <= 50);
    }

    private void onTheWire() throws IOException {
        WardOfProvince ward = ProvinceForTests.ward(1, 40, 12);
        Compilation month =
                CompiledTimetable.of(ward.surroundings(), ward.plans(), MONTH).whole();
        List<DaySheet> sheets = TimetableCompiler.daySheets(ward.surroundings().ward(), HANOI, month.occurrences());
        int largest = 0;
        for (DaySheet sheet : sheets) {
            largest = Math.max(largest, compressed(WireJson.write(sheet)));
        }
        row(
                "one ward's daily change on the wire, compressed (the largest day sheet of a month)",
                String.format(Locale.ROOT, "%.1f kB", largest / 1000.0),
                "≤ 20 kB",
                largest <= 20_000);
    }

    private String plot() {
        int[] rules = {6, 12, 24, 48, 96};
        int[] receivers = {10, 20, 40, 80, 160};
        double[] editByRules = new double[rules.length];
        double[] anewByRules = new double[rules.length];
        double[] editByReceivers = new double[receivers.length];
        double[] anewByReceivers = new double[receivers.length];
        for (int i = 0; i < rules.length; i++) {
            editByRules[i] = edit(ProvinceForTests.ward(1, 40, rules[i]));
            anewByRules[i] = anew(ProvinceForTests.ward(1, 40, rules[i]));
            editByReceivers[i] = edit(ProvinceForTests.ward(1, receivers[i], 12));
            anewByReceivers[i] = anew(ProvinceForTests.ward(1, receivers[i], 12));
        }
        out.println("| rules (40 receivers) | edit of one day | 30 days from nothing |");
        out.println("|---|---|---|");
        for (int i = 0; i < rules.length; i++) {
            out.printf(Locale.ROOT, "| %d | %s | %s |%n", rules[i], millis(editByRules[i]), millis(anewByRules[i]));
        }
        out.println();
        out.println("| receivers (12 rules) | edit of one day | 30 days from nothing |");
        out.println("|---|---|---|");
        for (int i = 0; i < receivers.length; i++) {
            out.printf(
                    Locale.ROOT,
                    "| %d | %s | %s |%n",
                    receivers[i],
                    millis(editByReceivers[i]),
                    millis(anewByReceivers[i]));
        }
        return CostPlot.svg(
                new CostPlot.Panel("rules (40 receivers)", rules, editByRules, anewByRules),
                new CostPlot.Panel("receivers (12 rules)", receivers, editByReceivers, anewByReceivers));
    }

    /** One more date of one rule: what changed is one day, whatever else the ward has. */
    private static double edit(WardOfProvince ward) {
        CompiledTimetable month = CompiledTimetable.of(ward.surroundings(), ward.plans(), MONTH);
        Plan extra = aPlan().onceAt("2027-04-14", "06:55")
                .lasting(Duration.ofMinutes(1))
                .build();
        return median(() -> month.with(extra));
    }

    private static double anew(WardOfProvince ward) {
        return median(() -> CompiledTimetable.of(ward.surroundings(), ward.plans(), MONTH));
    }

    private static Plan editOf(WardOfProvince ward) {
        Plan first = ward.plans().get(0);
        return aPlan().of(first.schedule())
                .by(first.rule())
                .covering(first.coverage())
                .lasting(Duration.ofMinutes(4))
                .except("2027-04-07")
                .build();
    }

    private static int compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    /** In milliseconds, of many runs after as many to warm up. */
    private static double median(Supplier<Object> work) {
        double[] millis = new double[RUNS];
        for (int i = 0; i < 2 * RUNS; i++) {
            long begun = System.nanoTime();
            made = work.get();
            millis[i % RUNS] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        return millis[RUNS / 2];
    }

    private void row(String figure, String measured, String aim, boolean met) {
        out.printf(Locale.ROOT, "| %s | %s | %s | %s |%n", figure, measured, aim, met ? "yes" : "**no**");
    }

    private void row(String figure, String measured) {
        out.printf(Locale.ROOT, "| %s | %s | | |%n", figure, measured);
    }

    private static String millis(double millis) {
        return String.format(Locale.ROOT, "%.2f ms", millis);
    }
}
