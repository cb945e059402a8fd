package vn.loa.playout;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.page.BrowserForTests;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.Receipt;
import vn.loa.schedule.Timetables;
import vn.loa.schedule.WardForTests;
import vn.loa.staff.Role;
import vn.loa.staff.SignInForTests;
import vn.loa.time.SteppedClock;

/** What an auditor sees and takes away of a broadcast that one pole played and the other missed. */
@QuarkusTest
class LogPagesTest {

    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T05:00:00Z");
    private static final Instant MONDAY_SIX = Instant.parse("2026-11-22T23:00:00Z");

    private final DataSource database;
    private final SignInForTests people;
    private final TakeReceipt takeReceipt;
    private final Timetables timetables;
    private WardForTests ward;
    private OccurrenceId occurrence;
    private PoleForTests second;
    private byte[] receipt = {};

    LogPagesTest(DataSource database, SignInForTests people, TakeReceipt takeReceipt, Timetables timetables) {
        this.database = database;
        this.people = people;
        this.takeReceipt = takeReceipt;
        this.timetables = timetables;
    }

    private BrowserForTests browser;

    @BeforeEach
    void aBroadcastThatOnePolePlayedLateAndTheOtherMissed() {
        SteppedClock clock = new SteppedClock(SUNDAY_NOON);
        QuarkusMock.installMockForType(clock, Clock.class);
        ward = new WardForTests(database, SUNDAY_NOON);
        PoleForTests first = new PoleForTests(ward, 1);
        second = new PoleForTests(ward, 2);
        ward.once(ward.approved("Lịch tiêm"), "2026-11-23", "06:00").statusCode(201);
        occurrence = timetables
                .startingBetween(ward.id(), MONDAY_SIX, MONDAY_SIX.plusSeconds(1))
                .get(0)
                .id();
        clock.advance(Duration.ofHours(19));
        receipt = first.completedLate(occurrence, MONDAY_SIX, MONDAY_SIX.plusSeconds(12));
        takeReceipt.take(first.id(), receipt);
        takeReceipt.take(second.id(), second.missed(occurrence, MONDAY_SIX));
    }

    @AfterEach
    void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    private Page as(Role role, String path) {
        browser = BrowserForTests.start();
        return browser.at(people.cookieOf(role, ward.id()), "/wards/" + ward.id() + path);
    }

    @Test
    void the_day_says_what_came_of_a_broadcast() {
        Page page = as(Role.OFFICER, "/today");
        assertThat(page.locator(".line.timed .state")).containsText("Phát đủ ở 1/2 cụm loa");
        BrowserForTests.look(page, "today-partly-played");
        page.locator(".line.timed").click();
        assertThat(page.locator("main")).containsText("1 không phát");
        BrowserForTests.look(page, "broadcast-over");
    }

    @Test
    void the_log_tells_the_real_start_and_is_taken_away_as_csv_and_the_receipts_as_text() throws IOException {
        Page page = as(Role.AUDITOR, "/as-run");
        assertThat(page.locator("article")).containsText("06:00:12");
        assertThat(page.locator("article")).containsText("chậm 12 giây");
        BrowserForTests.look(page, "as-run");
        Download csv = page.waitForDownload(() -> page.getByText("Xuất CSV").click());
        assertThat(csv.suggestedFilename()).endsWith(".csv");
        assertThat(Files.readString(csv.path()))
                .contains("Lịch tiêm")
                .contains("PLAYED")
                .contains("MISSED");

        page.locator("article h2 a").click();
        BrowserForTests.look(page, "as-run-detail");
        Download text = page.waitForDownload(() -> page.getByText("Tải về .txt").click());
        assertThat(Files.readString(text.path())).contains(new String(receipt, StandardCharsets.UTF_8));
    }

    @Test
    void a_row_that_was_corrected_and_the_one_that_corrects_it_lead_to_each_other() {
        takeReceipt.take(second.id(), second.through(Receipt.Sound.SILENT).completed(occurrence, MONDAY_SIX));
        Page page = as(Role.AUDITOR, "/as-run");
        assertThat(page.locator("article")).containsText("1 đã phát, nhưng không có thiết bị âm thanh");
        assertThat(page.locator("article s")).hasText("Không phát");
        lookInBothColours(page, "as-run-corrected");

        page.locator("article a[href*='#row-']").last().click();
        assertThat(page.locator("tr:target")).containsText("đính chính dòng");
        page.locator("tr:target a[href^='#row-']").click();
        assertThat(page.locator("tr:target s")).hasText("Không phát");
        lookInBothColours(page, "as-run-detail-corrected");
        page.navigate(page.url().replaceAll("#.*", "").replace("/as-run/", "/broadcasts/"));
        lookInBothColours(page, "broadcast-corrected");
    }

    private static void lookInBothColours(Page page, String name) {
        BrowserForTests.look(page, name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        BrowserForTests.look(page, name + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    @Test
    void a_filter_that_finds_nothing_says_what_to_do() {
        Page page = as(Role.AUDITOR, "/as-run?outcome=FAILED");
        assertThat(page.locator(".empty")).containsText("Không có buổi phát nào khớp với bộ lọc");
        BrowserForTests.look(page, "as-run-nothing-found");
        page.getByText("Bỏ lọc, xem tất cả").click();
        assertThat(page.locator("article")).hasCount(1);
    }

    @Test
    void a_filter_that_cannot_be_read_is_refused_on_the_page_and_over_http() {
        Page page = as(Role.AUDITOR, "/as-run?from=hom-qua");
        assertThat(page.locator("#wrong-form")).containsText("Ngày bắt đầu không đọc được");
        BrowserForTests.look(page, "as-run-bad-filter");
        for (String bad : new String[] {
            "from=hom-qua",
            "until=2026-13-01",
            "outcome=LOST",
            "offset=-1",
            "limit=x",
            "group=%22",
            "from=2026-11-23&until=2026-11-22",
            "group=khong-co",
            "receiver=khong-co"
        }) {
            given().cookie("loa_session", people.cookieOf(Role.AUDITOR, ward.id()))
                    .urlEncodingEnabled(false)
                    .get("/api/wards/" + ward.id() + "/as-run?" + bad)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:loa:problem:not-a-filter"));
        }
    }
}
