/**
 * The civil calendar of Viet Nam beyond the Gregorian one: the lunar calendar, computed at UTC+7, and the public holidays.
 *
 * <p>Ground floor: pure functions of dates, which import nothing of Loa and read no clock.
 */
@NullMarked
package vn.loa.calendar;

import org.jspecify.annotations.NullMarked;
