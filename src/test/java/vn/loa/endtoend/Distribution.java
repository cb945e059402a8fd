package vn.loa.endtoend;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Measured values, in milliseconds, with their percentiles by nearest rank. */
record Distribution(List<Double> sorted) {

    static Distribution of(Collection<Double> milliseconds) {
        return new Distribution(milliseconds.stream().sorted().toList());
    }

    double percentile(int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1);
    }

    double max() {
        return sorted.get(sorted.size() - 1);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p95 %.1f ms, max %.1f ms (%d values)",
                percentile(50),
                percentile(95),
                max(),
                sorted.size());
    }
}
