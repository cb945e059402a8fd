package vn.loa.schedule.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.loa.schedule.plan.PlanBuilder.HANOI;
import static vn.loa.schedule.plan.PlanBuilder.WARD;
import static vn.loa.schedule.plan.PlanBuilder.aPlan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.loa.area.Coverage;
import vn.loa.area.Place;
import vn.loa.area.regulation.Regulation;
import vn.loa.area.regulation.Regulations;
import vn.loa.area.regulation.Window;
import vn.loa.calendar.HolidayCalendar;
import vn.loa.problem.Refusal;
import vn.loa.programme.UnknownPlace;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.ReceiverId;
import vn.loa.schedule.rule.NeverAired;
import vn.loa.schedule.rule.Rule;
import vn.loa.schedule.rule.UntilBeforeStart;

class ClearanceTest {

    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T05:00:00Z");
    private static final Place POLE_1 = place("r-1", "to-1");
    private static final Place POLE_2 = place("r-2", "to-2");
    private static final List<Window> HOURS = List.of(Window.daily(300, 390), Window.daily(990, 1110));

    @Test
    void what_fits_is_cleared_with_all_its_occurrences() {
        Plan plan = aPlan().weekly(EnumSet.of(DayOfWeek.MONDAY), "06:00", "2026-11-23", "2026-12-31")
                .build();

        assertThat(Clearance.of(plan, situation())).hasSize(6);
    }

    @Test
    void a_start_in_the_past_is_refused_with_the_time_it_is() {
        Plan plan = aPlan().onceAt("2026-11-22", "06:00").build();

        assertThat(refusal(plan, situation()))
                .isInstanceOf(StartInThePast.class)
                .hasMessage(
                        "06:00 on Sunday 22 November 2026 has passed; choose a start after 12:00 on Sunday 22 November 2026.");
    }

    @Test
    void a_rule_that_began_in_the_past_is_refused_without_being_written_out() {
        Plan plan = aPlan().by(new Rule.Weekly(
                        EnumSet.allOf(DayOfWeek.class), LocalTime.of(6, 0), LocalDate.MIN, LocalDate.of(2026, 12, 31)))
                .build();

        assertThat(refusal(plan, situation())).isInstanceOf(StartInThePast.class);
    }

    @Test
    void a_start_outside_the_windows_is_refused_with_the_windows_of_that_day() {
        Refusal refusal = refusal(aPlan().onceAt("2026-11-23", "04:30").build(), situation());

        assertThat(refusal).isInstanceOf(OutsideWindow.class);
        assertThat(refusal.sentence().vietnamese())
                .isEqualTo("Phát từ 04:30 thứ Hai 23/11/2026 đến 04:33 không nằm trọn trong khung giờ của Phường Mẫu"
                        + " (thứ Hai 05:00-06:30, 16:30-18:30); hãy chọn giờ khác.");
    }

    @Test
    void a_broadcast_that_would_go_on_after_the_window_is_refused() {
        Plan plan = aPlan().onceAt("2026-11-23", "06:28").build();

        assertThat(refusal(plan, situation())).isInstanceOf(OutsideWindow.class);
    }

    @Test
    void a_broadcast_may_end_exactly_with_the_window() {
        Plan plan = aPlan().onceAt("2026-11-23", "06:27").build();

        assertThat(Clearance.of(plan, situation())).hasSize(1);
    }

    @Test
    void a_window_until_midnight_holds_a_broadcast_that_ends_at_midnight_but_none_that_crosses_it() {
        Situation late = situation(List.of(Window.daily(1380, 1440)), List.of());

        assertThat(Clearance.of(aPlan().onceAt("2026-11-30", "23:57").build(), late))
                .hasSize(1);
        assertThat(refusal(aPlan().onceAt("2026-11-30", "23:58").build(), late)).isInstanceOf(OutsideWindow.class);
    }

    @Test
    void every_occurrence_of_a_weekly_rule_is_held_against_the_windows() {
        Situation noSundays = situation(
                List.of(new Window(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), 300, 390)), List.of());

