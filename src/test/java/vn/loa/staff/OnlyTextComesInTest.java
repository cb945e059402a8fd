package vn.loa.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.protocol.WardId;

/** Sends what is no text, NUL and halves of surrogate pairs, to everything that takes text: it is refused, with a sentence, and breaks nothing. */
@QuarkusTest
class OnlyTextComesInTest {

    private static final WardId WARD = new WardId("phuong-chu");

    private final SignInForTests people;

    OnlyTextComesInTest(SignInForTests people) {
        this.people = people;
    }

    @BeforeEach
    void a_ward_exists() {
        people.ward(WARD.value());
        people.forgetFailures();
    }

    @Test
    void every_parameter_after_the_question_mark_is_refused_when_it_is_no_text() {
        List<Endpoint> asked = Endpoint.all().stream()
                .filter(endpoint -> endpoint.method().equals("GET")
                        || endpoint.contentType().equals("*/*"))
                .filter(endpoint -> !endpoint.queryParameters().isEmpty())
                .toList();
        assertThat(asked)
                .extracting(Endpoint::toString)
                .contains("GET /wards/{ward}/as-run", "GET /api/wards/{ward}/as-run");
        for (Endpoint endpoint : asked) {
            for (String name : endpoint.queryParameters()) {
                for (String bad : List.of("%00", "a%00b")) {
                    Response answer = as(endpoint)
                            .request(endpoint.method(), endpoint.addressIn(WARD.value()) + "?" + name + "=" + bad);
                    String told = endpoint + " " + name + "=" + bad;
                    // A name of something that exists or not may also be unknown; text may not.
                    assertThat(answer.statusCode()).as(told).isIn(400, name.equals("bulletin") ? 404 : 400);
                    saysWhy(answer, told);
                }
            }
        }
    }

    /** The address exists, so "not found" would send the reader looking for a mistake in it. */
    @Test
    void what_cannot_be_read_after_the_question_mark_is_a_bad_request_and_says_how_to_write_it() {
        String officer = people.cookieOf(Role.OFFICER, WARD);
        for (String asked : List.of(
                "/api/wards/%s/broadcasts?from=hom-qua",
                "/api/wards/%s/broadcasts?until=2026-13-01T00:00:00Z",
                "/api/wards/%s/broadcasts?from=%%2B999999999-01-01T00:00:00Z",
                "/api/wards/%s/timetable?from=x",
                "/api/wards/%s/bulletins?state=XYZ",
                "/wards/%s/bulletins?state=XYZ")) {
            Response answer = given().urlEncodingEnabled(false)
                    .cookie("loa_session", officer)
                    .get(asked.formatted(WARD));
            refused(answer, asked);
        }
        assertThat(given().cookie("loa_session", officer)
                        .get("/api/wards/" + WARD + "/broadcasts?from=2026-11-22T06:00:00Z")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void every_string_of_a_body_is_refused_when_it_is_no_text() {
        List<Endpoint> asked = Endpoint.all().stream()
                .filter(endpoint ->
                        endpoint.body().flatMap(body -> json(body, "x")).isPresent())
                .toList();
        assertThat(asked).hasSizeGreaterThan(8);
        for (Endpoint endpoint : asked) {
            for (String bad : List.of("\\u0000", "a\\u0000b", "\\ud800", "\\udc00\\ud800")) {
                String body = endpoint.body().flatMap(type -> json(type, bad)).orElseThrow();
                Response answer = as(endpoint)
                        .contentType("application/json")
                        .body(body)
                        .request(endpoint.method(), endpoint.addressIn(WARD.value()));
                refused(answer, endpoint + " " + body);
            }
        }
    }

    @Test
    void a_field_of_a_form_is_refused_when_it_is_no_text() {
        Response answer = given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded")
                .accept("text/html")
                .body("username=%00&password=a%00b")
                .post("/sign-in");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("ký tự");
    }

    @Test
    void what_is_no_text_within_the_address_breaks_nothing() {
        for (Endpoint endpoint : Endpoint.all()) {
            String address = endpoint.addressIn(WARD.value());
            String bad = address.substring(0, address.lastIndexOf('/') + 1) + "%00";
            if (endpoint.method().equals("GET") && !address.endsWith("/")) {
                assertThat(as(endpoint).get(bad).statusCode())
                        .as(endpoint + " " + bad)
                        .isBetween(400, 499);
            }
        }
    }

    private RequestSpecification as(Endpoint endpoint) {
        Role role = endpoint.roles().contains(Role.OFFICER)
                ? Role.OFFICER
                : endpoint.roles().stream().findFirst().orElse(Role.OFFICER);
        return given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .cookie("loa_session", people.cookieOf(role, WARD));
    }

    private static void refused(Response answer, String told) {
        assertThat(answer.statusCode()).as(told).isEqualTo(400);
        saysWhy(answer, told);
    }

    private static void saysWhy(Response answer, String told) {
        assertThat(answer.asString())
                .as(told)
                .contains(answer.contentType().contains("json") ? "\"detail\"" : "role=\"alert\"");
    }

    /** A body of this record in which every string is the same; empty where it has none. */
    private static Optional<String> json(Class<?> type, String string) {
        String members = Arrays.stream(type.getRecordComponents())
                .flatMap(component -> member(component, string).stream())
                .collect(Collectors.joining(","));
        return members.isEmpty() ? Optional.empty() : Optional.of("{" + members + "}");
    }

    private static Optional<String> member(RecordComponent component, String string) {
        String name = "\"" + component.getName() + "\":";
        if (component.getType() == String.class) {
            return Optional.of(name + "\"" + string + "\"");
        }
        return component.getType().isRecord() && component.getType().getEnclosingClass() != null
                ? json(component.getType(), string).map(inner -> name + inner)
                : Optional.empty();
    }
}
