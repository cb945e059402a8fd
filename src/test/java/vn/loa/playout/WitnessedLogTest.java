package vn.loa.playout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.evidence.AsRunFilter;
import vn.loa.evidence.AsRunRows;
import vn.loa.evidence.log.DisputedCheckpoints;
import vn.loa.evidence.log.OneWriter;
import vn.loa.evidence.log.PublishedLog;
import vn.loa.evidence.tlog.Checkpoint;
import vn.loa.evidence.tlog.LogProof;
import vn.loa.evidence.tlog.MalformedProof;
import vn.loa.evidence.tlog.Proofs;
import vn.loa.evidence.tlog.TreeHash;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.PublicKey;
import vn.loa.protocol.SigningKey;
import vn.loa.protocol.Stored;
import vn.loa.schedule.Timetables;
import vn.loa.schedule.WardForTests;
import vn.loa.staff.Role;
import vn.loa.time.SteppedClock;

/** The server's part of the log's witnesses, and the proof that an auditor carries away: [P-70..P-75]. */
@QuarkusTest
class WitnessedLogTest {

    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T05:00:00Z");
    private static final Instant MONDAY_SIX = Instant.parse("2026-11-22T23:00:00Z");

    private final DataSource database;
    private final TakeReceipt takeReceipt;
    private final CueWard cueWard;
    private final Timetables timetables;
    private final AsRunRows asRun;
    private final OneWriter writer;
    private final PublishedLog log;
    private final DisputedCheckpoints disputed;
    private final StoredSent stored;
    private SteppedClock clock;
    private WardForTests ward;
    private PoleForTests pole;
    private OccurrenceId occurrence;

    WitnessedLogTest(
            DataSource database,
            TakeReceipt takeReceipt,
            CueWard cueWard,
            Timetables timetables,
            AsRunRows asRun,
            OneWriter writer,
            PublishedLog log,
            DisputedCheckpoints disputed,
            StoredSent stored) {
        this.database = database;
        this.takeReceipt = takeReceipt;
        this.cueWard = cueWard;
        this.timetables = timetables;
        this.asRun = asRun;
        this.writer = writer;
        this.log = log;
        this.disputed = disputed;
        this.stored = stored;
    }

    @BeforeEach
    void a_bulletin_planned_for_monday_at_six() {
        clock = new SteppedClock(SUNDAY_NOON);
        QuarkusMock.installMockForType(clock, Clock.class);
        ward = new WardForTests(database, SUNDAY_NOON);
        pole = new PoleForTests(ward, 1);
        ward.once(ward.approved("Lịch tiêm"), "2026-11-23", "06:00").statusCode(201);
        occurrence = timetables
                .startingBetween(ward.id(), MONDAY_SIX, MONDAY_SIX.plusSeconds(1))
                .get(0)
                .id();
        clock.advance(Duration.ofHours(19));
    }

    /** [P-71], [P-74] */
    @Test
    void the_answer_to_a_receipt_brings_the_newest_checkpoint_with_the_proof_from_the_one_it_named()
            throws MalformedProof {
        String first = writer.checkpointNow().note();
        ageOfTheReceiversAnswer();
        takeReceipt.take(pole.id(), pole.started(occurrence, MONDAY_SIX));
        Stored begun = stored.to(pole.id());
        assertThat(begun.checkpoint()).isEqualTo(first);
        assertThat(begun.proof()).isEqualTo(new Stored.Proof(0, List.of()));

        String second = writer.checkpointNow().note();
        ageOfTheReceiversAnswer();
        takeReceipt.take(pole.id(), pole.holding(first).completed(occurrence, MONDAY_SIX));
        Stored next = stored.to(pole.id());
        assertThat(next.checkpoint()).isEqualTo(second);
        List<TreeHash> proof = new ArrayList<>();
        for (String hash : next.proof().hashes()) {
            proof.add(TreeHash.ofBase64(hash));
        }
        Checkpoint older = verified(first);
        assertThat(next.proof().from()).isEqualTo(older.size());
        Proofs.consistent(older, verified(second), proof);

        takeReceipt.take(pole.id(), pole.holding(second).missed(occurrence, MONDAY_SIX));
        assertThat(stored.to(pole.id()).checkpoint()).as("nothing newer").isNull();
        assertThat(disputed.newest())
                .noneMatch(dispute -> dispute.holder().equals(pole.id().value()));
    }

