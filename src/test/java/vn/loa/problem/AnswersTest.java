package vn.loa.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.schedule.WardForTests;
import vn.loa.staff.Role;
import vn.loa.staff.SignInForTests;

/** How the server answers what it cannot do, to programs and to people. */
@QuarkusTest
class AnswersTest {

    private final SignInForTests people;
    private final DataSource database;
    private final Clock clock;
    private WardForTests ward;

    AnswersTest(SignInForTests people, DataSource database, Clock clock) {
        this.people = people;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void aWard() {
        ward = new WardForTests(database, clock.instant());
    }

    private RequestSpecification officer() {
        return given().cookie("loa_session", people.cookieOf(Role.OFFICER, ward.id()));
    }

    @Test
    void a_field_that_cannot_be_read_is_named_with_what_belongs_there() {
        for (Map.Entry<String, String> told : Map.of(
                        "vi", "Không có giờ này; hãy ghi như 06:00, từ 00:00 đến 23:59.",
                        "en", "There is no such time; write it like 06:00, from 00:00 to 23:59.")
                .entrySet()) {
            officer()
                    .header("Accept-Language", told.getKey())
                    .contentType(ContentType.JSON)
                    .body(Map.of("recurring", Map.of("recurrence", "FREQ=DAILY", "time", "25:00")))
                    .post("/api/wards/" + ward.id() + "/schedules")
                    .then()
                    .statusCode(400)
                    .body("fields.field", equalTo(List.of("recurring.time")))
                    .body("fields[0].detail", equalTo(told.getValue()));
        }
    }

    @Test
    void a_misspelt_field_is_told_instead_of_dropped_and_a_missing_one_is_named_in_the_readers_language() {
        RequestSpecification administrator =
                given().cookie("loa_session", people.cookieOf(Role.ADMINISTRATOR, ward.id()));
        administrator
                .contentType(ContentType.JSON)
                .body(Map.of("usrname", "x"))
                .post("/api/accounts")
                .then()
                .statusCode(400)
                .body("fields.field", equalTo(List.of("usrname")))
                .body("fields[0].detail", containsString("hãy sửa tên hoặc bỏ đi"));
        given().cookie("loa_session", people.cookieOf(Role.ADMINISTRATOR, ward.id()))
                .contentType(ContentType.JSON)
                .body(Map.of("username", "x"))
                .post("/api/accounts")
                .then()
                .statusCode(400)
                .body("fields.find { it.field == 'displayName' }.detail", equalTo("Hãy điền mục này."));
    }

    @Test
    void a_method_that_an_address_does_not_take_is_405_with_those_that_it_takes() {
        String home = "/api/wards/" + ward.id();
        for (String path :
                List.of(home + "/bulletins", home + "/as-run", home + "/timetable", "/api/wards", "/api/accounts")) {
            officer()
                    .delete(path)
                    .then()
                    .statusCode(405)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:loa:problem:method-not-allowed"))
                    .header("Allow", containsString("GET"));
        }
        assertThat(officer()
                        .patch(home + "/bulletins/7b0f3c7e-3f4e-4c55-9d0c-0d4d8a8c9a11")
                        .header("Allow"))
                .isEqualTo("GET, HEAD, OPTIONS, PUT");
        officer().delete(home + "/khong-co").then().statusCode(404);
        officer().get(home + "/bulletins/khong-phai-ma").then().statusCode(404);
    }

    @Test
    void a_person_whose_form_arrived_broken_is_told_to_send_the_form_again() {
        String page = officer()
                .accept("text/html")
                .contentType("application/json")
                .body("{}")
                .post("/wards/" + ward.id() + "/schedule/now")
                .then()
                .statusCode(415)
                .extract()
                .asString();
        assertThat(page).contains("hãy mở lại trang, điền và gửi lại").doesNotContain("application/json");
        String broken = officer()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)))
                .accept("text/html")
                .contentType("multipart/form-data; boundary=xxx")
                .body("--xxx\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nnua chung")
                .post("/wards/" + ward.id() + "/bulletins")
                .then()
                .statusCode(400)
                .extract()
                .asString();
        assertThat(broken).contains("hãy mở lại trang, điền và gửi lại");
    }

    @Test
    void the_metrics_are_text_whatever_is_asked_for() {
        for (String accept : List.of("application/json", "text/html", "image/png", "*/*", "text/plain")) {
            String metrics = given().accept(accept)
                    .get("/q/metrics")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(metrics).contains("loa_");
        }
    }

    @Test
    void airing_on_a_revoked_receiver_is_refused_by_its_name() {
        String bulletin = ward.approved("Thử");
        ward.write("update receiver set status = 'REVOKED' where id = ?", ward.id() + "-r1");
        Map<String, Object> where = Map.of("wholeWard", false, "receivers", List.of(ward.id() + "-r1"));
        ward.as(Role.OFFICER)
                .body(Map.of("bulletin", bulletin, "coverage", where))
                .post("/broadcasts/now")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:loa:problem:receiver-out-of-service"))
                .body("detailVietnamese", containsString("Cột 1"));
    }
}
