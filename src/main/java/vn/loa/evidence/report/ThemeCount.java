package vn.loa.evidence.report;

/**
 * What was aired of one theme.
 *
 * @param airings sessions of a bulletin that enough receivers played completely (lượt phát)
 * @param clusters complete plays of a bulletin on one receiver (lượt-cụm)
 */
public record ThemeCount(String theme, long airings, long clusters) {}
