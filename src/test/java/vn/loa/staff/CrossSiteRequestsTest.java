package vn.loa.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.protocol.WardId;

@QuarkusTest
class CrossSiteRequestsTest {

    private static final WardId WARD = new WardId("phuong-khach");

    private final SignInForTests people;
    private String cookie = "";

    CrossSiteRequestsTest(SignInForTests people) {
        this.people = people;
    }

    @BeforeEach
    void an_officer_is_signed_in() {
        people.ward(WARD.value());
        cookie = people.cookieOf(Role.OFFICER, WARD);
    }

    @Test
    void what_this_site_sends_passes() {
        assertThat(post(officer())).isEqualTo(200);
        assertThat(post(officer().header("Sec-Fetch-Site", "same-origin"))).isEqualTo(200);
        assertThat(post(officer().header("Sec-Fetch-Site", "none"))).isEqualTo(200);
        assertThat(post(officer().header("Origin", here()))).isEqualTo(200);
        assertThat(post(officer().header("Origin", here()).header("Sec-Fetch-Site", "same-origin")))
                .isEqualTo(200);
    }

    @Test
    void what_another_site_sends_is_refused() {
        assertThat(post(officer().header("Sec-Fetch-Site", "cross-site"))).isEqualTo(403);
        assertThat(post(officer().header("Sec-Fetch-Site", "same-site"))).isEqualTo(403);
        assertThat(post(officer().header("Sec-Fetch-Site", "Same-Origin, cross-site")))
                .isEqualTo(403);
        assertThat(post(officer().header("Origin", "https://ke-xau.example"))).isEqualTo(403);
        assertThat(post(officer().header("Origin", "http://localhost")))
                .as("another port")
                .isEqualTo(403);
        assertThat(post(officer().header("Origin", here() + ".ke-xau.example"))).isEqualTo(403);
        assertThat(post(officer().header("Origin", "null"))).isEqualTo(403);
        assertThat(post(officer().header("Origin", ""))).isEqualTo(403);
        assertThat(post(officer().header("Origin", here()).header("Sec-Fetch-Site", "cross-site")))
                .isEqualTo(403);
    }

    @Test
    void a_forged_host_of_a_proxy_makes_no_origin_ours() {
        assertThat(post(officer()
                        .header("Origin", "http://ke-xau.example")
                        .header("X-Forwarded-Host", "ke-xau.example")))
                .isEqualTo(403);
    }

    @Test
    void signing_in_from_another_site_is_refused_too() {
        given().header("Sec-Fetch-Site", "cross-site")
                .contentType("application/json")
                .body("{\"username\":\"a\",\"password\":\"b\"}")
                .post("/api/session")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void reading_is_no_change_so_a_link_from_elsewhere_works() {
        officer()
                .header("Sec-Fetch-Site", "cross-site")
                .get("/wards/" + WARD + "/for-tests")
                .then()
                .statusCode(200);
    }

    @Test
    void receivers_have_no_cookie_and_are_not_asked_where_they_come_from() {
        given().header("Origin", "https://ke-xau.example")
                .post("/devices/1/no-such-address")
                .then()
                .statusCode(404);
        given().header("Origin", "https://ke-xau.example")
                .urlEncodingEnabled(false)
                .post("/devices/1/../../api/session")
                .then()
                .statusCode(403);
        given().header("Origin", "https://ke-xau.example")
                .urlEncodingEnabled(false)
                .post("/devices/1/%2e%2e/%2e%2e/api/session")
                .then()
                .statusCode(403);
    }

    private RequestSpecification officer() {
        return given().cookie("loa_session", cookie);
    }

    private static int post(RequestSpecification request) {
        return request.post("/wards/" + WARD + "/for-tests").statusCode();
    }

    private static String here() {
        // By the name under which this test itself asks: a start before it may have bound the server to 127.0.0.1.
        return RestAssured.baseURI + ":" + RestAssured.port;
    }
}
