package vn.loa.playout.audit;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** The civil days of a report, both included. */
record ReportQuery(
        @QueryParam("from") @DefaultValue("") String from, @QueryParam("until") @DefaultValue("") String until) {

    BundleQuery days() {
        return new BundleQuery(from, until, "", "", "");
    }
}
