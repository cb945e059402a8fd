/** iCalendar (RFC 5545) as text: writing what a ward airs, and reading what somebody brings. Knows no clock and no database. */
@NullMarked
package vn.loa.schedule.ical;

import org.jspecify.annotations.NullMarked;
