package vn.loa.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.loa.staff.Role;
import vn.loa.time.SteppedClock;

/** Every rule that people can plan by, through the API and through the form without a script; on Sunday 22 November 2026. */
@QuarkusTest
class RulesTest {

    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T05:00:00Z");

    private final DataSource database;
    private WardForTests ward;
    private String bulletin;

    RulesTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void aWardWithAnApprovedBulletin() {
        QuarkusMock.installMockForType(new SteppedClock(SUNDAY_NOON), Clock.class);
        ward = new WardForTests(database, SUNDAY_NOON);
        bulletin = ward.approved("Bản tin");
    }

    private List<String> dates(String from, String to) {
        return ward.as(Role.OFFICER)
                .get("/timetable?from=" + from + "&to=" + to)
                .then()
                .statusCode(200)
                .extract()
                .path("occurrences.civilStart");
    }

    @Test
    void a_recurrence_of_rfc_5545_is_planned_and_read_again() {
        ward.plan(
                        bulletin,
                        "{'bulletin':'@','recurring':{'recurrence':'FREQ=MONTHLY;BYDAY=-1FR','time':'06:00','from':'2026-11-23','until':'2027-02-28'}}")
                .statusCode(201)
                .body("kind", equalTo("RECURRING"))
                .body("recurrence", equalTo("FREQ=MONTHLY;BYDAY=-1FR"));

        assertThat(dates("2026-11-23", "2026-12-31")).containsExactly("2026-11-27T06:00:00", "2026-12-25T06:00:00");
    }

    @Test
    void a_lunar_rule_is_aired_at_every_full_moon_and_on_the_eve_of_tet() {
        ward.plan(
                        bulletin,
                        "{'bulletin':'@','lunar':{'month':0,'day':15,'time':'05:30','from':'2026-11-23','until':'2027-01-31'}}")
                .statusCode(201)
                .body("lunar.day", equalTo(15));
        ward.plan(
                        bulletin,
                        "{'bulletin':'@','lunar':{'month':12,'day':0,'time':'17:00','from':'2026-11-23','until':'2027-03-31'}}")
                .statusCode(201);

        assertThat(dates("2026-11-23", "2027-01-23")).contains("2026-11-23T05:30:00", "2026-12-23T05:30:00");
        assertThat(dates("2027-02-01", "2027-02-28")).containsExactly("2027-02-05T17:00:00");
    }

    @Test
    void holidays_are_left_out_or_are_the_only_days_and_extra_dates_come_on_top() {
        ward.plan(
                        bulletin,
                        "{'bulletin':'@','recurring':{'recurrence':'FREQ=DAILY','time':'06:00','from':'2026-12-30','until':'2027-01-03'},'onHolidays':'NEVER','extraDates':['2027-01-05']}")
                .statusCode(201)
                .body("onHolidays", equalTo("NEVER"));
        ward.plan(
                        bulletin,
                        "{'bulletin':'@','recurring':{'recurrence':'FREQ=DAILY','time':'17:00','from':'2026-12-30','until':'2027-01-03'},'onHolidays':'ONLY'}")
                .statusCode(201);

        assertThat(dates("2026-12-30", "2027-01-06"))
                .containsExactly(
                        "2026-12-30T06:00:00",
                        "2026-12-31T06:00:00",
                        "2027-01-01T17:00:00",
                        "2027-01-02T06:00:00",
                        "2027-01-03T06:00:00",
                        "2027-01-05T06:00:00");
    }

