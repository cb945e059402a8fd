package vn.loa.calendar;

import static java.lang.Math.sin;
import static java.lang.Math.toRadians;

/**
 * Instants of the mean lunations corrected to true new moons.
 *
 * <p>Source: J. Meeus, Astronomical Algorithms, 2nd edition, chapter 49; good to some seconds for 1900-2200.
 */
final class NewMoon {

    private static final double MEAN_MONTH = 29.530588861;
    private static final double FIRST = 2451550.09766;

    /** Amplitude in 0.00001 day, power of the eccentricity, multiples of M, M', F. */
    private static final double[][] PERIODIC = {
        {-40720, 0, 0, 1, 0}, {17241, 1, 1, 0, 0}, {1608, 0, 0, 2, 0}, {1039, 0, 0, 0, 2}, {739, 1, -1, 1, 0},
        {-514, 1, 1, 1, 0}, {208, 2, 2, 0, 0}, {-111, 0, 0, 1, -2}, {-57, 0, 0, 1, 2}, {56, 1, 1, 2, 0},
        {-42, 0, 0, 3, 0}, {42, 1, 1, 0, 2}, {38, 1, 1, 0, -2}, {-24, 1, -1, 2, 0}, {-7, 0, 2, 1, 0},
        {4, 0, 0, 2, -2}, {4, 0, 3, 0, 0}, {3, 0, 1, 1, -2}, {3, 0, 0, 2, 2}, {-3, 0, 1, 1, 2},
        {3, 0, -1, 1, 2}, {-2, 0, -1, 1, -2}, {-2, 0, 1, 3, 0}, {2, 0, 0, 4, 0},
    };

    /** Planets: amplitude in 0.000001 day, degrees at the first lunation, degrees for each lunation. */
    private static final double[][] PLANETS = {
        {325, 299.77, 0.107408}, {165, 251.88, 0.016321}, {164, 251.83, 26.651886}, {126, 349.42, 36.412478},
        {110, 84.66, 18.206239}, {62, 141.74, 53.303771}, {60, 207.14, 2.453732}, {56, 154.84, 7.306860},
        {47, 34.52, 27.261239}, {42, 207.19, 0.121824}, {40, 291.34, 1.844379}, {37, 161.72, 24.198154},
        {35, 239.56, 25.513099}, {23, 331.55, 3.592518},
    };

    private NewMoon() {}

    /** The number of the last mean lunation that is surely before this Julian day. */
    static int before(double julianDay) {
        return (int) Math.floor((julianDay - FIRST) / MEAN_MONTH) - 1;
    }

    /** The Julian day, in universal time, of the new moon of lunation {@code k}; 0 is that of 6 January 2000. */
    static double of(int k) {
        double t = k / 1236.85;
        double mean = FIRST + MEAN_MONTH * k + t * t * (0.00015437 + t * (-0.000000150 + t * 0.00000000073));
        double dynamical = mean + correction(k, t);
        return dynamical - DeltaT.days(dynamical);
    }

    private static double correction(int k, double t) {
        double eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t;
        double sun = 2.5534 + 29.10535670 * k - 0.0000014 * t * t;
        double moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t + 0.00001238 * t * t * t;
        double latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t - 0.00000227 * t * t * t;
        double node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
        double sum = -17 * sin(toRadians(node));
        for (double[] term : PERIODIC) {
            double angle = term[2] * sun + term[3] * moon + term[4] * latitude;
            sum += term[0] * Math.pow(eccentricity, term[1]) * sin(toRadians(angle));
        }
        double planets = 0;
        for (double[] term : PLANETS) {
            planets += term[0] * sin(toRadians(term[1] + term[2] * k));
        }
        return sum * 1e-5 + planets * 1e-6;
    }
}