        assertThat(refusal(aPlan().build(), noSundays))
                .isInstanceOf(OutsideWindow.class)
                .hasMessageContaining("Sunday 29 November 2026")
                .hasMessageContaining("(Sunday: none)");
    }

    @Test
    void a_broadcast_over_another_is_refused_with_its_title_its_time_and_the_next_free_time() {
        Plan other = aPlan().titled("Thể dục buổi sáng")
                .lasting(Duration.ofSeconds(615))
                .onceAt("2026-11-23", "05:55")
                .build();

        Refusal refusal = refusal(aPlan().onceAt("2026-11-23", "06:00").build(), situation(other));

        assertThat(refusal).isInstanceOf(ReceiversBusy.class);
        assertThat(refusal.sentence().vietnamese())
                .isEqualTo("Trùng với “Thể dục buổi sáng” lúc 05:55 thứ Hai 23/11/2026 trên 2 cụm loa;"
                        + " giờ trống gần nhất là 06:06 thứ Hai 23/11/2026.");
    }

    @Test
    void the_free_time_that_is_proposed_is_accepted() {
        Plan first = aPlan().onceAt("2026-11-23", "06:00")
                .lasting(Duration.ofMinutes(28))
                .build();
        Plan second = aPlan().onceAt("2026-11-23", "16:30")
                .lasting(Duration.ofMinutes(5))
                .build();

        assertThat(refusal(aPlan().onceAt("2026-11-23", "06:05").build(), situation(first, second)))
                .hasMessageEndingWith("the next free time is 16:35 on Monday 23 November 2026.");
        assertThat(Clearance.of(aPlan().onceAt("2026-11-23", "16:35").build(), situation(first, second)))
                .hasSize(1);
    }

    @Test
    void a_clash_late_in_a_weekly_rule_is_found() {
        Plan christmas =
                aPlan().titled("Giáng sinh").onceAt("2026-12-24", "06:01").build();

        assertThat(refusal(aPlan().build(), situation(christmas))).hasMessageContaining("Giáng sinh");
    }

    @Test
    void one_broadcast_may_begin_when_another_ends() {
        Plan other = aPlan().onceAt("2026-11-23", "05:57").build();

        assertThat(Clearance.of(aPlan().onceAt("2026-11-23", "06:00").build(), situation(other)))
                .hasSize(1);
    }

    @Test
    void two_groups_may_hear_different_things_at_the_same_time() {
        Plan other = aPlan().forGroups("to-2").onceAt("2026-11-23", "06:00").build();

        assertThat(Clearance.of(
                        aPlan().forGroups("to-1").onceAt("2026-11-23", "06:00").build(), situation(other)))
                .hasSize(1);
    }

    @Test
    void a_receiver_named_singly_clashes_with_its_group() {
        Plan other = aPlan().forGroups("to-2").onceAt("2026-11-23", "06:00").build();
        Plan single = aPlan().covering(new Coverage(false, List.of(), List.of(POLE_2.receiver())))
                .onceAt("2026-11-23", "06:01")
                .build();

        assertThat(refusal(single, situation(other))).isInstanceOf(ReceiversBusy.class);
    }

    @Test
    void what_was_cancelled_takes_no_time() {
        Plan cancelled = aPlan().onceAt("2026-11-23", "06:00")
                .cancelledAt("2026-11-22T00:00:00Z")
                .build();

        assertThat(Clearance.of(aPlan().onceAt("2026-11-23", "06:00").build(), situation(cancelled)))
                .hasSize(1);
    }

    @Test
    void places_of_another_ward_are_refused() {
        assertThat(refusal(aPlan().forGroups("to-1", "xa-khac-thon-1").build(), situation()))
                .isInstanceOf(UnknownPlace.class);
        assertThat(refusal(
                        aPlan().covering(new Coverage(false, List.of(), List.of(new ReceiverId("r-foreign"))))
                                .build(),
                        situation()))
                .isInstanceOf(UnknownPlace.class);
    }

    @Test
    void a_group_without_any_receiver_is_refused() {
        assertThat(refusal(aPlan().forGroups("to-3").build(), situation())).isInstanceOf(NobodyToHear.class);
    }

    @Test
    void a_rule_without_any_day_is_refused() {
        Plan plan = aPlan().weekly(EnumSet.of(DayOfWeek.SUNDAY), "06:00", "2026-11-23", "2026-11-25")
                .build();

        assertThat(refusal(plan, situation())).isInstanceOf(NeverAired.class);
    }

    @Test
    void an_end_before_the_start_is_refused() {
        assertThatThrownBy(() -> aPlan().weekly(Set.of(DayOfWeek.MONDAY), "06:00", "2026-11-23", "2026-11-22"))
                .isInstanceOf(UntilBeforeStart.class);
    }

    @Test
    void four_hundred_days_ahead_is_planned_and_one_more_is_not() {
        LocalDate farthest = LocalDate.of(2026, 11, 22).plusDays(400);

        assertThat(Clearance.of(aPlan().onceAt(farthest.toString(), "06:00").build(), situation()))
                .hasSize(1);
        assertThat(refusal(
                        aPlan().onceAt(farthest.plusDays(1).toString(), "06:00").build(), situation()))
                .isInstanceOf(TooFarAhead.class);
    }

    private static Refusal refusal(Plan plan, Situation situation) {
        try {
            Clearance.of(plan, situation);
        } catch (Refusal refusal) {
            return refusal;
        }
        throw new AssertionError("was cleared");
    }

    private static Situation situation(Plan... plans) {
        return situation(HOURS, List.of(plans));
    }

    private static Situation situation(List<Window> windows, List<Plan> plans) {
        return new Situation(
                "Phường Mẫu",
                List.of(new GroupId("to-1"), new GroupId("to-2"), new GroupId("to-3")),
                new Surroundings(
                        WARD,
                        HANOI,
                        Regulations.of(Regulation.ofHours(windows)),
                        HolidayCalendar.OF_THE_LAW,
                        List.of(POLE_1, POLE_2),
                        Set.of()),
                plans,
                SUNDAY_NOON);
    }

    private static Place place(String receiver, String group) {
        return new Place(new ReceiverId(receiver), receiver, new GroupId(group), group);
    }
}
