package vn.loa.schedule;

import java.time.LocalDate;
import vn.loa.calendar.HolidayCalendar;
import vn.loa.calendar.LunarDate;
import vn.loa.calendar.LunarYear;
import vn.loa.calendar.PublicHolidays;
import vn.loa.page.Language;

/** The lunar day of a civil date, and its holiday, as people say them: {@code mùng 1 tháng Chạp}, {@code rằm tháng Giêng}. */
final class LunarInWords {

    private LunarInWords() {}

    static String of(LocalDate date, Language language) {
        if (date.getYear() <= LunarYear.FIRST || date.getYear() > LunarYear.LAST) {
            return "";
        }
        LunarDate lunar = LunarDate.of(date);
        return language.of(vietnamese(lunar), english(lunar));
    }

    /** The name of the holiday there; empty on other days. */
    static String holiday(LocalDate date, HolidayCalendar holidays, Language language) {
        if (!holidays.isHoliday(date)) {
            return "";
        }
        return PublicHolidays.on(date)
                .map(holiday -> language.of(holiday.vietnamese(), holiday.english()))
                .orElseGet(() -> language.of("Ngày nghỉ của phường/xã", "A holiday of the ward"));
    }

    private static String vietnamese(LunarDate lunar) {
        String month =
                switch (lunar.month()) {
                    case 1 -> "Giêng";
                    case 12 -> "Chạp";
                    default -> Integer.toString(lunar.month());
                };
        return day(lunar.day()) + " tháng " + month + (lunar.leap() ? " nhuận" : "");
    }

    private static String day(int day) {
        return day <= 10 ? "mùng " + day : day == 15 ? "rằm" : Integer.toString(day);
    }

    private static String english(LunarDate lunar) {
        return "lunar " + lunar.day() + "/" + lunar.month() + (lunar.leap() ? " (leap)" : "");
    }
}
