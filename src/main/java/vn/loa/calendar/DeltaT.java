package vn.loa.calendar;

/**
 * How far the uniform time of astronomy is ahead of the turning earth.
 *
 * <p>Observed until 2020 (Astronomical Almanac), foretold after it by Espenak and Meeus; seconds at the decades, in between straight lines.
 */
final class DeltaT {

    private static final int FIRST_YEAR = 1900;
    private static final double[] SECONDS = {
        -2.8, 10.4, 21.2, 24.0, 24.3, 29.1, 33.2, 40.2, 50.5, 56.9, 63.8, 66.1, 69.4, 77, 85, 93, 113, 133, 154, 178,
        203,
    };

    private DeltaT() {}

    /** In days, at this Julian day. */
    static double days(double julianDay) {
        double year = 2000 + (julianDay - 2451544.5) / 365.2425;
        return seconds(year) / 86_400;
    }

    private static double seconds(double year) {
        double decade = (year - FIRST_YEAR) / 10;
        int index = (int) Math.floor(decade);
        if (index < 0 || index >= SECONDS.length - 1) {
            double centuries = (year - 1820) / 100;
            return -20 + 32 * centuries * centuries;
        }
        return SECONDS[index] + (SECONDS[index + 1] - SECONDS[index]) * (decade - index);
    }
}
