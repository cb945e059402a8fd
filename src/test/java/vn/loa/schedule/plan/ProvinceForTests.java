package vn.loa.schedule.plan;

import static vn.loa.schedule.plan.PlanBuilder.HANOI;
import static vn.loa.schedule.plan.PlanBuilder.aPlan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import vn.loa.area.Coverage;
import vn.loa.area.Place;
import vn.loa.area.regulation.HolidayHours;
import vn.loa.area.regulation.Limits;
import vn.loa.area.regulation.Regulation;
import vn.loa.area.regulation.Regulations;
import vn.loa.area.regulation.Window;
import vn.loa.calendar.HolidayCalendar;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;
import vn.loa.schedule.rule.Lunar;
import vn.loa.schedule.rule.Recurring;
import vn.loa.schedule.rule.Rule;

/** Wards that look like real ones: 40 poles in eight groups, two with hours of their own, twelve rules each, the same at every run. */
public final class ProvinceForTests {

    public static final int WARDS = 150;
    public static final int RECEIVERS = 40;
    public static final int RULES = 12;

    private static final int GROUPS = 8;
    private static final LocalDate FROM = LocalDate.of(2027, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2027, 12, 31);
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private ProvinceForTests() {}

    /** The whole of 2027. */
    public static final Interval YEAR = new Interval(
            FROM.atStartOfDay(HANOI).toInstant(),
            UNTIL.plusDays(1).atStartOfDay(HANOI).toInstant());

    /** One ward with its plans. */
    public record WardOfProvince(Surroundings surroundings, List<Plan> plans) {}

    public static WardOfProvince ward(int number, int receivers, int rules) {
        return new WardOfProvince(surroundings(number, receivers), plans(number, rules));
    }

    private static Surroundings surroundings(int number, int receivers) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < receivers; i++) {
            String name = "w%03d-r%04d".formatted(number, i);
            places.add(new Place(
                    new ReceiverId(name),
                    name,
                    new GroupId("w%03d-to-%d".formatted(number, i % GROUPS)),
                    "Tổ",
                    i % 4 + 1));
        }
        Regulation wards = new Regulation(
                List.of(Window.daily(300, 420), Window.daily(990, 1140)),
                new HolidayHours(false, List.of(Window.daily(360, 450), Window.daily(990, 1140))),
                new Limits(Duration.ofMinutes(60), Duration.ofMinutes(110)),
                List.of());
        Regulation school = new Regulation(
                List.of(Window.daily(300, 400), Window.daily(1020, 1140)),
                HolidayHours.AS_USUAL,
                new Limits(Duration.ofMinutes(60), Duration.ofMinutes(90)),
                List.of());
        return new Surroundings(
                new WardId("w%03d".formatted(number)),
                HANOI,
                new Regulations(
                        wards,
                        Map.of(new GroupId("w%03d-to-7".formatted(number)), school),
                        Map.of(places.get(0).receiver(), school)),
                HolidayCalendar.OF_THE_LAW,
                places,
                Set.of());
    }

    private static List<Plan> plans(int number, int rules) {
        Random random = new Random(number);
        List<Rule> kinds = List.of(
                new Rule.Weekly(WEEKDAYS, at(5, 30), FROM, UNTIL),
                new Rule.Weekly(WEEKDAYS, at(17, 15), FROM, UNTIL),
                new Rule.Weekly(EnumSet.of(DayOfWeek.SATURDAY), at(6, 0), FROM, UNTIL),
                new Recurring("FREQ=MONTHLY;BYDAY=-1FR", at(18, 0), FROM, UNTIL),
                new Recurring("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", at(6, 15), FROM, UNTIL),
                new Recurring("FREQ=DAILY;INTERVAL=3", at(18, 25), FROM, UNTIL),
                new Lunar(Lunar.EVERY_MONTH, 1, true, at(6, 20), FROM, UNTIL),
                new Lunar(Lunar.EVERY_MONTH, 15, true, at(6, 20), FROM, UNTIL),
                new Lunar(12, Lunar.LAST_DAY, false, at(17, 40), FROM, UNTIL),
                new Recurring("FREQ=DAILY", at(17, 0), LocalDate.of(2027, 4, 1), LocalDate.of(2027, 4, 30)),
                new Rule.Weekly(EnumSet.allOf(DayOfWeek.class), at(18, 45), FROM, UNTIL),
                new Rule.Weekly(EnumSet.allOf(DayOfWeek.class), at(6, 40), FROM, UNTIL));
        List<Plan> plans = new ArrayList<>();
        for (int i = 0; i < rules; i++) {
            PlanBuilder plan = aPlan().of(new ScheduleId(new UUID(number, i)))
                    .titled("Bản tin " + i)
                    .by(kinds.get(i % kinds.size()))
                    .lasting(Duration.ofSeconds(120 + random.nextInt(600)));
            plan.covering(
                    random.nextInt(3) == 0
                            ? new Coverage(
                                    false,
                                    List.of(
                                            new GroupId("w%03d-to-%d".formatted(number, random.nextInt(GROUPS))),
                                            new GroupId("w%03d-to-%d".formatted(number, random.nextInt(GROUPS)))),
                                    List.of())
                            : Coverage.ofWholeWard());
            if (i % kinds.size() == 11) {
                plan.onHolidays(OnHolidays.ONLY);
            } else if (i % 4 == 0) {
                plan.onHolidays(OnHolidays.NEVER).except("2027-03-08");
            }
            if (i % kinds.size() == 3) {
                plan.ofPriority();
            }
            plans.add(plan.build());
        }
        return plans;
    }

    private static LocalTime at(int hour, int minute) {
        return LocalTime.of(hour, minute);
    }
}
