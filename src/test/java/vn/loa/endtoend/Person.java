package vn.loa.endtoend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Somebody at a screen: signed in, or not. */
final class Person {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI server;
    private final String cookie;

    private Person(URI server, String cookie) {
        this.server = server;
        this.cookie = cookie;
    }

    /** Somebody without an account. */
    static Person unknownTo(URI server) {
        return new Person(server, "");
    }

    static Person signedIn(URI server, String username, String password) {
        HttpResponse<String> response = send(request(server.resolve("/api/session"), "")
                .header("Content-Type", "application/json")
                .POST(json(Map.of("username", username, "password", password)))
                .build());
        String cookie = response.headers()
                .firstValue("Set-Cookie")
                .orElseThrow(() -> new AssertionError(username + " cannot sign in: " + response.body()));
        return new Person(server, cookie.substring(0, cookie.indexOf(';')));
    }

    Answer get(String path) {
        return answer(request(server.resolve(path), cookie).GET().build());
    }

    /** A file that is given out, byte for byte. */
    byte[] file(String path) {
        try {
            HttpResponse<byte[]> response = HTTP.send(
                    request(server.resolve(path), cookie).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new AssertionError(path + " → " + response.statusCode() + " "
                        + new String(response.body(), StandardCharsets.UTF_8));
            }
            return response.body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    Answer delete(String path) {
        return answer(request(server.resolve(path), cookie).DELETE().build());
    }

    Answer put(String path, Object body) {
        return answer(request(server.resolve(path), cookie)
                .header("Content-Type", "application/json")
                .PUT(json(body))
                .build());
    }

    Answer post(String path, Map<String, ?> body) {
        return post(path, "application/json", json(body));
    }

    Answer post(String path, String type, byte[] bytes) {
        return post(path, type, BodyPublishers.ofByteArray(bytes));
    }

    Answer post(String path, Path file) {
        try {
            return post(path, "application/octet-stream", BodyPublishers.ofFile(file));
        } catch (FileNotFoundException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private Answer post(String path, String type, BodyPublisher body) {
        return answer(request(server.resolve(path), cookie)
                .header("Content-Type", type)
                .POST(body)
                .build());
    }

    private static HttpRequest.Builder request(URI address, String cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private static Answer answer(HttpRequest request) {
        HttpResponse<String> response = send(request);
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException unwritable) {
            throw new AssertionError(unwritable);
        }
    }
}
