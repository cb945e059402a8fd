package vn.loa.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.protocol.WardId;

/** A server whose operator has named the proxy before it, as the settings of decision 0041 say. */
@QuarkusTest
@TestProfile(BehindAProxyTest.NamedProxy.class)
class BehindAProxyTest {

    /** The settings of an operator whose proxy runs on the same machine. */
    public static class NamedProxy implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.enable-forwarded-host", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1,localhost");
        }
    }

    private static final Scope HERE = Scope.ward(new WardId("phuong-sau-proxy"));

    private final SignInForTests people;

    BehindAProxyTest(SignInForTests people) {
        this.people = people;
    }

    @BeforeEach
    void an_officer_has_an_account() {
        people.ward("phuong-sau-proxy");
        people.account(Role.OFFICER, HERE);
        people.forgetFailures();
    }

    @Test
    void the_address_that_the_proxy_names_is_the_one_that_waits() {
        for (int attempt = 0; attempt < 20; attempt++) {
            assertThat(signIn(from("203.0.113.9"), "nguoi-" + attempt, "sai").statusCode())
                    .isEqualTo(401);
        }
        assertThat(signIn(from("203.0.113.9"), "nguoi-20", "sai").statusCode()).isEqualTo(429);
        assertThat(signIn(from("198.51.100.7"), people.usernameOf(Role.OFFICER, HERE), SignInForTests.PASSWORD)
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void over_https_the_cookie_travels_over_https_only_and_the_browsers_origin_is_ours() {
        Response answer = signIn(
                from("198.51.100.7")
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Host", "loa.example.vn")
                        .header("Origin", "https://loa.example.vn"),
                people.usernameOf(Role.OFFICER, HERE),
                SignInForTests.PASSWORD);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(204);
        assertThat(answer.header("Set-Cookie")).contains("Secure").contains("HttpOnly");
    }

    @Test
    void metrics_are_not_for_those_who_come_through_the_proxy() {
        assertThat(from("127.0.0.1").get("/q/metrics").statusCode()).isEqualTo(401);
        assertThat(given().get("/q/metrics").statusCode()).isEqualTo(200);
    }

    private static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address);
    }

    private static Response signIn(RequestSpecification request, String username, String password) {
        return request.contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", password))
                .post("/api/session");
    }
}
