package vn.loa.evidence.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import vn.loa.evidence.AsRunFilter;
import vn.loa.evidence.AsRunRows;
import vn.loa.protocol.WardId;

/** Counts what the as-run log says of a ward and period; of a corrected row the last word counts, and nothing that is still awaited. */
@ApplicationScoped
public class ReportOnWard {

    private final AsRunRows rows;
    private final ReportConfig config;

    ReportOnWard(AsRunRows rows, ReportConfig config) {
        this.rows = rows;
        this.config = config;
    }

    /**
     * The report.
     *
     * @param from planned start, inclusive
     * @param until planned start, exclusive
     */
    public WardReport of(WardId ward, Instant from, Instant until) {
        Counting counting = new Counting(config.completePercent());
        rows.each(new AsRunFilter(ward, from, until, null, null, null, null, null), row -> {
            if (row.stands() && !row.awaited()) {
                counting.row(row.entry(), row.corrects() != null);
            }
        });
        return counting.report();
    }
}
