package vn.loa.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.page.BrowserForTests;

/** A server that nobody has set up yet; it needs a database of its own, hence a profile of its own. */
@QuarkusTest
@TestProfile(SetUpTest.NewServer.class)
class SetUpTest {

    /** Another profile, so that the application starts anew, in a new database. */
    public static class NewServer implements QuarkusTestProfile {}

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/setup\\?token=(\\S{43})");

    private final SignInForTests people;
    private final PrintSetupLink printSetupLink;
    private final EntityManager database;

    /** Other tables remember wards of the tests before, so each test founds one of its own. */
    private final String ward = "Phường " + UUID.randomUUID();

    SetUpTest(SignInForTests people, PrintSetupLink printSetupLink, EntityManager database) {
        this.people = people;
        this.printSetupLink = printSetupLink;
        this.database = database;
    }

    @BeforeEach
    @Transactional
    void nobody_has_an_account() {
        for (String table : new String[] {"session", "account", "setup_link"}) {
            database.createNativeQuery("delete from " + table).executeUpdate();
        }
    }

    @Test
    void a_fresh_server_has_no_usable_login() {
        printed();
        for (String name : new String[] {"admin", "administrator", "root", "loa", "demo", "quantri"}) {
            for (String password : new String[] {"", "admin", "loa", name}) {
                people.forgetFailures();
                assertThat(signIn(name, password)).isEqualTo(401);
            }
        }
    }

    @Test
    void the_printed_link_makes_the_first_administrator_and_the_first_ward() {
        Response made = setUp(tokenIn(printed()), Map.of());
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(signIn("quan.tri", "sông dài biển rộng")).isEqualTo(204);
        String cookie = given().contentType(ContentType.JSON)
                .body(Map.of("username", "quan.tri", "password", "sông dài biển rộng"))
                .post("/api/session")
                .cookie("loa_session");
        Response wards = given().cookie("loa_session", cookie).get("/api/wards");
        assertThat(wards.<Map<String, Object>>path("find { it.name == '" + ward + "' }"))
                .containsEntry("province", "tinh-dau-tien")
                .containsEntry("zone", "Asia/Ho_Chi_Minh")
                .containsEntry("demo", false);
        assertThat(given().cookie("loa_session", cookie).get("/api/session").<String>path("role"))
                .isEqualTo("ADMINISTRATOR");
    }

    @Test
    void whoever_holds_the_link_sets_the_server_up_in_a_browser() {
        String token = tokenIn(printed());
        try (BrowserForTests browser = BrowserForTests.start()) {
            Page page = browser.stranger();
            page.navigate(BrowserForTests.address("/setup?token=" + token));
            BrowserForTests.look(page, "set-up");
            page.fill("#province", "Tỉnh Đầu Tiên");
            page.fill("#ward", ward);
            page.fill("#displayName", "Nguyễn Thị Quản Trị");
            page.fill("#username", "QUẢN TRỊ");
            page.fill("#password", "sông dài biển rộng");
            BrowserForTests.press(page, "Bắt đầu dùng Loa");
            PlaywrightAssertions.assertThat(page.locator("[role=alert]")).isVisible();
            BrowserForTests.look(page, "set-up-refused");
            page.fill("#username", "quan.tri");
            page.fill("#password", "sông dài biển rộng");
            BrowserForTests.press(page, "Bắt đầu dùng Loa");
            PlaywrightAssertions.assertThat(page.getByText("Đã thiết lập xong."))
                    .isVisible();
            page.fill("input[name=username]", "quan.tri");
            page.fill("input[name=password]", "sông dài biển rộng");
            page.locator("main button").first().click();
            page.waitForURL("**/wards**");
            BrowserForTests.look(page, "set-up-done");

            Page late = browser.stranger();
            late.navigate(BrowserForTests.address("/setup?token=" + token));
            PlaywrightAssertions.assertThat(late.locator("[role=alert]")).containsText("đã có người quản trị");
            PlaywrightAssertions.assertThat(late.locator("form[action*=setup]")).hasCount(0);
            BrowserForTests.look(late, "set-up-link-spent");
        }
    }

