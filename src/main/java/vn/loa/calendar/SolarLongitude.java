package vn.loa.calendar;

import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.toRadians;

/**
 * Where the sun stands on the ecliptic, which tells the principal terms (trung khí) of the lunisolar year.
 *
 * <p>Source: the longitude of the earth of VSOP87 (Bretagnon and Francou, 1988) as shortened in J. Meeus, Astronomical Algorithms,
 * appendix III, with nutation and aberration of chapters 22 and 25; good to about 0.0003 degree, half a minute of time.
 */
final class SolarLongitude {

    /** Amplitude in 0.00000001 radian, phase, and radians in a thousand years. */
    private static final double[][] CONSTANT = {
        {175347046, 0, 0}, {3341656, 4.6692568, 6283.0758500}, {34894, 4.6261, 12566.1517}, {3497, 2.7441, 5753.3849},
        {3418, 2.8289, 3.5231}, {3136, 3.6277, 77713.7715}, {2676, 4.4181, 7860.4194}, {2343, 6.1352, 3930.2097},
        {1324, 0.7425, 11506.7698}, {1273, 2.0371, 529.6910}, {1199, 1.1096, 1577.3435}, {990, 5.233, 5884.927},
        {902, 2.045, 26.298}, {857, 3.508, 398.149}, {780, 1.179, 5223.694}, {753, 2.533, 5507.553},
        {505, 4.583, 18849.228}, {492, 4.205, 775.523}, {357, 2.920, 0.067}, {317, 5.849, 11790.629},
        {284, 1.899, 796.298}, {271, 0.315, 10977.079}, {243, 0.345, 5486.778}, {206, 4.806, 2544.314},
        {205, 1.869, 5573.143}, {202, 2.458, 6069.777}, {156, 0.833, 213.299}, {132, 3.411, 2942.463},
        {126, 1.083, 20.775}, {115, 0.645, 0.980}, {103, 0.636, 4694.003}, {102, 0.976, 15720.839},
        {102, 4.267, 7.114}, {99, 6.21, 2146.17}, {98, 0.68, 155.42}, {86, 5.98, 161000.69},
        {85, 1.30, 6275.96}, {85, 3.67, 71430.70}, {80, 1.81, 17260.15}, {79, 3.04, 12036.46},
        {75, 1.76, 5088.63}, {74, 3.50, 3154.69}, {74, 4.68, 801.82}, {70, 0.83, 9437.76},
        {62, 3.98, 8827.39}, {61, 1.82, 7084.90}, {57, 2.78, 6286.60}, {56, 4.39, 14143.50},
        {56, 3.47, 6279.55}, {52, 0.19, 12139.55}, {52, 1.33, 1748.02}, {51, 0.28, 5856.48},
    };

    private static final double[][] LINEAR = {
        {628331966747.0, 0, 0}, {206059, 2.678235, 6283.075850}, {4303, 2.6351, 12566.1517}, {425, 1.590, 3.523},
        {119, 5.796, 26.298}, {109, 2.966, 1577.344}, {93, 2.59, 18849.23}, {72, 1.14, 529.69},
        {68, 1.87, 398.15}, {67, 4.41, 5507.55}, {59, 2.89, 5223.69}, {56, 2.17, 155.42},
    };

    private static final double[][] SQUARE = {{52919, 0, 0}, {8720, 1.0721, 6283.0758}, {309, 0.867, 12566.152}};

    private SolarLongitude() {}

    /** In degrees, 0 (inclusive) to 360, apparent, at this Julian day in universal time. */
    static double at(double julianDay) {
        double millennia = (julianDay + DeltaT.days(julianDay) - 2451545.0) / 365250;
        double earth =
                sum(CONSTANT, millennia) + millennia * (sum(LINEAR, millennia) + millennia * sum(SQUARE, millennia));
        double longitude = Math.toDegrees(earth * 1e-8) + 180 + apparent(millennia * 10);
        return longitude - 360 * Math.floor(longitude / 360);
    }

    private static double sum(double[][] series, double millennia) {
        double sum = 0;
        for (double[] term : series) {
            sum += term[0] * cos(term[1] + term[2] * millennia);
        }
        return sum;
    }

    /** Nutation and aberration, in degrees; the last constant brings VSOP87 to the frame FK5. */
    private static double apparent(double centuries) {
        double node = toRadians(125.04452 - 1934.136261 * centuries);
        double sun = toRadians(280.4665 + 36000.7698 * centuries);
        double moon = toRadians(218.3165 + 481267.8813 * centuries);
        double anomaly = toRadians(357.52911 + 35999.05029 * centuries);
        double nutation = -17.20 * sin(node) - 1.32 * sin(2 * sun) - 0.23 * sin(2 * moon) + 0.21 * sin(2 * node);
        double aberration = -20.4898 / (1.00014 - 0.01671 * cos(anomaly));
        return (nutation + aberration - 0.09033) / 3600;
    }
}
