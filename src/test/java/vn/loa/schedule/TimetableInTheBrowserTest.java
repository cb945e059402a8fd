package vn.loa.schedule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
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
        assertThat(page.getByText("Dời sang 17:00")).isVisible();
        BrowserForTests.look(page, "one-date-moved");

        page.navigate(BrowserForTests.address("/wards/" + ward.id() + "/schedule/dry-run"));
        assertThat(page.getByText("Giờ tiếp dân")).isVisible();
        BrowserForTests.look(page, "dry-run");
        page.navigate(BrowserForTests.address("/wards/" + ward.id() + "/schedule/calendar"));
        BrowserForTests.press(page, "Tạo địa chỉ");
        assertThat(page.locator("#fresh")).containsText("/calendar/");
        BrowserForTests.look(page, "calendars");
    }
}