    @Test
    void how_it_is_carried_out_is_kept() {
        ward.plan(
                        bulletin,
                        "{'bulletin':'@','once':{'date':'2026-11-23','time':'06:00'},'precedence':'PRIORITY','latestStartSeconds':60,'whenLate':'AT_THE_OFFSET','afterCut':'RESUME','turns':{'count':2,'gapSeconds':5}}")
                .statusCode(201)
                .body("precedence", equalTo("PRIORITY"))
                .body("latestStartSeconds", equalTo(60))
                .body("whenLate", equalTo("AT_THE_OFFSET"))
                .body("afterCut", equalTo("RESUME"))
                .body("turns", equalTo(2))
                .body("turnGapSeconds", equalTo(5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'recurring':{'recurrence':'FREQ=SECONDLY','time':'06:00','from':'2026-11-23','until':'2036-11-23'} | not-a-recurrence",
                "'recurring':{'recurrence':'FREQ=MINUTELY;COUNT=3','time':'06:00','from':'2026-11-23','until':'2026-11-23'} | not-a-recurrence",
                "'recurring':{'recurrence':'FREQ=DAILY;BYHOUR=1,2,3','time':'06:00','from':'2026-11-23','until':'2026-11-30'} | not-a-recurrence",
                "'recurring':{'recurrence':'FREQ=DAILY','time':'06:00','from':'2026-11-23','until':'2036-11-23'} | too-far-ahead",
                "'recurring':{'recurrence':'FREQ=DAILY','time':'06:00','from':'-999999999-01-01','until':'2026-11-30'} | year-out-of-reach",
                "'recurring':{'recurrence':'nonsense','time':'06:00','from':'2026-11-23','until':'2026-11-30'} | not-a-recurrence",
                "'recurring':{'recurrence':'FREQ=DAILY;INTERVAL=0','time':'06:00','from':'2026-11-23','until':'2026-11-30'} | not-a-recurrence",
                "'recurring':{'recurrence':'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30','time':'06:00','from':'2026-11-23','until':'2027-03-30'} | never-aired",
                "'recurring':{'recurrence':'FREQ=DAILY;UNTIL=20261120','time':'06:00','from':'2026-11-23','until':'2026-11-30'} | never-aired",
                "'recurring':{'recurrence':'FREQ=DAILY','time':'06:00','from':'2026-11-30','until':'2026-11-23'} | until-before-start",
                "'recurring':{'recurrence':'FREQ=DAILY','time':'06:00','from':'2026-11-24','until':'2026-11-30'},'onHolidays':'ONLY' | never-aired",
                "'lunar':{'month':13,'day':1,'time':'06:00','from':'2026-11-23','until':'2026-12-30'} | no-such-lunar-day",
                "'lunar':{'month':1,'day':31,'time':'06:00','from':'2026-11-23','until':'2026-12-30'} | no-such-lunar-day",
                "'lunar':{'month':6,'day':1,'time':'06:00','from':'2026-11-23','until':'2026-12-30'} | never-aired",
                "'lunar':{'month':0,'day':1,'time':'06:00','from':'-999999999-01-01','until':'2026-12-30'} | no-such-lunar-day",
                "'once':{'date':'2026-11-23','time':'06:00'},'precedence':'EMERGENCY' | emergency-planned",
                "'once':{'date':'2026-11-23','time':'06:00'},'turns':{'count':5,'gapSeconds':0} | turns-out-of-range",
                "'once':{'date':'2026-11-23','time':'06:00'},'extraDates':['2028-01-01'] | too-far-ahead",
                "'once':{'date':'2026-11-23','time':'06:00'},'extraDates':['2026-11-20'] | start-in-the-past",
                "'once':{'date':'2026-11-23','time':'06:00'},'lunar':{'month':0,'day':1,'time':'06:00','from':'2026-11-23','until':'2026-12-30'} | when-is-unclear",
            })
    void what_never_ends_explodes_or_makes_no_sense_is_refused_in_one_sentence_and_nothing_is_planned(
            String when, String type) {
        ward.plan(bulletin, "{'bulletin':'@'," + when.strip() + "}")
                .body("type", equalTo("urn:loa:problem:" + type.strip()))
                .body("detailVietnamese", notNullValue());

        ward.as(Role.OFFICER).get("/schedules").then().body("", hasSize(0));
    }

    @Test
    void hours_that_exclude_everything_refuse_every_rule() {
        ward.hours();

        ward.plan(
                        bulletin,
                        "{'bulletin':'@','recurring':{'recurrence':'FREQ=DAILY','time':'06:00','from':'2026-11-23','until':'2026-11-30'}}")
                .statusCode(409)
                .body("type", equalTo("urn:loa:problem:outside-window"));
    }

    @Test
    void a_group_without_receivers_is_refused_for_a_series_too() {
        ward.plan(
                        bulletin,
                        "{'bulletin':'@','recurring':{'recurrence':'FREQ=DAILY','time':'06:00','from':'2026-11-23','until':'2026-11-30'},'coverage':{'wholeWard':false,'groups':['"
                                + ward.group(3) + "']}}")
                .statusCode(409)
                .body("type", equalTo("urn:loa:problem:nobody-to-hear"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind=daily&weeklyTime=06:00&from=2026-11-23&until=2026-11-27 | 5 | 2026-11-23T06:00:00",
                "kind=weekly&days=MONDAY&everyWeeks=2&weeklyTime=06:00&from=2026-11-23&until=2026-12-31 | 3 | 2026-12-07T06:00:00",
                "kind=monthly&monthly=LAST_DAY&weeklyTime=06:00&from=2026-11-23&until=2027-01-31 | 3 | 2026-12-31T06:00:00",
                "kind=monthly&monthly=2&nthDay=FRIDAY&weeklyTime=06:00&from=2026-11-23&until=2027-01-31 | 2 | 2026-12-11T06:00:00",
                "kind=monthly&monthly=DAY&monthDay=5&weeklyTime=06:00&from=2026-11-23&until=2027-01-31 | 2 | 2026-12-05T06:00:00",
                "kind=lunar&lunar=NEW_MOON&weeklyTime=06:00&from=2026-11-23&until=2027-01-31 | 2 | 2026-12-09T06:00:00",
                "kind=lunar&lunar=FULL_MOON&weeklyTime=06:00&from=2026-11-24&until=2027-01-31 | 2 | 2026-12-23T06:00:00",
                "kind=lunar&lunar=TET_EVE&weeklyTime=06:00&from=2026-11-23&until=2027-03-31 | 1 | 2027-02-05T06:00:00",
                "kind=lunar&lunar=DAY&lunarDay=23&lunarMonth=12&weeklyTime=06:00&from=2026-11-23&until=2027-03-31 | 1 | 2027-01-30T06:00:00",
                "kind=daily&onHolidays=NEVER&weeklyTime=06:00&from=2026-12-30&until=2027-01-02 | 3 | 2027-01-02T06:00:00",
                "kind=daily&onHolidays=ONLY&weeklyTime=06:00&from=2026-12-30&until=2027-01-02 | 1 | 2027-01-01T06:00:00",
            })
    void the_form_offers_rules_as_people_say_them_and_asks_before_it_saves(String typed, int count, String one) {
        Map<String, Object> form = new HashMap<>(Map.of("what", "bulletin:" + bulletin, "where", "ward"));
        for (String field : typed.strip().split("&", -1)) {
            form.put(field.split("=", -1)[0], field.split("=", -1)[1]);
        }
        String asked = ward.page(Role.OFFICER)
                .formParams(form)
                .post("/schedule/new")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(asked).contains("“Bản tin”, " + count + " times?");
        ward.as(Role.OFFICER).get("/schedules").then().body("", hasSize(0));

        form.put("step", "air");
        ward.page(Role.OFFICER).formParams(form).post("/schedule/new").then().statusCode(303);

        String day = one.strip().substring(0, 10);
        assertThat(dates(day, day)).containsExactly(one.strip());
    }

    @Test
    void the_question_tells_the_lunar_date_and_the_holidays() {
        String asked = ward.page(Role.OFFICER)
                .header("Accept-Language", "vi")
                .cookie("loa_lang", "vi")
                .formParams(Map.of(
                        "what",
                        "bulletin:" + bulletin,
                        "where",
                        "ward",
                        "kind",
                        "daily",
                        "weeklyTime",
                        "06:00",
                        "from",
                        "2027-02-05",
                        "until",
                        "2027-02-06"))
                .post("/schedule/new")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(asked).contains("29 tháng Chạp", "mùng 1 tháng Giêng", "Tết Nguyên đán", "Xem đủ 2 buổi");
    }

    @Test
    void what_the_form_cannot_make_sense_of_is_asked_again_beside_its_field() {
        for (String kind : List.of("monthly", "lunar", "weekly", "nonsense")) {
            String again = ward.page(Role.OFFICER)
                    .formParams(Map.of(
                            "what",
                            "bulletin:" + bulletin,
                            "where",
                            "ward",
                            "kind",
                            kind,
                            "weeklyTime",
                            "6 giờ",
                            "monthDay",
                            "x",
                            "turns",
                            "1"))
                    .post("/schedule/new")
                    .then()
                    .statusCode(400)
                    .extract()
                    .asString();
            assertThat(again).contains("id=\"wrong-when\"");
        }
    }
}
