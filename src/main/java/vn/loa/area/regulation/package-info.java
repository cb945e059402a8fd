/**
 * A ward's operating regulation as data: hours, budgets of minutes, and volume by hour, for the ward and for places that have their own
 * (Nghị định 49/2024: the regulation is suited to the residents' way of life, so it is never a constant of the software).
 *
 * <p>Pure values; imports the protocol's ids alone.
 */
@NullMarked
package vn.loa.area.regulation;

import org.jspecify.annotations.NullMarked;
