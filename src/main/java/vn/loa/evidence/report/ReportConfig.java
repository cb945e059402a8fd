package vn.loa.evidence.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How reports count. */
@ConfigMapping(prefix = "loa.report")
public interface ReportConfig {

    /** A session counts as one airing (lượt phát) when at least this part of the receivers that it was meant for played it completely, in per cent. */
    @WithDefault("80")
    int completePercent();
}
