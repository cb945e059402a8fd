package vn.loa.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.persistence.EntityManager;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.protocol.WardId;

@QuarkusTest
class SessionLifecycleTest {

    private static final WardId WARD = new WardId("phuong-phien");
    private static final Scope HERE = Scope.ward(WARD);

    private final SignInForTests people;
    private final OpenAccount openAccount;
    private final EntityManager database;

    private String username = "";
    private AccountId account = new AccountId(new UUID(0, 0));

    SessionLifecycleTest(SignInForTests people, OpenAccount openAccount, EntityManager database) {
        this.people = people;
        this.openAccount = openAccount;
        this.database = database;
    }

    @BeforeEach
    void somebody_has_an_account() {
        people.forgetFailures();
        people.ward(WARD.value());
        username = "mai." + UUID.randomUUID().toString().substring(0, 8);
        account = openAccount.of(username, "Nguyễn Thị Mai", SignInForTests.PASSWORD, Role.OFFICER, HERE);
    }

    @Test
    void the_right_password_opens_a_session_in_a_cookie_that_scripts_and_other_sites_cannot_use() {
        Response answer = signIn(username, SignInForTests.PASSWORD);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(204);
        assertThat(answer.header("Set-Cookie"))
                .contains("loa_session=")
                .contains("HttpOnly")
                .containsIgnoringCase("SameSite=Strict")
                .contains("Path=/")
                .doesNotContain("Secure");
        given().cookie("loa_session", answer.cookie("loa_session"))
                .get("/api/session")
                .then()
                .statusCode(200)
                .body("name", equalTo("Nguyễn Thị Mai"))
                .body("role", equalTo("OFFICER"))
                .body("scope.ward", equalTo(WARD.value()))
                .body("wards", equalTo(List.of(WARD.value())));
    }

    @Test
    void the_name_may_be_typed_with_capitals_and_the_password_in_decomposed_vietnamese() {
        String decomposed = Normalizer.normalize(SignInForTests.PASSWORD, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(SignInForTests.PASSWORD);
        assertThat(signIn(" " + username.toUpperCase(Locale.ROOT), decomposed).statusCode())
                .isEqualTo(204);
    }

    @Test
    void a_wrong_password_and_an_unknown_name_get_the_same_answer() {
        Response wrong = signIn(username, "một mật khẩu khác");
        Response unknown = signIn("khong.co.ai", "một mật khẩu khác");
        Response impossible = signIn("'; drop table account; --", "một mật khẩu khác");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.asString()).isEqualTo(wrong.asString()).isEqualTo(impossible.asString());
        assertThat(wrong.header("Set-Cookie")).isNull();
    }

    @Test
    void the_database_holds_the_hash_of_the_token_and_not_the_token() {
        String token = signIn(username, SignInForTests.PASSWORD).cookie("loa_session");
        assertThat(tokensKept()).isNotEmpty().doesNotContain(token).allMatch(kept -> kept.matches("[0-9a-f]{64}"));
    }

    @Test
    void signing_out_ends_the_session_and_takes_the_cookie_away() {
        String token = signIn(username, SignInForTests.PASSWORD).cookie("loa_session");
        Response answer = given().cookie("loa_session", token).delete("/api/session");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(whoAmI(token)).isEqualTo(401);
    }

    @Test
    void a_session_ends_after_two_hours_without_a_request() {
        String token = signIn(username, SignInForTests.PASSWORD).cookie("loa_session");
        people.letPass(Duration.ofMinutes(119));
        assertThat(whoAmI(token)).isEqualTo(200);
        people.letPass(Duration.ofMinutes(119));
        assertThat(whoAmI(token)).isEqualTo(200);
        people.letPass(Duration.ofMinutes(121));
        assertThat(whoAmI(token)).isEqualTo(401);
    }

    @Test
    void a_session_ends_after_twelve_hours_however_busy() {
        String token = signIn(username, SignInForTests.PASSWORD).cookie("loa_session");
        for (int hour = 1; hour <= 11; hour++) {
            people.letPass(Duration.ofHours(1));
            assertThat(whoAmI(token)).as("after %d hours", hour).isEqualTo(200);
        }
        people.letPass(Duration.ofMinutes(61));
        assertThat(whoAmI(token)).isEqualTo(401);
    }

