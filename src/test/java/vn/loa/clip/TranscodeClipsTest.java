package vn.loa.clip;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.clip.audio.Samples;
import vn.loa.protocol.WardId;
import vn.loa.staff.AccountId;
import vn.loa.staff.Author;
import vn.loa.staff.OpenAccount;
import vn.loa.staff.Role;
import vn.loa.staff.Scope;

/** The queue in the database, without the scheduler that empties it. */
@QuarkusTest
@TestProfile(TranscodeClipsTest.Still.class)
class TranscodeClipsTest {

    /** Nothing happens but what the test does. */
    public static final class Still implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("loa.clip.look-every", "off");
        }
    }

    private final WardForTests wards;
    private final OpenAccount open;
    private final Clips clips;
    private final ContentStore store;
    private final TranscodeClip transcode;
    private final TranscodeClips queue;
    private final EntityManager database;
    private final Clock clock;

    private WardId ward;

    TranscodeClipsTest(
            WardForTests wards,
            OpenAccount open,
            Clips clips,
            ContentStore store,
            TranscodeClip transcode,
            TranscodeClips queue,
            EntityManager database,
            Clock clock) {
        this.wards = wards;
        this.open = open;
        this.clips = clips;
        this.store = store;
        this.transcode = transcode;
        this.queue = queue;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void emptyQueue() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("delete from clip").executeUpdate());
        ward = wards.found();
    }

    @Test
    void a_clip_is_claimed_once() throws Exception {
        Clip clip = waiting();

        assertThat(claim()).contains(clip.id());
        assertThat(claim()).isEmpty();
    }

    @Test
    void a_transcoding_that_a_crash_cut_off_is_claimed_and_done_again() throws Exception {
        Clip clip = waiting();
        claim();
        Instant later = clock.instant().plusSeconds(60);

        assertThat(clips.claim(later, later.minusSeconds(20), later.minusSeconds(30)))
                .contains(clip.id());
        transcode.transcode(clip.id(), percent -> {}, () -> false);

        assertThat(clips.require(ward, clip.id()).state()).isEqualTo(ClipState.READY);
    }

    @Test
    void a_sign_of_life_keeps_others_away_and_shows_the_percentage() throws Exception {
        Clip clip = waiting();
        claim();
        Instant later = clock.instant().plusSeconds(60);
        clips.alive(Map.of(clip.id(), 42), later);

        assertThat(clips.claim(later, later.minusSeconds(20), later.minusSeconds(30)))
                .isEmpty();
        assertThat(clips.require(ward, clip.id()).progress()).isEqualTo(42);
    }

    @Test
    void a_fault_of_the_server_is_tried_again_later_and_given_up_with_a_sentence() throws Exception {
        Clip clip = waiting();
        store.remove(clip.original().sha256());
        Instant now = clock.instant();

        for (int attempt = 1; attempt <= 3; attempt++) {
            now = now.plus(Duration.ofMinutes(5));
            assertThat(clips.claim(now, now.minusSeconds(20), now.minusSeconds(30)))
                    .contains(clip.id());
            transcode.transcode(clip.id(), percent -> {}, () -> false);
        }

        Clip given = clips.require(ward, clip.id());
        assertThat(given.state()).isEqualTo(ClipState.REFUSED);
        assertThat(given.refusalType()).contains("clip-failed");
        assertThat(given.refusal()).get().satisfies(sentence -> assertThat(sentence.vietnamese())
                .contains("hãy"));
    }

    @Test
    void a_stopping_server_puts_its_work_back_and_the_attempt_does_not_count() throws Exception {
        Clip clip = waiting();
        store.remove(clip.original().sha256());
        claim();

        transcode.transcode(clip.id(), percent -> {}, () -> true);

        assertThat(clips.require(ward, clip.id()).state()).isEqualTo(ClipState.WAITING);
        assertThat(claim()).contains(clip.id());
    }

    @Test
    void after_a_restart_the_queue_is_worked_on_without_anybody_asking() throws Exception {
        Clip clip = waiting();

        queue.tick();

        for (int asked = 0; asked < 300 && clips.require(ward, clip.id()).state() != ClipState.READY; asked++) {
            Thread.sleep(200);
        }
        assertThat(clips.require(ward, clip.id()).state()).isEqualTo(ClipState.READY);
    }

    private Optional<ClipId> claim() {
        Instant now = clock.instant();
        return clips.claim(now, now.minusSeconds(20), now.minusSeconds(30));
    }

    private Clip waiting() throws IOException {
        StoredContent content;
        try (InputStream speech = Files.newInputStream(Samples.good("chuc-tet-dau-cuoi-im-lang.mp3"))) {
            content = store.put(speech);
        }
        AccountId officer = open.of(
                "nguoi-" + UUID.randomUUID(), "Lê Văn Thử", "loa phường tám giờ sáng", Role.OFFICER, Scope.ward(ward));
        Clip clip = new Clip(
                ward,
                content,
                Brought.file("Chúc Tết.mp3"),
                "audio/mpeg",
                new Author(officer, "Lê Văn Thử"),
                clock.instant());
        QuarkusTransaction.requiringNew().run(() -> clips.add(clip));
        return clip;
    }
}
