/**
 * The pure part of scheduling: rules in civil time, the occurrences that follow from them, and what may be planned.
 *
 * <p>Knows no clock, no database and no container; everything it needs is handed in.
 */
@NullMarked
package vn.loa.schedule.plan;

import org.jspecify.annotations.NullMarked;
