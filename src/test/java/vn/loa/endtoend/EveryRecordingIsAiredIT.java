package vn.loa.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.loa.clip.audio.Samples;
import vn.loa.protocol.Kind;
import vn.loa.protocol.Note;
import vn.loa.protocol.PublicKey;
import vn.loa.protocol.Receipt;

/** Each on a pole of its own, side by side. */
@ExtendWith(OneWard.Opened.class)
class EveryRecordingIsAiredIT {

    private final OneWard ward;
    private final Newsroom newsroom;

    EveryRecordingIsAiredIT(OneWard ward) {
        this.ward = ward;
        this.newsroom = ward.newsroom();
    }

    static List<Path> recordings() {
        return Samples.good();
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void a_recording_goes_from_the_officers_file_to_the_poles_and_the_log_proves_it(Path recording) throws Exception {
        try (OneWard.Loan loan = ward.borrow(1)) {
            goesToTheLog(recording, loan.poles());
        }
    }

    @Test
    void a_broadcast_of_now_sounds_on_every_pole_that_it_is_for() throws Exception {
        try (OneWard.Loan loan = ward.borrow(3)) {
            goesToTheLog(Samples.good("chuc-tet-rat-nho.wav"), loan.poles());
        }
    }

    private void goesToTheLog(Path recording, List<Pole> poles) throws Exception {
        Newsroom.Bulletin bulletin = newsroom.onThePoles(recording, poles);

        String occurrence = newsroom.airNow(bulletin, poles);

        Map<String, JsonNode> entries = newsroom.awaitAsRun(occurrence, poles);
        assertThat(entries).hasSameSizeAs(poles);
        for (Pole pole : poles) {
            isComplete(entries.get(pole.id()), bulletin);
            isProvenBy(pole, occurrence, bulletin);
            assertThat(pole.awaitEvent("ended", occurrence).value("outcome")).isEqualTo("COMPLETED");
        }
    }

    @Test
    void nobody_approves_their_own_bulletin() {
        Newsroom.Bulletin bulletin = newsroom.submitted(Samples.good("dich-vu-cong.wma"));

        assertThat(newsroom.approve(newsroom.officer(), bulletin).status()).isEqualTo(403);
        assertThat(newsroom.officer()
                        .get(Newsroom.ward("/bulletins/" + bulletin.id()))
                        .good()
                        .path("state")
                        .asText())
                .isEqualTo("SUBMITTED");
    }

    private static void isComplete(JsonNode entry, Newsroom.Bulletin bulletin) {
        JsonNode broadcast = entry.path("broadcast");
        JsonNode verdict = entry.path("verdict");
        assertThat(verdict.path("outcome").asText()).isEqualTo("PLAYED");
        assertThat(verdict.path("sound").asText()).as("[P-46]").isEqualTo("FILE");
        assertThat(broadcast.path("wardName").asText()).isEqualTo("Phường Mẫu");
        assertThat(broadcast.path("title").asText()).isEqualTo(bulletin.title());
        assertThat(broadcast.path("theme").asText()).isEqualTo(Newsroom.THEME);
        assertThat(broadcast.path("author").asText()).isEqualTo(Newsroom.OFFICER_NAME);
        assertThat(broadcast.path("approver").asText()).isEqualTo(Newsroom.APPROVER_NAME);
        assertThat(broadcast.path("content").asText()).isEqualTo(bulletin.audio());
        assertThat(broadcast.path("plannedMilliseconds").asLong()).isEqualTo(bulletin.milliseconds());
        Instant planned = Instant.parse(broadcast.path("plannedStart").asText());
        Instant started = Instant.parse(verdict.path("actualStart").asText());
        assertThat(started).isAfterOrEqualTo(planned.minusMillis(100));
        assertThat(Instant.parse(verdict.path("actualEnd").asText()))
                .isAfterOrEqualTo(started.plusMillis(bulletin.milliseconds() - 100));
        assertThat(entry.path("receiver").path("name").asText()).startsWith("Cột");
        assertThat(entry.path("receiver").path("groupName").asText()).startsWith("Tổ dân phố");
    }

    /** The receipts bear the signature of the key whose fingerprint a person compared, and say what was played. */
    private void isProvenBy(Pole pole, String occurrence, Newsroom.Bulletin bulletin) throws Exception {
        JsonNode receiver = newsroom.receiver(pole);
        PublicKey key = PublicKey.parse(receiver.path("publicKey").asText());
        assertThat(key.fingerprint()).isEqualTo(receiver.path("fingerprint").asText());
        assertThat(key.fingerprint())
                .isEqualTo(pole.events("waiting-for-confirmation").get(0).value("fingerprint"));
        List<JsonNode> receipts = newsroom.receipts(occurrence).stream()
                .filter(receipt -> receipt.path("receiver").asText().equals(pole.id()))
                .toList();
        assertThat(receipts)
                .extracting(receipt -> receipt.path("outcome").asText())
                .containsExactly("ACCEPTED", "STARTED", "COMPLETED");
        for (JsonNode receipt : receipts) {
            byte[] note = receipt.path("note").asText().getBytes(StandardCharsets.UTF_8);
            Receipt said = Note.verify(Kind.RECEIPT, note, List.of(key)).body(Receipt.class);
            assertThat(said.receiver().value()).isEqualTo(pole.id());
            assertThat(said.counter()).isEqualTo(receipt.path("counter").asLong());
            assertThat(said.occurrence()).hasToString(occurrence);
            assertThat(said.content()).hasToString(bulletin.audio());
        }
    }
}
