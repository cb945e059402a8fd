package vn.loa.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.loa.protocol.WardId;

/** What streams on is cut together with the session that asked for it. */
@QuarkusTest
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StreamsEndTest {

    private final SignInForTests people;
    private final HttpClient browser = HttpClient.newHttpClient();
    private WardId ward = new WardId("phuong-dong-chay");

    StreamsEndTest(SignInForTests people) {
        this.people = people;
    }

    @BeforeEach
    void aWard() {
        ward = people.ward("phuong-dong-chay");
    }

    @Test
    void a_live_stream_ends_when_its_session_is_signed_out_of_and_another_goes_on()
            throws IOException, InterruptedException {
        String mine = people.cookieOf(Role.OFFICER, ward);
        try (InputStream stream = live(mine);
                InputStream other = live(people.cookieOf(Role.OFFICER, ward))) {
            assertThat(send(mine, "DELETE", "/api/session")).isEqualTo(204);
            assertThat(stream.readAllBytes()).isEmpty();
            assertThat(other.available()).isZero();
        }
    }

    @Test
    void a_live_stream_ends_when_its_account_is_locked() throws IOException, InterruptedException {
        AccountId auditor = people.account(Role.AUDITOR, Scope.ward(ward));
        String administrator = people.cookieOf(Role.ADMINISTRATOR, ward);
        try (InputStream stream = live(people.cookieOf(Role.AUDITOR, ward))) {
            assertThat(send(administrator, "POST", "/api/accounts/" + auditor + "/lock"))
                    .isEqualTo(204);
            assertThat(stream.readAllBytes()).isEmpty();
        } finally {
            send(administrator, "POST", "/api/accounts/" + auditor + "/unlock");
        }
    }

    @Test
    void a_web_socket_is_closed_when_its_session_is_over() throws IOException, InterruptedException {
        String mine = people.cookieOf(Role.OFFICER, ward);
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        browser.newWebSocketBuilder()
                .header("Cookie", "loa_session=" + mine)
                .buildAsync(URI.create("ws://localhost:" + RestAssured.port + socket()), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
                        closed.complete(status);
                        return CompletableFuture.completedFuture(null);
                    }
                })
                .join();
        assertThat(send(mine, "DELETE", "/api/session")).isEqualTo(204);
        assertThat(closed.join()).isEqualTo(1008);
    }

    private String socket() {
        return WebSocketForTests.class
                .getAnnotation(io.quarkus.websockets.next.WebSocket.class)
                .path()
                .replace("{ward}", ward.value());
    }

    private InputStream live(String cookie) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = browser.send(
                request(cookie, "/api/wards/" + ward + "/broadcasts/live").build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private int send(String cookie, String method, String path) throws IOException, InterruptedException {
        return browser.send(
                        request(cookie, path)
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .header("Content-Type", "application/json")
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static HttpRequest.Builder request(String cookie, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Cookie", "loa_session=" + cookie);
    }
}
