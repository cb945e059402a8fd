package vn.loa.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.protocol.WardId;

/**
 * Walks every endpoint that was compiled, with every role, in the own ward, in a foreign one and without a session.
 *
 * <p>Endpoints are found, not listed: whoever adds one is tested here without knowing. What has no ward in its path, and what is open
 * to everybody, has to be entered in the two lists below [decision 0002].
 */
@QuarkusTest
class EveryEndpointTest {

    /** Addresses that belong to no ward; an ending {@code *} stands for everything below. */
    private static final List<String> WITHOUT_A_WARD = List.of(
            "/",
            "/sign-in",
            "/sign-out",
            "/setup",
            "/account/*",
            "/wards",
            "/devices/1/*",
            "/api/setup",
            "/api/session",
            "/api/session/password",
            "/api/accounts",
            "/api/accounts/*",
            "/api/wards",
            "/log/*",
            "/api/log",
            "/api/log/*");

    /** Addresses that need no session. */
    private static final List<String> OPEN = List.of(
            "/sign-in",
            "/setup",
            "/devices/1/*",
            "/wards/{ward}/calendar/*",
            "/api/setup",
            "/api/session",
            "/log/*",
            "/api/log",
            "/api/log/inclusion",
            "/api/log/consistency");

    private static final WardId OWN = new WardId("phuong-minh");
    private static final WardId FOREIGN = new WardId("phuong-nguoi");
    private static final int BYTES_LOOKED_AT = 4_096;

    private final SignInForTests people;
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    EveryEndpointTest(SignInForTests people) {
        this.people = people;
    }

    /** What came back. */
    private record Answer(int status, String location, String body) {
        boolean is(String problem) {
            return body.contains("\"urn:loa:problem:" + problem + "\"");
        }
    }

    @BeforeEach
    void two_wards_exist() {
        people.ward(OWN.value());
        people.ward(FOREIGN.value());
        people.forgetFailures();
    }

    @AfterEach
    void nobody_else_waits() {
        people.forgetFailures();
    }

    @Test
    void endpoints_are_found() {
        assertThat(Endpoint.all())
                .hasSizeGreaterThan(10)
                .extracting(Endpoint::toString)
                .contains("GET /api/wards/{ward}");
    }

    @Test
    void every_endpoint_says_who_may_use_it() {
        assertThat(Endpoint.all())
                .allSatisfy(endpoint ->
                        assertThat(endpoint.access()).as(endpoint.toString()).isNotIn(Endpoint.Access.UNSAID));
    }

    @Test
    void every_endpoint_names_its_ward_or_is_on_the_list_of_those_that_have_none() {
        assertThat(Endpoint.all())
                .filteredOn(endpoint -> !endpoint.namesAWard())
                .extracting(Endpoint::path)
                .allMatch(path -> isOn(WITHOUT_A_WARD, path));
        assertThat(Endpoint.webSockets()).allMatch(path -> path.contains("{ward}"));
    }

    @Test
    void only_what_is_on_the_list_of_open_addresses_is_open() {
        assertThat(Endpoint.all())
                .filteredOn(endpoint -> endpoint.access() == Endpoint.Access.EVERYBODY)
                .extracting(Endpoint::path)
                .allMatch(path -> isOn(OPEN, path));
    }

    @Test
    void no_endpoint_hides_behind_a_supertype_or_a_locator() {
        assertThat(Endpoint.classes().filter(Endpoint::isHidden)).isEmpty();
    }

