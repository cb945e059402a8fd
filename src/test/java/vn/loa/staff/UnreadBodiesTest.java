package vn.loa.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A refusal may be faster than the body that it refuses. */
@QuarkusTest
class UnreadBodiesTest {

    @TestHTTPResource
    URL server;

    @Test
    void a_refusal_before_the_body_has_come_says_that_the_connection_ends() throws IOException {
        assertThat(headersOfAnswerTo("/khong/co", 50_000, 1_000)).contains("connection: close");
        assertThat(headersOfAnswerTo("/api/wards/khong-co/bulletins", 50_000, 1_000))
                .contains("connection: close");
    }

    private List<String> headersOfAnswerTo(String path, int announced, int sent) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: " + server.getAuthority()
                            + "\r\nContent-Type: application/json\r\nContent-Length: " + announced + "\r\n\r\n"
                            + "[".repeat(sent))
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            List<String> headers = new ArrayList<>();
            String status = in.readLine();
            assertThat(status).startsWith("HTTP/1.1 4");
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                headers.add(line.toLowerCase(Locale.ROOT));
            }
            return headers;
        }
    }
}
