package vn.loa.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.loa.voice.reading.Accent;

class AdaptersTest {

    @TempDir
    Path directory;

    @Test
    void where_there_is_no_voice_a_sentence_says_what_to_do() {
        EspeakVoice absent = new EspeakVoice(Optional.of(directory.resolve("espeak-ng")), Duration.ofSeconds(5));
        assertThat(absent.isAvailable()).isFalse();
        assertThatThrownBy(() -> absent.speak("a", Accent.NORTH, new Rate(100), directory.resolve("a.wav")))
                .isInstanceOf(NoVoice.class)
                .hasMessageContaining("install espeak-ng");
    }

    @Test
    void nothing_in_a_text_is_an_option_of_the_program() throws IOException {
        assumeTrue(new EspeakVoice(Optional.empty(), Duration.ZERO).isAvailable(), "skipped: there is no espeak-ng");
        Path target = directory.resolve("a.wav");
        new EspeakVoice(Optional.empty(), Duration.ofSeconds(30))
                .speak("-w /tmp/x --path=/ $(id) `id`\n-f /etc/passwd", Accent.SOUTH, new Rate(100), target);
        assertThat(Files.size(target)).isGreaterThan(1_000);
    }

    @Test
    void a_neural_voice_is_asked_over_http_and_what_it_answers_is_the_sound() throws Exception {
        BlockingQueue<String> asked = new LinkedBlockingQueue<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/audio/speech", exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("Authorization")
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = asked.size() == 1 ? "RIFF…".getBytes(StandardCharsets.UTF_8) : new byte[0];
            exchange.sendResponseHeaders(asked.size() == 1 ? 200 : 503, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/audio/speech");
            NeuralVoice voice = new NeuralVoice(new Set(address), address, Duration.ofSeconds(10));
            Path target = directory.resolve("b.wav");
            voice.speak("chào bà con", Accent.SOUTH, new Rate(90), target);
            assertThat(asked.peek())
                    .startsWith("Bearer mat")
                    .contains("\"input\":\"chào bà con\"", "\"voice\":\"nam\"", "\"speed\":0.9");
            assertThat(Files.readString(target)).isEqualTo("RIFF…");
            assertThatThrownBy(() -> voice.speak("x", Accent.CENTRAL, new Rate(100), target))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("503");
        } finally {
            server.stop(0);
        }
    }

    /** A neural voice as somebody set it. */
    private record Set(URI uri) implements VoiceConfig.Neural {
        @Override
        public Optional<URI> address() {
            return Optional.of(uri);
        }

        @Override
        public Optional<String> token() {
            return Optional.of("mat");
        }

        @Override
        public String model() {
            return "m";
        }

        @Override
        public String north() {
            return "bac";
        }

        @Override
        public Optional<String> central() {
            return Optional.empty();
        }

        @Override
        public Optional<String> south() {
            return Optional.of("nam");
        }
    }
}
