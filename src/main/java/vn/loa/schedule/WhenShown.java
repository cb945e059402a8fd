package vn.loa.schedule;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.loa.page.Language;

/** What stands in the fields of time, as the form shows them. */
record WhenShown(
        List<Option> kinds,
        String date,
        String time,
        List<Day> days,
        List<Option> everyWeeks,
        List<Option> monthly,
        String monthDay,
        List<Day> nthDays,
        List<Option> lunar,
        String lunarMonth,
        String lunarDay,
        boolean leapMonths,
        String recurrence,
        String weeklyTime,
        String from,
        String until,
        List<Option> onHolidays,
        List<String> extraDates,
        List<String> excludedDates,
        boolean priority,
        String lateMinutes,
        boolean atTheOffset,
        boolean resume,
        List<Option> turns,
        String gapSeconds) {

    private static final int FIELDS_OF_DATES = 3;

    /** Whether single dates stand in it beside the rule. */
    public boolean datesGiven() {
        return Stream.concat(extraDates.stream(), excludedDates.stream()).anyMatch(date -> !date.isEmpty());
    }

    /** Something to choose, named as people say it. */
    record Option(String value, String name, boolean chosen) {}

    /** A day of the week to choose. */
    record Day(DayOfWeek day, boolean chosen) {}

    static WhenShown of(WhenForm typed, Language language) {
        String nth = WhenForm.typed(typed.nthDay);
        return new WhenShown(
                kinds(typed.kindOr("once"), language),
                WhenForm.typed(typed.date),
                WhenForm.typed(typed.time),
                days(typed.daysChosen()),
                options(
                        typed.everyWeeks,
                        language,
                        "1|Tuần nào cũng phát|Every week",
                        "2|2 tuần một lần|Every 2 weeks",
                        "3|3 tuần một lần|Every 3 weeks",
                        "4|4 tuần một lần|Every 4 weeks"),
                options(
                        typed.monthly,
                        language,
                        "LAST_DAY|Ngày cuối cùng của tháng|The last day of the month",
                        "DAY|Một ngày trong tháng|A day of the month",
                        "1|Một thứ, tuần thứ nhất|A weekday, the first week",
                        "2|Một thứ, tuần thứ hai|A weekday, the second week",
                        "3|Một thứ, tuần thứ ba|A weekday, the third week",
                        "4|Một thứ, tuần thứ tư|A weekday, the fourth week",
                        "-1|Một thứ, tuần cuối|A weekday, the last week"),
                WhenForm.typed(typed.monthDay),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Day(day, day.name().equals(nth)))
                        .toList(),
                options(
                        typed.lunar,
                        language,
                        "NEW_MOON|Mùng 1 hằng tháng|The 1st of every month",
                        "FULL_MOON|Rằm hằng tháng|The 15th of every month",
                        "TET_EVE|30 Tết (ngày cuối năm âm lịch)|The last day of the lunar year",
                        "LAST_DAY|Ngày cuối tháng âm lịch|The last day of every month",
                        "DAY|Ngày khác…|Another day…"),
                WhenForm.typed(typed.lunarMonth),
                WhenForm.typed(typed.lunarDay),
                "yes".equals(typed.leapMonths),
                WhenForm.typed(typed.recurrence),
                WhenForm.typed(typed.weeklyTime),
                WhenForm.typed(typed.from),
                WhenForm.typed(typed.until),
                options(
                        typed.onHolidays,
                        language,
                        "AS_USUAL|Ngày lễ vẫn phát|Holidays as usual",
                        "NEVER|Trừ ngày lễ|Not on holidays",
                        "ONLY|Chỉ ngày lễ|On holidays only"),
                dates(typed.extraDates),
                dates(typed.excludedDates),
                "PRIORITY".equals(typed.precedence),
                WhenForm.typed(typed.lateMinutes),
                "AT_THE_OFFSET".equals(typed.whenLate),
                "RESUME".equals(typed.afterCut),
                options(
                        typed.turns,
                        language,
                        "1|Tất cả cùng lúc|All together",
                        "2|2 lượt|2 turns",
                        "3|3 lượt|3 turns",
                        "4|4 lượt|4 turns"),
                WhenForm.typed(typed.gapSeconds));
    }

    /** A rule in the words of a calendar program is shown to those alone who brought one. */
    private static List<Option> kinds(String chosen, Language language) {
        List<Option> kinds = new ArrayList<>(options(
                chosen,
                language,
                "once|Một lần|Once",
                "daily|Hằng ngày|Every day",
                "weekly|Các thứ trong tuần|Weekdays",
                "monthly|Hằng tháng|Monthly",
                "lunar|Âm lịch|Lunar calendar"));
        if (chosen.equals(WhenForm.RECURRENCE)) {
            kinds.add(new Option(chosen, language.of("Quy tắc của tệp lịch", "The calendar's rule"), true));
        }
        return kinds;
    }

    /** @param named as {@code value|Vietnamese|English}; the first one is chosen when nothing is */
    private static List<Option> options(@Nullable String chosen, Language language, String... named) {
        List<Option> options = new ArrayList<>();
        for (String each : named) {
            String[] parts = each.split("\\|", -1);
            boolean first = options.isEmpty() && WhenForm.typed(chosen).isBlank();
            options.add(new Option(parts[0], language.of(parts[1], parts[2]), first || parts[0].equals(chosen)));
        }
        return options;
    }

    private static List<String> dates(@Nullable List<String> typed) {
        List<String> dates = new ArrayList<>(typed == null ? List.of() : typed);
        dates.removeIf(String::isBlank);
        while (dates.size() < FIELDS_OF_DATES) {
            dates.add("");
        }
        return dates;
    }

    private static List<Day> days(Set<DayOfWeek> chosen) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Day(day, chosen.contains(day)))
                .toList();
    }
}
