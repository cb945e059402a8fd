package vn.loa.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.JulianFields;
import java.util.ArrayList;
import java.util.List;

/** The months from one month 11, which holds a winter solstice, to the next: between these the leap month is found. */
record SolsticeYear(List<LunarMonth> months) {

    /**
     * The new moon of 7 May 2054 lies within half a minute of midnight, less than is known today of the earth's turning; the printed
     * calendars say the 7th, and people will have those on the wall.
     */
    private static final int PRINTED_AS_7_MAY_2054 = 672;

    /** The one whose last month is tháng Mười of this Gregorian year. */
    static SolsticeYear endingIn(int year) {
        int first = monthElevenOf(year - 1);
        int next = monthElevenOf(year);
        List<LocalDate> newMoons = new ArrayList<>();
        for (int k = first; k <= next; k++) {
            newMoons.add(dayOf(k));
        }
        return new SolsticeYear(numbered(newMoons));
    }

    private static List<LunarMonth> numbered(List<LocalDate> newMoons) {
        int count = newMoons.size() - 1;
        int leap = count == 13 ? firstWithoutPrincipalTerm(newMoons) : -1;
        List<LunarMonth> months = new ArrayList<>();
        int number = 10;
        for (int i = 0; i < count; i++) {
            if (i != leap) {
                number = number % 12 + 1;
            }
            LocalDate begins = newMoons.get(i);
            months.add(new LunarMonth(
                    number, i == leap, begins, (int) ChronoUnit.DAYS.between(begins, newMoons.get(i + 1))));
        }
        return months;
    }

    private static int firstWithoutPrincipalTerm(List<LocalDate> newMoons) {
        for (int i = 1; i < newMoons.size() - 1; i++) {
            if (termReachedBy(newMoons.get(i)) == termReachedBy(newMoons.get(i + 1))) {
                return i;
            }
        }
        throw new IllegalStateException("thirteen months, each with a principal term, from " + newMoons.get(0));
    }

    /** The lunation in which the winter solstice of this Gregorian year lies. */
    private static int monthElevenOf(int year) {
        LocalDate lastOfYear = LocalDate.of(year, 12, 31);
        int k = NewMoon.before(julianMidnight(lastOfYear)) + 3;
        // Solstice: the sun passes 270 degrees, the ninth principal term.
        while (dayOf(k).isAfter(lastOfYear) || termReachedBy(dayOf(k)) >= 9) {
            k--;
        }
        return k;
    }

    /** Which twelfth of the ecliptic the sun is in when this day begins: 0 at the spring equinox. */
    private static int termReachedBy(LocalDate day) {
        return (int) (SolarLongitude.at(julianMidnight(day)) / 30);
    }

    private static LocalDate dayOf(int lunation) {
        if (lunation == PRINTED_AS_7_MAY_2054) {
            return LocalDate.of(2054, 5, 7);
        }
        double instant = NewMoon.of(lunation);
        return LocalDate.EPOCH.with(
                JulianFields.JULIAN_DAY, (long) Math.floor(instant + 0.5 + Meridian.inForceAt(instant)));
    }

    private static double julianMidnight(LocalDate day) {
        double noon = day.getLong(JulianFields.JULIAN_DAY);
        return noon - 0.5 - Meridian.inForceAt(noon);
    }
}
