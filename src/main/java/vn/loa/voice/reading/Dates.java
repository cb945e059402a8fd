package vn.loa.voice.reading;

import java.time.Month;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Dates, months of a year, and, where no date can be meant, fractions and "so many of so many". */
final class Dates implements Rule {

    private static final String END = "(?![\\p{L}\\d]|[/.]\\d)";
    private static final Pattern FULL = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})" + END);
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})" + END);
    private static final Pattern DAYS_OF_A_MONTH =
            Pattern.compile("(\\d{1,2}) ?[-–] ?(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?" + END);
    private static final Pattern SHORT = Pattern.compile("(\\d{1,2})/(\\d{1,2})" + END);
    private static final Pattern DASHED = Pattern.compile("(\\d{1,2})-(\\d{1,2})" + END);
    private static final Pattern OF_A_YEAR = Pattern.compile("(\\d{1,2})/(\\d{4})" + END);
    private static final Pattern SHORT_MONTH = Pattern.compile("T\\.?(\\d{1,2})/(\\d{4})" + END);
    private static final Pattern SLASHED = Pattern.compile("(\\d+)/(\\d+)" + END);
    private static final Pattern UNTIL = Pattern.compile(" ?[-–—] ?(?=\\d)");

    private static final Set<String> DAY = Set.of("ngày", "mùng", "mồng", "rằm");
    private static final Set<String> DASHED_DAY = Set.of("ngày", "mùng", "mồng", "lễ", "khánh", "dịp");
    private static final Set<String> CERTAINLY_A_DATE = Set.of(
            "ngày", "mùng", "mồng", "rằm", "hôm", "sáng", "trưa", "chiều", "tối", "đêm", "từ", "đến", "trước", "sau",
            "lễ", "dịp", "hạn", "nhật", "hai", "ba", "tư", "năm", "sáu", "bảy", "mừng", "khánh");
    private static final Set<String> ADDRESS =
            Set.of("nhà", "ngõ", "hẻm", "ngách", "kiệt", "lô", "thửa", "số", "lệ", "ấp", "đường");
    private static final Set<String> NUMBERED = Set.of("quý", "kỳ", "khóa", "khoá", "đợt", "lần", "tập");
    private static final Set<String> COUNTED = Set.of(
            "hộ", "thôn", "tổ", "xã", "phường", "chỉ", "người", "trường", "đại", "thành", "phiếu", "cột", "cụm", "khu",
            "điểm", "nhà", "ý", "câu", "em", "học", "đơn", "nội", "tiêu");
    /** Days that are known by their date alone; each would otherwise be taken for a fraction. */
    private static final Set<String> KNOWN = Set.of("2/9", "1/5", "1/6", "3/12", "1/12", "5/6", "1/10", "6/12");

    private final Numerals numerals;

    Dates(Numerals numerals) {
        this.numerals = numerals;
    }

    @Override
    public Optional<Said> at(Place place) {
        return date(place, false)
                .map(first -> until(place, first))
                .or(() -> ofAYear(place))
                .or(() -> slashed(place));
    }

    private Said until(Place place, Said first) {
        return place.moved(first.end())
                .match(UNTIL)
                .flatMap(dash -> date(place.moved(dash.end()), true))
                .map(last -> new Said(last.end(), first.words() + " đến " + last.words()))
                .orElse(first);
    }

    private Optional<Said> date(Place place, boolean certain) {
        return place.match(FULL)
                .flatMap(found -> date(place, found, found.group(1), found.group(3), found.group(4)))
                .or(() -> place.match(ISO)
                        .flatMap(found -> date(place, found, found.group(3), found.group(2), found.group(1))))
                .or(() -> place.match(DAYS_OF_A_MONTH).flatMap(found -> daysOfAMonth(place, found)))
                .or(() -> place.match(SHORT)
                        .filter(found -> certain || isADate(place, found))
                        .flatMap(found -> date(place, found, found.group(1), found.group(2), "")))
                .or(() -> place.match(DASHED)
                        .filter(found -> place.isAfter(DASHED_DAY))
                        .flatMap(found -> date(place, found, found.group(1), found.group(2), "")));
    }

    private Optional<Said> date(Place place, MatchResult found, String day, String month, String year) {
        return isDay(day, month)
                ? Optional.of(
                        new Said(found.end(), dayWord(place) + numerals.whole(day) + monthOf(month) + yearOf(year)))
                : Optional.empty();
    }

    private Optional<Said> daysOfAMonth(Place place, MatchResult found) {
        int first = Integer.parseInt(found.group(1));
        int last = Integer.parseInt(found.group(2));
        if (first < 1 || first >= last || !isDay(found.group(2), found.group(3))) {
            return Optional.empty();
        }
        String year = Optional.ofNullable(found.group(4)).orElse("");
        return Optional.of(new Said(
                found.end(),
                dayWord(place) + numerals.whole(first) + " đến " + numerals.whole(last) + monthOf(found.group(3))
                        + yearOf(year)));
    }

    /** A month of a year, or the fourth quarter of one. */
    private Optional<Said> ofAYear(Place place) {
        return place.match(OF_A_YEAR).or(() -> place.match(SHORT_MONTH)).flatMap(found -> {
            String number = numerals.whole(found.group(1));
            String year = yearOf(found.group(2));
            if (place.isAfter(NUMBERED)) {
                return Optional.of(new Said(found.end(), number + year));
            }
            int month = Integer.parseInt(found.group(1));
            if (month < 1 || month > 12 || place.isAfter(ADDRESS)) {
                return Optional.empty();
            }
            boolean named = "tháng".equals(place.wordBefore());
            return Optional.of(new Said(found.end(), (named ? "" : "tháng ") + monthName(month) + year));
        });
    }

    private Optional<Said> slashed(Place place) {
        return place.match(SLASHED).map(found -> {
            String first = numerals.whole(found.group(1));
            String second = numerals.whole(found.group(2));
            boolean fraction = found.group(1).length() < 3
                    && found.group(2).length() < 3
                    && Integer.parseInt(found.group(1)) < Integer.parseInt(found.group(2))
                    && !isSoManyOfSoMany(place, found);
            return new Said(found.end(), first + (fraction ? " phần " : " trên ") + second);
        });
    }

    private static boolean isADate(Place place, MatchResult found) {
        if (place.isAfter(CERTAINLY_A_DATE)) {
            return true;
        }
        int day = Integer.parseInt(found.group(1));
        int month = Integer.parseInt(found.group(2));
        return !isSoManyOfSoMany(place, found) && (day >= month || KNOWN.contains(day + "/" + month));
    }

    private static boolean isSoManyOfSoMany(Place place, MatchResult found) {
        return place.isAfter(ADDRESS) || COUNTED.contains(place.wordFrom(found.end()));
    }

    private static boolean isDay(String day, String month) {
        int number = Integer.parseInt(month);
        return number >= 1
                && number <= 12
                && Integer.parseInt(day) >= 1
                && Integer.parseInt(day) <= Month.of(number).maxLength();
    }

    private static String dayWord(Place place) {
        return place.isAfter(DAY) ? "" : "ngày ";
    }

    private String monthOf(String month) {
        return " tháng " + monthName(Integer.parseInt(month));
    }

    private String monthName(int month) {
        return month == 4 ? "tư" : numerals.whole(month);
    }

    private String yearOf(String year) {
        return year.isEmpty() ? "" : " năm " + numerals.whole(year);
    }
}
