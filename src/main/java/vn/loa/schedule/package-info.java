/**
 * When and where bulletins are aired: schedules, the checks before one is kept, and the signed timetable of each ward.
 *
 * <p>May import programme, the registers (area, evidence, clip), staff and the ground. The rules themselves are in {@code plan}.
 */
@NullMarked
package vn.loa.schedule;

import org.jspecify.annotations.NullMarked;
