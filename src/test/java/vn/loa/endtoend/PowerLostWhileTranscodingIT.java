package vn.loa.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PowerLostWhileTranscodingIT {

    private static final int MINUTES = 8;

    @TempDir
    Path directory;

    @Test
    void a_recording_whose_transcoding_was_cut_off_is_ready_after_the_restart_without_anybody_asking()
            throws Exception {
        Path recording = directory.resolve("dai.wav");
        ShortClip.writeLongTo(recording, MINUTES);
        try (DemoServer server = DemoServer.launched(0)) {
            server.awaitReady();
            server.awaitDemonstration();
            Person officer = new Newsroom(server).officer();
            String clip = officer.post(Newsroom.ward("/clips?name=dai.wav"), recording)
                    .good()
                    .path("id")
                    .asText();
            awaitState(officer, clip, "TRANSCODING");

            server.kill();
            server.startAgain();

            JsonNode ready = awaitState(new Newsroom(server).officer(), clip, "READY");
            assertThat(ready.path("rendition").path("milliseconds").asLong()).isGreaterThan(MINUTES * 59_000L);
        }
    }

    private static JsonNode awaitState(Person officer, String clip, String state) {
        return Patience.found("the recording is " + state, () -> Optional.of(
                        officer.get(Newsroom.ward("/clips/" + clip)).good())
                .filter(seen -> seen.path("state").asText().equals(state)));
    }
}
