package vn.loa.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.loa.staff.Role;
import vn.loa.time.SteppedClock;

/** An administrator changes a ward's rules in a real browser, on a phone and on a desk; pictures are in {@code target/screens}. */
@QuarkusTest
class RulesOnPagesTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T05:00:00Z");
    private static final List<String> EVERY_DAY =
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

    private final DataSource database;
    private WardForTests ward;

    @TestHTTPResource("/")
    URI server;

    RulesOnPagesTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void aWardOfItsOwnOnASundayNoon() {
        QuarkusMock.installMockForType(new SteppedClock(SUNDAY_NOON), Clock.class);
        ward = new WardForTests(database, SUNDAY_NOON);
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void narrower_hours_are_asked_about_confirmed_and_shown(int width) {
        assumeTrue(Files.isExecutable(CHROMIUM), "skipped: there is no " + CHROMIUM);
        weekly("Bản tin sáng", "06:00");
        in(width, Role.ADMINISTRATOR, page -> {
            page.navigate(home() + "/settings/regulation/ward");
            picture(page, "rules-form-" + width);
            page.fill("#wfrom0", "");
            page.fill("#wto0", "");
            page.check("input[name=holidays][value=OWN_HOURS]");
            page.fill("#hfrom0", "17:00");
            page.fill("#hto0", "00:00");
            page.fill("#session", "15");
            page.fill("#day", "30");
            page.click("#morecaps summary");
            page.fill("#vfrom0", "21:00");
            page.fill("#vto0", "00:00");
            page.fill("#vpercent0", "40");
            page.click("button.first");
            assertThat(page.textContent("h1")).contains("6 lượt phát không còn hợp");
            assertThat(page.textContent("main")).contains("Bản tin sáng", "Cột 1, Cột 2", "chỉ được phát 16:30-18:30");
            picture(page, "rules-question-" + width);
            page.click("button.grave.full");
            assertThat(page.url()).endsWith("/settings/regulation");
            assertThat(page.textContent("main"))
                    .contains("Đã lưu", "16:30–18:30", "17:00–24:00", "15 phút", "không quá 40 %")
                    .doesNotContain("05:00–06:30");
            page.navigate(home() + "/settings/regulation/ward");
            assertThat(page.inputValue("#hto0")).isEqualTo("00:00");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void a_quiet_place_a_holiday_and_a_merge_are_made_by_hand(int width) {
        assumeTrue(Files.isExecutable(CHROMIUM), "skipped: there is no " + CHROMIUM);
        in(width, Role.ADMINISTRATOR, page -> {
            page.navigate(home() + "/settings/regulation/places/new");
            page.fill("#name", "Trường tiểu học Kim Đồng");
            page.click("button.first");
            assertThat(page.textContent("[role=alert]")).contains("ít nhất một cụm loa");
            assertThat(page.inputValue("#name")).isEqualTo("Trường tiểu học Kim Đồng");
            page.check("input[name=receivers]");
            picture(page, "rules-place-" + width);
            page.click("button.first");
            assertThat(page.textContent("main")).contains("Trường tiểu học Kim Đồng", "Trường học · Cột 1");

            page.fill("#date", "2026-12-20");
            page.fill("#name", "Hội làng");
            page.click("form[action$=holidays] button");
            assertThat(page.textContent("main")).contains("Hội làng", "ngày lễ riêng", "Tết Nguyên đán");
            picture(page, "rules-overview-" + width);

            page.onDialog(dialog -> dialog.accept());
            page.navigate(home() + "/settings/regulation/groups/" + ward.group(3));
            page.selectOption("#into", ward.group(2));
            page.click("form[action$=merge] button");
            page.waitForURL("**/settings/regulation");
            assertThat(page.textContent("main")).contains("Tổ 1", "Tổ 2").doesNotContain("Tổ 3");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void poles_get_positions_and_the_proposed_turns(int width) {
        assumeTrue(Files.isExecutable(CHROMIUM), "skipped: there is no " + CHROMIUM);
        in(width, Role.TECHNICIAN, page -> {
            place(page, "1", "21.0285", "");
            assertThat(page.textContent("[role=alert]")).contains("vĩ độ");
            picture(page, "turns-pole-" + width);
            place(page, "1", "21,0285", "105.8542");
            place(page, "2", "21.0294", "105.8542");
            page.navigate(home() + "/turns");
            picture(page, "turns-" + width);
            page.click("button.first");
            assertThat(page.textContent("main")).contains("Đã lưu lượt phát", "đang ở lượt 2");
        });
    }

    private void place(Page page, String number, String latitude, String longitude) {
        page.navigate(home() + "/turns/" + ward.id() + "-r" + number);
        page.fill("#latitude", latitude);
        page.fill("#longitude", longitude);
        page.click("button.first");
    }

    private interface Walk {
        void through(Page page);
    }

    private void in(int width, Role role, Walk walk) {
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox")));
                BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setLocale("vi-VN"))) {
            context.addCookies(List.of(new Cookie("loa_session", ward.session(role)).setUrl(server.toString())));
            walk.through(context.newPage());
        }
    }

    private static void picture(Page page, String name) {
        int wide = (int) page.evaluate("document.documentElement.scrollWidth");
        assertThat(wide).as(name).isLessThanOrEqualTo(page.viewportSize().width);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screens", name + ".png"))
                .setFullPage(true));
    }

    private String home() {
        return server + "wards/" + ward.id();
    }

    private void weekly(String title, String time) {
        ward.as(Role.OFFICER)
                .body(Map.of(
                        "bulletin",
                        ward.approved(title),
                        "weekly",
                        Map.of("from", "2026-11-23", "until", "2026-11-28", "time", time, "days", EVERY_DAY)))
                .post("/schedules")
                .then()
                .statusCode(201);
    }
}