    @Test
    void without_a_session_every_endpoint_that_is_not_open_answers_401_and_a_page_leads_to_the_sign_in() {
        for (Endpoint endpoint : closed()) {
            Answer answer = ask(endpoint, OWN.value(), "", "*/*");
            assertThat(answer.status()).as("%s → %s", endpoint, answer).isEqualTo(401);
            assertThat(answer.is("not-signed-in"))
                    .as("%s → %s", endpoint, answer)
                    .isTrue();
            if (endpoint.isPage()) {
                Answer page = ask(endpoint, OWN.value(), "", "text/html,*/*;q=0.8");
                assertThat(page.status()).as("%s → %s", endpoint, page).isEqualTo(303);
                assertThat(page.location())
                        .endsWith("/sign-in?next="
                                + URLEncoder.encode(endpoint.addressIn(OWN.value()), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void a_made_up_proof_is_no_proof() {
        String[] bogus = {
            "Authorization", "Bearer internal",
            "X-Internal-Request", "true",
            "X-Forwarded-User", "admin",
            "Remote-User", "admin",
            "Cookie", "loa_session=" + "A".repeat(43) + "; quarkus-credential=admin"
        };
        for (Endpoint endpoint : closed()) {
            Answer answer = ask(request(endpoint, OWN.value(), "*/*").headers(bogus));
            assertThat(answer.status()).as("%s → %s", endpoint, answer).isEqualTo(401);
        }
    }

    @Test
    void a_role_that_an_endpoint_is_not_for_gets_403() {
        for (Endpoint endpoint : closed()) {
            for (Role role : others(endpoint.roles())) {
                Answer answer = ask(endpoint, OWN.value(), people.cookieOf(role, OWN), "*/*");
                assertThat(answer.status())
                        .as("%s as %s → %s", endpoint, role, answer)
                        .isEqualTo(403);
                assertThat(answer.is("forbidden"))
                        .as("%s as %s → %s", endpoint, role, answer)
                        .isTrue();
            }
        }
    }

    @Test
    void a_foreign_an_unknown_and_a_malformed_ward_all_look_like_none() {
        for (Endpoint endpoint : closed()) {
            if (!endpoint.namesAWard()) {
                continue;
            }
            for (Role role : endpoint.roles()) {
                for (String ward : List.of(FOREIGN.value(), "khong-co-phuong-nay", "PHUONG-MINH", "%27%20or%201=1")) {
                    Answer answer = ask(endpoint, ward, people.cookieOf(role, OWN), "*/*");
                    assertThat(answer.status())
                            .as("%s of %s as %s → %s", endpoint, ward, role, answer)
                            .isEqualTo(404);
                    assertThat(answer.is("no-such-ward"))
                            .as("%s of %s as %s → %s", endpoint, ward, role, answer)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void a_ward_that_does_not_exist_is_unknown_to_an_administrator_of_everything_too() {
        String cookie = people.cookieOf(Role.ADMINISTRATOR, Scope.everything());
        for (Endpoint endpoint : closed()) {
            if (endpoint.namesAWard() && endpoint.roles().contains(Role.ADMINISTRATOR)) {
                assertThat(ask(endpoint, "khong-co-phuong-nay", cookie, "*/*").is("no-such-ward"))
                        .as(endpoint.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void a_role_that_an_endpoint_is_for_passes_the_gate_and_nonsense_breaks_nothing() {
        for (Endpoint endpoint : Endpoint.all()) {
            for (Role role : endpoint.roles()) {
                Answer answer = ask(endpoint, OWN.value(), people.cookieOf(role, OWN), "*/*");
                String told = endpoint + " as " + role + " → " + answer;
                assertThat(answer.is("forbidden") || answer.is("not-signed-in") || answer.is("no-such-ward"))
                        .as(told)
                        .isFalse();
                assertThat(answer.status()).as(told).isLessThan(500);
                assertThat(answer.body()).as(told).doesNotContain("\tat ", "Exception");
            }
        }
    }

    private static List<Endpoint> closed() {
        List<Endpoint> closed = new ArrayList<>(Endpoint.all());
        closed.removeIf(endpoint -> endpoint.access() == Endpoint.Access.EVERYBODY);
        return closed;
    }

    private static Set<Role> others(Set<Role> roles) {
        Set<Role> others = EnumSet.allOf(Role.class);
        others.removeAll(roles);
        return others;
    }

    private static boolean isOn(List<String> list, String path) {
        return list.stream()
                .anyMatch(entry -> entry.endsWith("*")
                        ? path.startsWith(entry.substring(0, entry.length() - 1))
                        : entry.equals(path));
    }

    private Answer ask(Endpoint endpoint, String ward, String cookie, String accept) {
        HttpRequest.Builder request = request(endpoint, ward, accept);
        if (!cookie.isEmpty()) {
            request.header("Cookie", "loa_session=" + cookie);
        }
        return ask(request);
    }

    private static HttpRequest.Builder request(Endpoint endpoint, String ward, String accept) {
        boolean bodiless = Set.of("GET", "HEAD", "OPTIONS").contains(endpoint.method());
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + endpoint.addressIn(ward)))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", accept)
                .method(
                        endpoint.method(),
                        bodiless ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString("{}"));
        return bodiless ? request : request.header("Content-Type", contentType(endpoint));
    }

    private static String contentType(Endpoint endpoint) {
        return switch (endpoint.contentType()) {
            case "multipart/form-data" -> "multipart/form-data; boundary=xxx";
            case "*/*" -> "application/octet-stream";
            default -> endpoint.contentType();
        };
    }

    /** Only the beginning of the answer is read: a stream of events never ends. */
    private Answer ask(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> response =
                    browser.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                String text = response.statusCode() < 400
                        ? ""
                        : new String(body.readNBytes(BYTES_LOOKED_AT), StandardCharsets.UTF_8);
                return new Answer(
                        response.statusCode(),
                        response.headers().firstValue("Location").orElse(""),
                        text);
            }
        } catch (IOException broken) {
            throw new AssertionError("no answer to " + request.build(), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
