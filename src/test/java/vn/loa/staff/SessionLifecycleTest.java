package vn.loa.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.protocol.WardId;

@QuarkusTest
class SessionLifecycleTest {

    private final SignInForTests people;
    private final WardId ward;

    SessionLifecycleTest(SignInForTests people) {
        this.people = people;
        this.ward = people.ward("phuong-phien");
    }

    @BeforeEach
    void an_officer_has_an_account() {
        people.account(Role.OFFICER, Scope.ward(ward));
    }

    @Test
    void the_right_password_opens_a_session_in_a_cookie_that_scripts_and_other_sites_cannot_use() {
        Response answer = signIn(people.usernameOf(Role.OFFICER, Scope.ward(ward)), SignInForTests.PASSWORD);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(204);
        assertThat(answer.header("Set-Cookie"))
                .contains("loa_session=")
                .contains("HttpOnly")
                .containsIgnoringCase("SameSite=Strict")
                .doesNotContain("Secure");
        given().cookie("loa_session", answer.cookie("loa_session"))
                .get("/api/session")
                .then()
                .statusCode(200)
                .body("role", org.hamcrest.Matchers.equalTo("OFFICER"))
                .body("scope.ward", org.hamcrest.Matchers.equalTo("phuong-phien"))
                .body("wards[0]", org.hamcrest.Matchers.equalTo("phuong-phien"));
    }

    @Test
    void a_wrong_password_and_an_unknown_name_get_the_same_answer() {
        Response wrong = signIn(people.usernameOf(Role.OFFICER, Scope.ward(ward)), "một mật khẩu khác");
        Response unknown = signIn("khong.co.ai", "một mật khẩu khác");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.asString()).isEqualTo(wrong.asString());
        assertThat(wrong.headers().hasHeaderWithName("Set-Cookie")).isFalse();
    }

    private static Response signIn(String username, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", password))
                .post("/api/session");
    }
}