    @Test
    void the_link_works_once() {
        String token = tokenIn(printed());
        assertThat(setUp(token, Map.of()).statusCode()).isEqualTo(201);
        Response again = setUp(token, Map.of("username", "nguoi.khac", "ward", "Phường Khác"));
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.<String>path("type")).isEqualTo("urn:loa:problem:setup-link-spent");
        assertThat(printed()).as("and no new one is printed").isEmpty();
    }

    @Test
    void a_spent_link_is_told_instead_of_the_form_and_what_it_says_to_do_is_true() {
        String token = tokenIn(printed());
        assertThat(opened(token).statusCode()).isEqualTo(200);

        people.letPass(Duration.ofHours(24).plusSeconds(1));
        assertThat(opened(token).statusCode()).isEqualTo(410);
        assertThat(opened(token).asString()).contains("khởi động lại máy chủ").doesNotContain("<input");

        String fresh = tokenIn(printed());
        assertThat(opened(fresh).statusCode()).isEqualTo(200);
        assertThat(setUp(fresh, Map.of()).statusCode()).isEqualTo(201);
        assertThat(opened(fresh).statusCode()).isEqualTo(410);
        assertThat(opened(fresh).asString()).contains("đã có người quản trị").doesNotContain("khởi động lại", "<input");
    }

    private static Response opened(String token) {
        return given().accept("text/html").get("/setup?token=" + token);
    }

    @Test
    void the_link_is_good_for_a_day() {
        String token = tokenIn(printed());
        people.letPass(Duration.ofHours(24).plusSeconds(1));
        assertThat(setUp(token, Map.of()).statusCode()).isEqualTo(410);
    }

    @Test
    void a_restart_prints_a_new_link_and_the_old_one_is_void() {
        String old = tokenIn(printed());
        String fresh = tokenIn(printed());
        assertThat(setUp(old, Map.of()).statusCode()).isEqualTo(410);
        assertThat(setUp(fresh, Map.of()).statusCode()).isEqualTo(201);
    }

    @Test
    void a_mistake_leaves_the_link_good_and_makes_nothing() {
        String token = tokenIn(printed());
        assertThat(setUp(token, Map.of("password", "ngắn")).statusCode()).isEqualTo(400);
        assertThat(setUp(token, Map.of("zone", "Hà Nội")).statusCode()).isEqualTo(400);
        assertThat(setUp(token, Map.of("ward", "???")).statusCode()).isEqualTo(400);
        assertThat(setUp(token, Map.of()).statusCode()).isEqualTo(201);
    }

    @Test
    void a_made_up_token_sets_nothing_up() {
        printed();
        for (String token : new String[] {"", "x", "A".repeat(43), "' or '1'='1"}) {
            assertThat(setUp(token, Map.of()).statusCode()).as(token).isEqualTo(410);
        }
    }

    @Test
    void only_the_hash_of_the_link_is_kept() {
        String token = tokenIn(printed());
        assertThat(database.createNativeQuery("select token_sha256 from setup_link")
                        .getSingleResult()
                        .toString())
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(token);
    }

    /** What a start prints on standard output. */
    private String printed() {
        PrintStream terminal = System.out;
        ByteArrayOutputStream caught = new ByteArrayOutputStream();
        System.setOut(new PrintStream(caught, true, StandardCharsets.UTF_8));
        try {
            printSetupLink.atStart(new StartupEvent());
        } finally {
            System.setOut(terminal);
        }
        return caught.toString(StandardCharsets.UTF_8);
    }

    private static String tokenIn(String printed) {
        Matcher link = LINK.matcher(printed);
        assertThat(link.find()).as(printed).isTrue();
        assertThat(printed).contains("Chưa có tài khoản nào");
        return link.group(1);
    }

    private Response setUp(String token, Map<String, String> otherwise) {
        Map<String, String> steps = new HashMap<>(Map.of(
                "token", token,
                "username", "quan.tri",
                "displayName", "Trần Văn Quản",
                "password", "sông dài biển rộng",
                "province", "Tỉnh Đầu Tiên",
                "ward", ward));
        steps.putAll(otherwise);
        return given().contentType(ContentType.JSON).body(steps).post("/api/setup");
    }

    private static int signIn(String username, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", password))
                .post("/api/session")
                .statusCode();
    }
}