    /** [P-73], [P-75] */
    @Test
    void a_receipt_that_names_another_history_is_kept_and_raises_a_finding() {
        writer.checkpointNow();
        SigningKey stranger = SigningKey.generate(log.origin());
        Checkpoint forged = new Checkpoint(log.origin(), 3, TreeHash.ofLeaf("forged".getBytes(StandardCharsets.UTF_8)));
        takeReceipt.take(
                pole.id(), pole.holding(forged.signed(List.of(stranger))).completed(occurrence, MONDAY_SIX));
        assertThat(stored.to(pole.id()).through()).isEqualTo(1);
        assertThat(stored.to(pole.id()).checkpoint()).isNull();
        assertThat(disputed.newest())
                .filteredOn(dispute -> dispute.holder().equals(pole.id().value()))
                .singleElement()
                .satisfies(dispute -> {
                    assertThat(dispute.told()).isEqualTo(forged);
                    assertThat(dispute.own()).isPresent();
                    assertThat(dispute.proven()).isFalse();
                });
    }

    /** [P-70] */
    @Test
    void the_log_has_a_key_of_its_own() {
        writer.checkpointNow();
        assertThat(log.publicKeys()).contains(log.signingKey());
        assertThat(log.signingKey().name()).isEqualTo(log.origin()).isEqualTo("loa.station/log");
    }

    @Test
    void the_proof_of_one_airing_verifies_by_itself_and_is_offered_on_the_page() throws MalformedProof {
        cueWard.catchUp(ward.id(), MONDAY_SIX.plusSeconds(60));
        takeReceipt.take(pole.id(), pole.started(occurrence, MONDAY_SIX));
        takeReceipt.take(pole.id(), pole.completed(occurrence, MONDAY_SIX));
        long entry =
                asRun.find(AsRunFilter.of(ward.id(), occurrence), 0, 10).get(0).number();
        String address = "/api/wards/" + ward.id() + "/as-run/" + entry + "/proof";
        String text =
                as(Role.AUDITOR).get(address).then().statusCode(200).extract().asString();
        LogProof proof = LogProof.parse(text);
        Checkpoint covered = proof.verify(log.origin(), log.publicKeys());
        assertThat(covered.size()).isGreaterThan(proof.index());
        assertThat(new String(proof.leaf(), StandardCharsets.UTF_8))
                .startsWith("loa/1/entry\n{\"at\":\"")
                .contains("\"kind\":\"AS_RUN\"", occurrence.value(), "\"outcome\":\"PLAYED\"", "Lịch tiêm");
        String page = as(Role.AUDITOR)
                .accept("text/html")
                .get("/wards/" + ward.id() + "/as-run/" + occurrence)
                .asString();
        assertThat(page).contains("/as-run/entries/" + entry + "/proof");
        as(Role.AUDITOR)
                .get("/wards/" + ward.id() + "/as-run/entries/" + entry + "/proof")
                .then()
                .statusCode(200);
        as(Role.AUDITOR)
                .get("/api/wards/" + ward.id() + "/as-run/999999999/proof")
                .then()
                .statusCode(404);
    }

    /** The newest checkpoint is looked up once a second. */
    private void ageOfTheReceiversAnswer() {
        clock.advance(Duration.ofSeconds(2));
    }

    private io.restassured.specification.RequestSpecification as(Role role) {
        return given().cookie("loa_session", ward.session(role));
    }

    private Checkpoint verified(String note) throws MalformedProof {
        List<PublicKey> keys = log.publicKeys();
        return Checkpoint.verify(note, log.origin(), keys);
    }
}
