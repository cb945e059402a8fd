package vn.loa.schedule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.page.BrowserForTests;
import vn.loa.staff.Role;
import vn.loa.staff.SignInForTests;

/** Plans, settles a clash, moves and looks ahead as people do, in a real browser. */
@QuarkusTest
class TimetableInTheBrowserTest {

    private final DataSource database;
    private final SignInForTests people;
    private final Clock clock;
    private WardForTests ward;
    private BrowserForTests browser;

    TimetableInTheBrowserTest(DataSource database, SignInForTests people, Clock clock) {
        this.database = database;
        this.people = people;
        this.clock = clock;
    }

    @BeforeEach
    void aWardOnTheAirDayAndNight() {
        browser = BrowserForTests.start();
        ward = new WardForTests(database, clock.instant());
        ward.hours("00:00", "24:00");
    }

    @AfterEach
    void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    private Page officer(String path) {
        return browser.at(people.cookieOf(Role.OFFICER, ward.id()), "/wards/" + ward.id() + path);
    }

    private LocalDate tomorrow() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Ho_Chi_Minh"))
                .plusDays(1);
    }

    private static void choose(Page page, String title) {
        page.selectOption(
                "#what",
                page.locator("#what option", new Page.LocatorOptions().setHasText(title))
                        .getAttribute("value"));
    }

    @Test
    void a_lunar_rule_is_asked_about_with_its_dates_and_looked_at_by_month() {
        ward.approved("Rằm hằng tháng");
        Page page = officer("/schedule/new");
        choose(page, "Rằm hằng tháng");
        page.locator("label.choice", new Page.LocatorOptions().setHasText("Âm lịch"))
                .click();
        page.selectOption("#lunar", "FULL_MOON");
        page.fill("#weeklyTime", "05:30");
        page.fill("#from", tomorrow().toString());
        page.fill("#until", tomorrow().plusDays(200).toString());
        BrowserForTests.look(page, "plan-lunar");
        BrowserForTests.press(page, "Lên lịch phát");
        page.locator("#dates summary").click();
        assertThat(page.locator("#dates li").first()).containsText("rằm tháng");
        BrowserForTests.look(page, "lunar-question");
        BrowserForTests.press(page, "Lên lịch");
        assertThat(page.getByText("Đã lên lịch.")).isVisible();
        page.locator(".tabs a", new Page.LocatorOptions().setHasText("Tháng")).click();
        BrowserForTests.look(page, "timetable-month");
        page.locator(".tabs a", new Page.LocatorOptions().setHasText("Tuần")).click();
        BrowserForTests.look(page, "timetable-week");
    }

    @Test
    void a_clash_is_settled_in_one_tap_and_the_other_officer_reads_of_it() {
        ward.once(ward.approved("Bản tin cũ"), tomorrow().toString(), "06:00").statusCode(201);
        ward.approved("Bản tin mới");
        Page page = officer("/schedule/new");
        choose(page, "Bản tin mới");
        page.fill("#date", tomorrow().toString());
        page.fill("#time", "06:01");
        BrowserForTests.press(page, "Lên lịch phát");
        assertThat(page.locator("#offers button")).hasCount(3);
        BrowserForTests.look(page, "clash-offers");
        BrowserForTests.press(page, "Thay bản tin đó");
        assertThat(page.getByText("Đã lên lịch.")).isVisible();
        BrowserForTests.look(page, "timetable-replaced");
        // Whoever planned the old one is another person than the one who replaced it.
        ward.page(Role.OFFICER).get("/schedule").then().statusCode(200);
        org.assertj.core.api.Assertions.assertThat(
                        ward.page(Role.OFFICER).get("/schedule").asString())
                .contains("“Bản tin mới” in the place of “Bản tin cũ”");
    }

    @Test
    void one_date_is_moved_and_the_dry_run_and_the_calendars_are_looked_at() {
        ward.once(ward.approved("Giờ tiếp dân"), tomorrow().toString(), "06:00").statusCode(201);
        Page page = officer("/schedule");
        page.getByText("Dời…").first().click();
        BrowserForTests.look(page, "one-date");
        page.fill("#toTime", "17:00");
        BrowserForTests.press(page, "Dời");
        assertThat(page.getByText("Đã dời buổi phát đó.")).isVisible();
        page.getByText("Dời…").first().click();
        assertThat(page.getByText("sang 17:00")).isVisible();
        BrowserForTests.look(page, "one-date-moved");

        page.navigate(BrowserForTests.address("/wards/" + ward.id() + "/schedule/dry-run"));
        assertThat(page.getByText("Giờ tiếp dân")).isVisible();
        BrowserForTests.look(page, "dry-run");
        page.navigate(BrowserForTests.address("/wards/" + ward.id() + "/schedule/calendar"));
        BrowserForTests.press(page, "Tạo địa chỉ");
        assertThat(page.locator("#fresh")).containsText("/calendar/");
        BrowserForTests.look(page, "calendars");
    }

    private String programme() {
        return ward.as(Role.OFFICER)
                .body(Map.of(
                        "title",
                        "Chương trình sáng",
                        "theme",
                        "Thời sự",
                        "items",
                        List.of(
                                Map.of("bulletin", ward.approved("Tin một")),
                                Map.of("pauseSeconds", 5),
                                Map.of("bulletin", ward.approved("Tin hai"))),
                        "repeats",
                        1,
                        "gapSeconds",
                        0))
                .post("/programmes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void a_programme_is_planned_every_day_but_one() {
        Page page = officer("/programmes/" + programme());
        BrowserForTests.look(page, "programme");
        page.getByText("Lên lịch phát").first().click();
        page.locator("label.choice", new Page.LocatorOptions().setHasText("Hằng ngày"))
                .click();
        page.fill("#weeklyTime", "05:30");
        page.fill("#from", tomorrow().toString());
        page.fill("#until", tomorrow().plusDays(3).toString());
        page.locator("#extra summary").click();
        page.locator("input[name=excludedDates]")
                .first()
                .fill(tomorrow().plusDays(1).toString());
        BrowserForTests.look(page, "plan-programme");
        BrowserForTests.press(page, "Lên lịch phát");
        assertThat(page.locator("h1")).hasText("Lên lịch “Chương trình sáng”, 3 buổi?");
        BrowserForTests.look(page, "plan-programme-question");
        BrowserForTests.press(page, "Lên lịch");
        assertThat(page.getByText("Đã lên lịch.")).isVisible();
        BrowserForTests.look(page, "plan-programme-done");
    }

    @Test
    void what_is_wanted_now_stops_what_is_on_air_after_two_presses_that_name_it() {
        ward.as(Role.OFFICER)
                .body(Map.of("bulletin", ward.approved("Giờ tiếp dân")))
                .post("/broadcasts/now")
                .then()
                .statusCode(201);
        Page page = officer("/schedule/now?programme=" + programme());
        BrowserForTests.press(page, "Tiếp tục");
        assertThat(page.locator("#offers button")).hasCount(3);
        BrowserForTests.look(page, "air-now-clash");
        BrowserForTests.press(page, "Dừng bản tin đang phát");
        assertThat(page.locator("h1")).hasText("Phát ngay “Chương trình sáng” tới 2 cụm loa?");
        assertThat(page.locator(".note.warn").first()).containsText("“Giờ tiếp dân”");
        BrowserForTests.look(page, "air-now-clash-question");
        BrowserForTests.press(page, "Phát ngay trên loa");
        page.waitForURL("**/broadcasts/*");
        assertThat(page.locator("h1")).hasText("Chương trình sáng");
        BrowserForTests.look(page, "air-now-instead");
    }

    @Test
    void what_is_wanted_now_goes_right_behind_what_is_on_air() {
        ward.as(Role.OFFICER)
                .body(Map.of("bulletin", ward.approved("Giờ tiếp dân")))
                .post("/broadcasts/now")
                .then()
                .statusCode(201);
        ward.approved("Tin sau");
        Page page = officer("/schedule/now");
        choose(page, "Tin sau");
        BrowserForTests.press(page, "Tiếp tục");
        BrowserForTests.press(page, "Phát ngay sau bản tin đó");
        assertThat(page.locator("h1")).containsText("Phát “Tin sau” lúc");
        BrowserForTests.look(page, "air-after-question");
        BrowserForTests.press(page, "Lên lịch phát");
        page.waitForURL("**/broadcasts/*");
        BrowserForTests.look(page, "air-after");
    }
}
