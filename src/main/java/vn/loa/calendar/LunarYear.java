package vn.loa.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A year of the Vietnamese lunar calendar, from mùng 1 tháng Giêng to the last day of tháng Chạp (12 or 13 months).
 *
 * <p>Months begin on the day of the new moon, month 11 holds the winter solstice, and where 13 months lie between two months 11 the
 * first without a principal term of the sun is the leap month; days are those of UTC+7 (Quyết định 121-CP of 8 August 1967), which is
 * where this calendar parts from the Chinese one.
 */
public final class LunarYear {

    /** The first and the last year that can be computed: beyond them the length of the day is too uncertain. */
    public static final int FIRST = 1900;

    public static final int LAST = 2199;

    private static final Map<Integer, LunarYear> COMPUTED = new ConcurrentHashMap<>();

    private final int number;
    private final List<LunarMonth> months;

    private LunarYear(int number, List<LunarMonth> months) {
        this.number = number;
        this.months = List.copyOf(months);
    }

    /**
     * The lunar year that begins in this Gregorian year.
     *
     * @throws IllegalArgumentException outside 1899-2199
     */
    public static LunarYear of(int number) {
        if (number < FIRST - 1 || number > LAST) {
            throw new IllegalArgumentException("no lunar year is computed for " + number);
        }
        return COMPUTED.computeIfAbsent(number, LunarYear::compute);
    }

    public int number() {
        return number;
    }

    /** Its months in order, a leap month after the one whose number it bears. */
    public List<LunarMonth> months() {
        return months;
    }

    /** Mùng 1 Tết. */
    public LocalDate firstDay() {
        return months.get(0).firstDay();
    }

    /** The eve of Tết: the 30th of tháng Chạp, or the 29th where that month has no 30th. */
    public LocalDate lastDay() {
        return months.get(months.size() - 1).lastDay();
    }

    /** The number of the month that comes twice, if one does. */
    public Optional<Integer> leapMonth() {
        return months.stream().filter(LunarMonth::leap).map(LunarMonth::number).findFirst();
    }

    public Optional<LunarMonth> month(int wanted, boolean leap) {
        return months.stream()
                .filter(month -> month.number() == wanted && month.leap() == leap)
                .findFirst();
    }

    LunarMonth monthOf(LocalDate date) {
        return months.stream()
                .filter(month -> month.holds(date))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(date + " is not in lunar year " + number));
    }

    private static LunarYear compute(int number) {
        List<LunarMonth> months = new ArrayList<>();
        // Months 1 to 10 follow the solstice before, months 11 and 12 the one in the year itself.
        SolsticeYear.endingIn(number).months().stream()
                .filter(month -> month.number() <= 10)
                .forEach(months::add);
        SolsticeYear.endingIn(number + 1).months().stream()
                .filter(month -> month.number() > 10)
                .forEach(months::add);
        return new LunarYear(number, months);
    }
}
