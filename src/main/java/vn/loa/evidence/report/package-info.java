/**
 * What wards hand in, counted from the as-run log by the definitions that are printed under every table: log book, evidence sheet, comparison of
 * wards; as a spreadsheet and as PDF. May import what evidence may, and evidence.
 */
@NullMarked
package vn.loa.evidence.report;

import org.jspecify.annotations.NullMarked;
