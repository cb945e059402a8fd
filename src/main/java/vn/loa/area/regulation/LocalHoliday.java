package vn.loa.area.regulation;

import java.time.LocalDate;

/**
 * A day on which a ward's calendar is another one than the law's.
 *
 * @param holiday true for a feast or a day off of this ward, false for a holiday of the law that is worked here
 * @param name why, as people say it
 */
public record LocalHoliday(LocalDate date, boolean holiday, String name) {}