    @Test
    void a_locked_account_loses_its_sessions_at_once_and_gets_no_new_one() {
        String token = signIn(username, SignInForTests.PASSWORD).cookie("loa_session");
        asAdministrator().post("/api/accounts/" + account + "/lock").then().statusCode(204);
        assertThat(whoAmI(token)).isEqualTo(401);
        Response refused = signIn(username, SignInForTests.PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.path("type").toString()).isEqualTo("urn:loa:problem:account-locked");
        assertThat(signIn(username, "một mật khẩu khác").path("type").toString())
                .as("that it is locked is told only to who knows the password")
                .isEqualTo("urn:loa:problem:wrong-credentials");

        asAdministrator().post("/api/accounts/" + account + "/unlock").then().statusCode(204);
        assertThat(whoAmI(token)).as("the old session stays ended").isEqualTo(401);
        assertThat(signIn(username, SignInForTests.PASSWORD).statusCode()).isEqualTo(204);
    }

    @Test
    void a_new_password_ends_every_session_but_the_one_that_goes_on_under_a_new_token() {
        String here = signIn(username, SignInForTests.PASSWORD).cookie("loa_session");
        String elsewhere = signIn(username, SignInForTests.PASSWORD).cookie("loa_session");
        Response changed = changePassword(here, SignInForTests.PASSWORD, "gió mùa đông bắc");
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(204);
        assertThat(whoAmI(here)).isEqualTo(401);
        assertThat(whoAmI(elsewhere)).isEqualTo(401);
        assertThat(whoAmI(changed.cookie("loa_session"))).isEqualTo(200);
        assertThat(signIn(username, SignInForTests.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(signIn(username, "gió mùa đông bắc").statusCode()).isEqualTo(204);
    }

    @Test
    void a_stolen_session_cannot_guess_the_password_any_faster_than_a_stranger() {
        String token = signIn(username, SignInForTests.PASSWORD).cookie("loa_session");
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(changePassword(token, "đoán lần thứ " + attempt, "gió mùa đông bắc")
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(changePassword(token, SignInForTests.PASSWORD, "gió mùa đông bắc")
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void a_weak_new_password_is_refused_and_changes_nothing() {
        String token = signIn(username, SignInForTests.PASSWORD).cookie("loa_session");
        for (String weak : List.of("ngắn", "aaaaaaaaaaaa", username + "1", "x".repeat(5) + "abcdef".repeat(30))) {
            assertThat(changePassword(token, SignInForTests.PASSWORD, weak).statusCode())
                    .as(weak)
                    .isEqualTo(400);
        }
        assertThat(whoAmI(token)).isEqualTo(200);
    }

    @Test
    void a_password_that_an_administrator_resets_ends_the_sessions() {
        String token = signIn(username, SignInForTests.PASSWORD).cookie("loa_session");
        asAdministrator()
                .contentType(ContentType.JSON)
                .body(Map.of("password", "nắng tháng tám"))
                .put("/api/accounts/" + account + "/password")
                .then()
                .statusCode(204);
        assertThat(whoAmI(token)).isEqualTo(401);
        assertThat(signIn(username, "nắng tháng tám").statusCode()).isEqualTo(204);
    }

    @Test
    void a_page_that_needs_a_sign_in_sends_a_browser_there_and_back() {
        given().redirects()
                .follow(false)
                .accept("text/html")
                .get("/wards/" + WARD + "/for-tests?day=1")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in?next=%2Fwards%2Fphuong-phien%2Ffor-tests%3Fday%3D1"));
        given().get("/wards/" + WARD + "/for-tests")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("detail", equalTo("Hãy đăng nhập rồi thử lại."));
    }

    @Test
    void a_browser_that_is_signed_in_sees_the_page() {
        given().cookie("loa_session", people.cookieOf(Role.OFFICER, WARD))
                .accept("text/html")
                .get("/wards/" + WARD + "/for-tests")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store");
    }

    @Test
    void a_cookie_of_no_session_leaves_open_pages_open() {
        given().cookie("loa_session", "A".repeat(43))
                .get("/q/health/live")
                .then()
                .statusCode(200);
        assertThat(whoAmI("A".repeat(43))).isEqualTo(401);
        assertThat(whoAmI("../../etc/passwd")).isEqualTo(401);
    }

    @SuppressWarnings("unchecked")
    private List<String> tokensKept() {
        return database.createNativeQuery("select token_sha256 from session").getResultList();
    }

    private RequestSpecification asAdministrator() {
        return given().cookie("loa_session", people.cookieOf(Role.ADMINISTRATOR, HERE));
    }

    private static int whoAmI(String token) {
        return given().cookie("loa_session", token).get("/api/session").statusCode();
    }

    private static Response changePassword(String token, String current, String fresh) {
        return given().cookie("loa_session", token)
                .contentType(ContentType.JSON)
                .body(Map.of("current", current, "fresh", fresh))
                .put("/api/session/password");
    }

    private static Response signIn(String username, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", password))
                .post("/api/session");
    }
}
