package vn.loa.calendar;

/**
 * By whose midnight the days of the lunar calendar were counted in Viet Nam.
 *
 * <p>Since 1 January 1968 by UTC+7 (Quyết định 121-CP of 8 August 1967); before it the calendar was the Chinese one, counted by UTC+8,
 * and until 1929 by the mean time of Beijing. The southern calendar of 1968-1975 is not followed.
 */
final class Meridian {

    private static final double FIRST_OF_1929 = 2425612.5;
    private static final double FIRST_OF_1968 = 2439856.5;

    private static final double BEIJING_MEAN_TIME = (7 + 45.0 / 60 + 40.0 / 3600) / 24;
    private static final double UTC_PLUS_8 = 8.0 / 24;
    private static final double UTC_PLUS_7 = 7.0 / 24;

    private Meridian() {}

    /** What is added to universal time, in days, at this Julian day. */
    static double inForceAt(double julianDay) {
        if (julianDay < FIRST_OF_1929) {
            return BEIJING_MEAN_TIME;
        }
        return julianDay < FIRST_OF_1968 ? UTC_PLUS_8 : UTC_PLUS_7;
    }
}
