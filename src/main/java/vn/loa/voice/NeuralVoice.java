package vn.loa.voice;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import vn.loa.voice.reading.Accent;

/** A voice on another server, asked as {@code POST /v1/audio/speech}; what it answers is taken for a stranger's file like any upload. */
final class NeuralVoice implements Voice {

    /** An hour and a half of uncompressed speech. */
    private static final long MOST_BYTES = 256L * 1024 * 1024;

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final VoiceConfig.Neural config;
    private final URI address;
    private final Duration patience;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    NeuralVoice(VoiceConfig.Neural config, URI address, Duration patience) {
        this.config = config;
        this.address = address;
        this.patience = patience;
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public boolean isRobotic() {
        return false;
    }

    @Override
    public void speak(String text, Accent accent, Rate rate, Path target) throws IOException {
        byte[] body = json.writeValueAsBytes(Map.of(
                "model",
                config.model(),
                "input",
                text,
                "voice",
                voice(accent),
                "speed",
                rate.percent() / 100.0,
                "response_format",
                "wav"));
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        config.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        try {
            HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream sound = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new IOException("the voice at " + address + " answered " + answer.statusCode());
                }
                keep(sound, target);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the voice spoke", stop);
        }
    }

    private static void keep(InputStream sound, Path target) throws IOException {
        byte[] part = new byte[64 * 1024];
        long size = 0;
        try (OutputStream file = Files.newOutputStream(target)) {
            for (int count = sound.read(part); count >= 0; count = sound.read(part)) {
                size += count;
                if (size > MOST_BYTES) {
                    throw new IOException("the voice answered more than " + MOST_BYTES + " bytes");
                }
                file.write(part, 0, count);
            }
        }
    }

    private String voice(Accent accent) {
        return switch (accent) {
            case NORTH -> config.north();
            case CENTRAL -> config.central().orElse(config.north());
            case SOUTH -> config.south().orElse(config.north());
        };
    }
}
