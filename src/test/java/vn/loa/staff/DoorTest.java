package vn.loa.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.protocol.WardId;

/** What every request passes: headers, the framework's own addresses, web sockets, and what somebody forgot to annotate. */
@QuarkusTest
class DoorTest {

    private static final WardId WARD = new WardId("phuong-cua");

    private final SignInForTests people;

    DoorTest(SignInForTests people) {
        this.people = people;
    }

    @BeforeEach
    void two_wards_exist() {
        people.ward(WARD.value());
        people.ward("phuong-cua-khac");
    }

    @Test
    void every_answer_tells_the_browser_how_little_it_may_do() {
        for (String path : List.of("/api/session", "/q/health/live", "/no-such-page", "/devices/1/none")) {
            Response answer = given().get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'self'", "media-src 'self' blob:", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        }
        assertThat(given().get("/api/session").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void health_and_the_description_of_the_api_are_for_everybody() {
        for (String path : List.of("/q/health", "/q/health/live", "/q/health/ready", "/q/openapi")) {
            assertThat(given().get(path).statusCode()).as(path).isIn(200, 503);
        }
    }

    @Test
    void metrics_are_for_this_machine_and_for_administrators() {
        given().get("/q/metrics").then().statusCode(200);
        given().header("X-Forwarded-For", "203.0.113.9")
                .get("/q/metrics")
                .then()
                .statusCode(401);
        given().header("X-Forwarded-For", "127.0.0.1").get("/q/metrics").then().statusCode(401);
        given().header("X-Forwarded-For", "203.0.113.9")
                .cookie("loa_session", people.cookieOf(Role.OFFICER, WARD))
                .get("/q/metrics")
                .then()
                .statusCode(403);
        given().header("X-Forwarded-For", "203.0.113.9")
                .cookie("loa_session", people.cookieOf(Role.ADMINISTRATOR, WARD))
                .get("/q/metrics")
                .then()
                .statusCode(200);
    }

    @Test
    void nothing_else_of_the_framework_is_reached() {
        for (String path : List.of("/q", "/q/", "/q/swagger-ui", "/q/swagger-ui/", "/q/dev-ui", "/q/arc", "/q/info")) {
            assertThat(given().redirects().follow(false).get(path).statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
    }

    @Test
    void an_endpoint_that_somebody_forgot_to_annotate_is_reached_by_nobody() {
        String path = "/wards/" + WARD + "/for-tests";
        given().delete(path).then().statusCode(401);
        for (Role role : Role.values()) {
            given().cookie("loa_session", people.cookieOf(role, WARD))
                    .delete(path)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void a_web_socket_opens_for_whoever_is_signed_in_and_reaches_the_ward() throws Exception {
        String officer = people.cookieOf(Role.OFFICER, WARD);
        assertThat(upgrade(WARD.value(), officer, "")).isEqualTo(101);
        assertThat(upgrade(WARD.value(), "", "")).isEqualTo(401);
        assertThat(upgrade(WARD.value(), "A".repeat(43), "")).isEqualTo(401);
        assertThat(upgrade("phuong-cua-khac", officer, "")).isEqualTo(404);
        assertThat(upgrade("no-such-ward", officer, "")).isEqualTo(404);
        assertThat(upgrade(WARD.value(), officer, "https://ke-xau.example")).isEqualTo(403);
        assertThat(upgrade(WARD.value(), officer, "http://localhost:" + RestAssured.port))
                .isEqualTo(101);
    }

    private static int upgrade(String ward, String cookie, String origin) throws InterruptedException {
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        if (!cookie.isEmpty()) {
            builder.header("Cookie", "loa_session=" + cookie);
        }
        if (!origin.isEmpty()) {
            builder.header("Origin", origin);
        }
        URI address = URI.create("ws://localhost:" + RestAssured.port + "/wards/" + ward + "/socket-for-tests");
        try {
            builder.buildAsync(address, new WebSocket.Listener() {})
                    .join()
                    .sendClose(WebSocket.NORMAL_CLOSURE, "")
                    .join();
            return 101;
        } catch (CompletionException refused) {
            return ((WebSocketHandshakeException) refused.getCause())
                    .getResponse()
                    .statusCode();
        }
    }
}
