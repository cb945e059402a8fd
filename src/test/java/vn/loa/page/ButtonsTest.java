package vn.loa.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.schedule.WardForTests;
import vn.loa.staff.Role;
import vn.loa.staff.SignInForTests;

/** Presses the buttons of the pages as people do, in a real browser. */
@QuarkusTest
class ButtonsTest {

    private final DataSource database;
    private final SignInForTests people;
    private final Clock clock;
    private WardForTests ward;
    private BrowserForTests browser;

    ButtonsTest(DataSource database, SignInForTests people, Clock clock) {
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

    private Page as(Role role, String path) {
        return browser.at(people.cookieOf(role, ward.id()), "/wards/" + ward.id() + path);
    }

    private static void choose(Page page, String title) {
        page.selectOption(
                "#what",
                page.locator("#what option", new Page.LocatorOptions().setHasText(title))
                        .getAttribute("value"));
    }

    @Test
    void a_weekly_rule_says_how_often_before_it_is_saved_and_one_or_all_of_it_is_called_off() {
        ward.approved("Thể dục buổi sáng");
        LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Ho_Chi_Minh"))
                .plusDays(1);
        Page page = as(Role.OFFICER, "/schedule/new");
        choose(page, "Thể dục buổi sáng");
        page.getByText("Các thứ trong tuần").click();
        page.locator("input[name=days]").all().forEach(day -> day.check());
        page.fill("#weeklyTime", "05:30");
        page.fill("#from", tomorrow.toString());
        page.fill("#until", tomorrow.plusDays(19).toString());
        BrowserForTests.press(page, "Lên lịch phát");
        assertThat(page.locator("h1")).hasText("Lên lịch “Thể dục buổi sáng”, 20 buổi?");
        BrowserForTests.look(page, "series-question");
        BrowserForTests.press(page, "quay lại sửa");
        assertThat(page.locator("#weeklyTime")).hasValue("05:30");
        BrowserForTests.press(page, "Lên lịch phát");
        BrowserForTests.press(page, "Lên lịch 20 buổi");
        assertThat(page.getByText("Đã lên lịch.")).isVisible();
        BrowserForTests.look(page, "timetable-with-a-series");

        page.getByText("Hủy…").first().click();
        BrowserForTests.press(page, "Hủy buổi này");
        assertThat(page.getByText("Đã hủy buổi phát đó.")).isVisible();
        assertThat(page.getByText("Đã hủy (")).hasCount(1);
        page.getByText("Hủy…").first().click();
        BrowserForTests.press(page, "Hủy mọi buổi còn lại");
        assertThat(page.getByText("Đã hủy tất cả các buổi còn lại.")).isVisible();
        assertThat(page.getByText("Hủy…")).hasCount(0);
        BrowserForTests.look(page, "timetable-called-off");
    }

    @Test
    void what_is_aired_now_is_asked_about_once_more_and_a_double_click_airs_it_once() {
        ward.approved("Báo khẩn");
        Page page = as(Role.OFFICER, "/schedule/now");
        choose(page, "Báo khẩn");
        BrowserForTests.look(page, "air-now");
        BrowserForTests.press(page, "Tiếp tục");
        assertThat(page.locator("h1")).hasText("Phát ngay “Báo khẩn” tới 2 cụm loa?");
        BrowserForTests.look(page, "air-now-question");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Phát ngay trên loa"))
                .dblclick();
        page.waitForURL("**/broadcasts/*");
        assertThat(page.locator("h1")).hasText("Báo khẩn");
        assertThat(ward.as(Role.OFFICER).get("/schedules").<List<String>>path("kind"))
                .containsExactly("NOW");

        page.onDialog(question -> question.accept());
        BrowserForTests.look(page, "broadcast-coming");
        page.locator("button", new Page.LocatorOptions().setHasText("Dừng phát"))
                .waitFor();
        BrowserForTests.look(page, "broadcast-on-air");
        BrowserForTests.press(page, "Dừng phát");
        assertThat(page.getByText("Đã gửi lệnh dừng tới các cụm loa.")).isVisible();
        assertThat(page.locator(".head .state")).containsText("Đã dừng");
        BrowserForTests.look(page, "broadcast-stopped");
    }

    @Test
    void without_a_script_the_question_is_asked_all_the_same() {
        String bulletin = ward.approved("Không kịch bản");
        String cookie = people.cookieOf(Role.OFFICER, ward.id());
        String asked = given().cookie("loa_session", cookie)
                .accept("text/html")
                .formParams(
                        "what",
                        "bulletin:" + bulletin,
                        "where",
                        "ward",
                        "request",
                        "b7c7b0a4-6c1e-4d0c-9d5b-1d8f3a0c9e77")
                .post("/wards/" + ward.id() + "/schedule/now")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(asked).contains("tới 2 cụm loa?").contains("b7c7b0a4-6c1e-4d0c-9d5b-1d8f3a0c9e77");
        assertThat(ward.as(Role.OFFICER).get("/schedules").<List<String>>path("kind"))
                .isEmpty();
    }

    @Test
    void a_lost_live_stream_is_marked_and_heals() {
        Page page = browser.at(people.cookieOf(Role.OFFICER, ward.id()), "/sign-in");
        page.route("**/broadcasts/live", road -> road.abort());
        page.navigate(BrowserForTests.address("/wards/" + ward.id() + "/today"));
        assertThat(page.locator("#lost")).isVisible();
        BrowserForTests.look(page, "stream-lost");
        page.unroute("**/broadcasts/live");
        assertThat(page.locator("#lost"))
                .isHidden(
                        new com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions().setTimeout(60_000));
    }

    @Test
    void a_device_is_refused_and_confirmed_and_its_rights_are_taken_away() throws GeneralSecurityException {
        String receiver = ward.as(Role.TECHNICIAN)
                .body(Map.of("group", ward.group(3), "name", "Cột đình làng"))
                .post("/receivers")
                .path("id");
        ask(receiver);
        Page page = as(Role.TECHNICIAN, "/receivers");
        assertThat(page.getByText("Thiết bị chờ xác nhận: Cột đình làng")).isVisible();
        BrowserForTests.look(page, "device-waiting");
        BrowserForTests.press(page, "Không giống, từ chối");
        assertThat(page.getByText("Đã từ chối thiết bị đó.")).isVisible();
        ask(receiver);
        page.reload();
        BrowserForTests.press(page, "Giống hệt, xác nhận");
        assertThat(page.getByText("Đã xác nhận Cột đình làng.")).isVisible();
        page.locator("a.line", new Page.LocatorOptions().setHasText("Cột đình làng"))
                .click();
        page.getByText("Thu hồi quyền…").click();
        BrowserForTests.look(page, "revoke-question");
        BrowserForTests.press(page, "Thu hồi quyền");
        assertThat(page.getByText("Đã thu hồi quyền. Thiết bị đó")).isVisible();
        assertThat(page.getByText("đã thu hồi").first()).isVisible();
        BrowserForTests.look(page, "receiver-revoked");
    }

    @Test
    void an_account_is_locked_unlocked_and_given_a_new_password() {
        people.account(Role.AUDITOR, vn.loa.staff.Scope.ward(ward.id()));
        String auditor = people.usernameOf(Role.AUDITOR, vn.loa.staff.Scope.ward(ward.id()));
        Page page = as(Role.ADMINISTRATOR, "/settings/accounts");
        com.microsoft.playwright.Locator line = page.locator(".line", new Page.LocatorOptions().setHasText(auditor));
        line.locator("button").click();
        assertThat(line.getByText("đang khóa")).isVisible();
        BrowserForTests.look(page, "account-locked");
        line.locator("button").click();
        assertThat(line.getByText("đang khóa")).hasCount(0);
        line.getByText("Đặt lại mật khẩu").click();
        BrowserForTests.look(page, "password-reset");
        page.locator("input[type=password]").fill("nắng vàng đồi cao");
        page.locator("main button").first().click();
        page.waitForURL("**/settings/accounts");
        BrowserForTests.look(page, "accounts-after-reset");
        people.forgetFailures();
        given().contentType(ContentType.JSON)
                .body(Map.of("username", auditor, "password", "nắng vàng đồi cao"))
                .post("/api/session")
                .then()
                .statusCode(204);
    }

    @Test
    void a_draft_is_edited_and_an_approved_bulletin_gets_a_new_edition() {
        String draft = ward.draft(ward.clip("READY"), "Bản nháp đầu");
        Page page = as(Role.OFFICER, "/bulletins/" + draft);
        page.locator("a.button", new Page.LocatorOptions().setHasText("Sửa")).click();
        page.fill("#title", "Bản nháp đã sửa");
        BrowserForTests.look(page, "bulletin-edit");
        BrowserForTests.press(page, "Lưu nháp");
        assertThat(page.locator("h1")).hasText("Bản nháp đã sửa");
        BrowserForTests.look(page, "bulletin-edited");

        String approved = ward.approved("Giờ tiếp dân");
        page.navigate(BrowserForTests.address("/wards/" + ward.id() + "/bulletins/" + approved));
        BrowserForTests.press(page, "Làm phiên bản mới");
        page.waitForURL(address -> !address.contains(approved));
        assertThat(page.locator("#title")).hasValue("Giờ tiếp dân");
        BrowserForTests.press(page, "Lưu nháp");
        assertThat(page.locator(".head .state")).containsText("Nháp");
        BrowserForTests.look(page, "bulletin-edition");
    }

    @Test
    void an_upload_box_that_has_its_file_offers_to_replace_it() {
        Page page = as(Role.OFFICER, "/bulletins/new");
        assertThat(page.locator("label[for=file]")).containsText("Kéo tệp âm thanh vào đây");
        page.setInputFiles("#file", java.nio.file.Path.of("src/test/resources/audio/bao-khan-dien-thoai-8k.wav"));
        assertThat(page.locator("label[for=file]")).hasText("Thay bằng tệp khác");
        assertThat(page.locator(".sound[data-state=READY]")).isVisible();
        BrowserForTests.look(page, "bulletin-uploaded");
    }

    private void ask(String receiver) throws GeneralSecurityException {
        String code = ward.as(Role.TECHNICIAN)
                .post("/receivers/" + receiver + "/enrolment-codes")
                .path("code");
        DeviceKey key = DeviceKey.fresh();
        String secret = "a-link-secret-of-at-least-32-characters";
        String proven = "loa/1/enrolment\n" + code + "\n" + key.publicKey() + "\n" + secret + "\n";
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "code",
                        code,
                        "publicKey",
                        key.publicKey(),
                        "linkSecret",
                        secret,
                        "proof",
                        key.sign(proven),
                        "model",
                        "Thử",
                        "version",
                        "0.1.0"))
                .post("/devices/1/enrolments")
                .then()
                .statusCode(201);
    }

    /** A device's own key pair. */
    private record DeviceKey(java.security.KeyPair pair) {

        static DeviceKey fresh() throws GeneralSecurityException {
            return new DeviceKey(
                    java.security.KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        }

        /** The raw 32 bytes, which are the last of the X.509 form. */
        String publicKey() {
            byte[] encoded = pair.getPublic().getEncoded();
            return Base64.getEncoder()
                    .encodeToString(java.util.Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        }

        String sign(String text) throws GeneralSecurityException {
            java.security.Signature signature = java.security.Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        }
    }
}
