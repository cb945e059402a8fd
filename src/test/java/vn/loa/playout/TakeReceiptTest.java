package vn.loa.playout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.evidence.AsRunEntry;
import vn.loa.evidence.AsRunFilter;
import vn.loa.evidence.AsRunRows;
import vn.loa.evidence.Incident;
import vn.loa.protocol.CommandId;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.Receipt;
import vn.loa.schedule.Timetables;
import vn.loa.schedule.WardForTests;
import vn.loa.staff.Role;
import vn.loa.time.SteppedClock;

/** How receipts become final states, on the real database: a bulletin of three minutes for two poles, planned for Monday 06:00. */
@QuarkusTest
class TakeReceiptTest {

    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T05:00:00Z");
    private static final Instant MONDAY_SIX = Instant.parse("2026-11-22T23:00:00Z");

    private final DataSource database;
    private final TakeReceipt takeReceipt;
    private final CueWard cueWard;
    private final PlayoutTick tick;
    private final Timetables timetables;
    private final Broadcasts broadcasts;
    private final AsRunRows asRun;
    private SteppedClock clock;
    private WardForTests ward;
    private PoleForTests first;
    private PoleForTests second;
    private OccurrenceId occurrence;

    TakeReceiptTest(
            DataSource database,
            TakeReceipt takeReceipt,
            CueWard cueWard,
            PlayoutTick tick,
            Timetables timetables,
            Broadcasts broadcasts,
            AsRunRows asRun) {
        this.database = database;
        this.takeReceipt = takeReceipt;
        this.cueWard = cueWard;
        this.tick = tick;
        this.timetables = timetables;
        this.broadcasts = broadcasts;
        this.asRun = asRun;
    }

    @BeforeEach
    void aBulletinPlannedForMondayAtSix() {
        clock = new SteppedClock(SUNDAY_NOON);
        QuarkusMock.installMockForType(clock, Clock.class);
        ward = new WardForTests(database, SUNDAY_NOON);
        first = new PoleForTests(ward, 1);
        second = new PoleForTests(ward, 2);
        ward.once(ward.approved("Lịch tiêm"), "2026-11-23", "06:00").statusCode(201);
        occurrence = timetables
                .startingBetween(ward.id(), MONDAY_SIX, MONDAY_SIX.plusSeconds(1))
                .get(0)
                .id();
    }

    @Test
    void a_completed_play_is_an_as_run_entry_with_all_facts_copied_in() {
        clock.advance(Duration.ofHours(19));

        takeReceipt.take(first.id(), first.started(occurrence, MONDAY_SIX));
        takeReceipt.take(first.id(), first.completed(occurrence, MONDAY_SIX));

        AsRunEntry entry = onlyEntry().entry();
        assertThat(entry.verdict().outcome()).isEqualTo(AsRunEntry.Outcome.PLAYED);
        assertThat(entry.verdict().actualStart()).isEqualTo(MONDAY_SIX);
        assertThat(entry.verdict().playedMilliseconds()).isEqualTo(180_000);
        assertThat(entry.verdict().receiptCounter()).isEqualTo(2);
        assertThat(entry.broadcast().title()).isEqualTo("Lịch tiêm");
        assertThat(entry.broadcast().theme()).isEqualTo("Y tế");
        assertThat(entry.broadcast().author()).isEqualTo("Người OFFICER");
        assertThat(entry.broadcast().approver()).isEqualTo("Người APPROVER");
        assertThat(entry.broadcast().wardName()).isEqualTo("Phường Mẫu");
        assertThat(entry.broadcast().plannedStart()).isEqualTo(MONDAY_SIX);
        assertThat(entry.receiver().name()).isEqualTo("Cột 1");
        assertThat(stateOf(second)).isEqualTo(Airing.State.PLANNED);
    }

    /** [P-09], [P-33] */
    @Test
    void a_receipt_delivered_many_times_counts_once_and_is_kept_byte_for_byte() throws SQLException {
        clock.advance(Duration.ofHours(19));
        byte[] receipt = first.completed(occurrence, MONDAY_SIX);

        for (int delivery = 0; delivery < 20; delivery++) {
            takeReceipt.take(first.id(), receipt);
        }

        assertThat(asRun.find(AsRunFilter.all(ward.id()), 0, 100)).hasSize(1);
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select note from receipt where receiver_id = ?")) {
            select.setString(1, first.id().value());
            try (ResultSet rows = select.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getBytes(1)).isEqualTo(receipt);
                assertThat(rows.next()).isFalse();
            }
        }
    }

    /** [P-32], [P-33] */
    @Test
    void nothing_is_called_stored_beyond_a_gap() {
        clock.advance(Duration.ofHours(19));
        byte[] one = first.started(occurrence, MONDAY_SIX);
        byte[] two = first.completed(occurrence, MONDAY_SIX);

        takeReceipt.take(first.id(), two);
        assertThat(storedThrough(first)).isZero();

        takeReceipt.take(first.id(), one);
        assertThat(storedThrough(first)).isEqualTo(2);
    }

    @Test
    void a_second_receipt_under_a_used_counter_is_quarantined_and_changes_nothing() {
        clock.advance(Duration.ofHours(19));
        takeReceipt.take(first.id(), first.completed(occurrence, MONDAY_SIX));

        takeReceipt.take(first.id(), first.again(1, occurrence, MONDAY_SIX));

        assertThat(stateOf(first)).isEqualTo(Airing.State.PLAYED);
        assertThat(count(
                        "select count(*) from quarantined_receipt where receiver_id = ?",
                        first.id().value()))
                .isEqualTo(1);
    }

    @Test
    void what_another_key_signed_is_quarantined_and_changes_nothing() {
        clock.advance(Duration.ofHours(19));

        takeReceipt.take(first.id(), second.completed(occurrence, MONDAY_SIX));
        takeReceipt.take(first.id(), new byte[] {1, 2, 3});
        takeReceipt.take(first.id(), new byte[100_000]);

        assertThat(asRun.find(AsRunFilter.all(ward.id()), 0, 100)).isEmpty();
        assertThat(count(
                        "select count(*) from receipt where receiver_id = ?",
                        first.id().value()))
                .isZero();
        assertThat(count(
                        "select count(*) from quarantined_receipt where receiver_id = ?",
                        first.id().value()))
                .isEqualTo(3);
    }

    @Test
    void a_revoked_receiver_is_not_believed() {
        clock.advance(Duration.ofHours(19));
        ward.write(
                "update receiver set status = 'REVOKED' where id = ?",
                first.id().value());

        takeReceipt.take(first.id(), first.completed(occurrence, MONDAY_SIX));

        assertThat(asRun.find(AsRunFilter.all(ward.id()), 0, 100)).isEmpty();
    }

    /** [P-47] */
    @Test
    void what_a_revoked_receiver_stopped_is_booked_and_says_that_its_key_had_been_revoked() {
        clock.advance(Duration.ofHours(18).plusSeconds(60));
        takeReceipt.take(first.id(), first.started(occurrence, MONDAY_SIX));
        revokeTheFirst();
        clock.advance(Duration.ofSeconds(1));

        takeReceipt.take(first.id(), tellsOfRevocation(occurrence, MONDAY_SIX, 60_500L));

        AsRunEntry entry = onlyEntry().entry();
        assertThat(entry.verdict().outcome()).isEqualTo(AsRunEntry.Outcome.PARTLY_PLAYED);
        assertThat(entry.verdict().reason()).isEqualTo("stopped: revoked");
        assertThat(entry.verdict().playedMilliseconds()).isEqualTo(60_500);
        assertThat(entry.incidents()).containsExactly(Incident.keyRevoked(MONDAY_SIX.plusSeconds(60)));
        assertThat(quarantined()).isZero();
        assertThat(storedThrough(first)).isEqualTo(2);
        assertThat(ward.page(Role.AUDITOR)
                        .cookie("loa_lang", "vi")
                        .get("/as-run/" + occurrence)
                        .asString())
                .contains("cụm loa bị thu hồi", "khóa đã bị thu hồi lúc 06:01:00");
    }

    /** [P-47] */
    @Test
    void nothing_that_a_revoked_receiver_began_afterwards_or_told_after_a_gap_is_believed() {
        clock.advance(Duration.ofHours(17));
        revokeTheFirst();
        clock.advance(Duration.ofHours(2));

        takeReceipt.take(first.id(), first.completed(occurrence, MONDAY_SIX));
        takeReceipt.take(first.id(), first.missed(occurrence, MONDAY_SIX));

        assertThat(asRun.find(AsRunFilter.all(ward.id()), 0, 100)).isEmpty();
        assertThat(quarantined()).isEqualTo(2);
        assertThat(count(
                        "select count(*) from quarantined_receipt where reason like 'signed by a key that was revoked at 2026%' and receiver_id = ?",
                        first.id().value()))
                .isEqualTo(2);
    }

    private void revokeTheFirst() {
        ward.as(Role.TECHNICIAN)
                .post("/receivers/" + first.id() + "/revocation")
                .then()
                .statusCode(204);
    }

    private byte[] tellsOfRevocation(OccurrenceId stopped, Instant start, long played) {
        return first.tells(Receipt.Outcome.STOPPED, "revoked", null, stopped, start, start, null, played);
    }

    private long quarantined() {
        return count(
                "select count(*) from quarantined_receipt where receiver_id = ?",
                first.id().value());
    }

    /** [P-32] */
    @Test
    void a_chain_that_lost_its_thread_is_kept_and_the_break_is_in_the_log() {
        clock.advance(Duration.ofHours(19));
        takeReceipt.take(first.id(), first.started(occurrence, MONDAY_SIX));
        first.loseThread();

        takeReceipt.take(first.id(), first.completed(occurrence, MONDAY_SIX));

        assertThat(stateOf(first)).isEqualTo(Airing.State.PLAYED);
        assertThat(count(
                        "select count(*) from evidence_entry where kind = 'RECEIPT_CHAIN_BROKEN' and ward_id = ?",
                        ward.id().value()))
                .isEqualTo(1);
    }

    /** [P-22] */
    @Test
    void a_device_in_the_place_of_another_does_not_unsay_what_that_one_signed_as_played() {
        clock.advance(Duration.ofHours(19));
        takeReceipt.take(first.id(), first.started(occurrence, MONDAY_SIX));
        takeReceipt.take(first.id(), first.completed(occurrence, MONDAY_SIX));

        takeReceipt.take(first.id(), first.missed(occurrence, MONDAY_SIX));

        assertThat(onlyEntry().entry().verdict().outcome()).isEqualTo(AsRunEntry.Outcome.PLAYED);
        assertThat(stateOf(first)).isEqualTo(Airing.State.PLAYED);
    }

    @Test
    void power_lost_in_mid_play_is_partly_played() {
        clock.advance(Duration.ofHours(19));

        takeReceipt.take(first.id(), first.started(occurrence, MONDAY_SIX));
        takeReceipt.take(first.id(), first.interrupted(occurrence, MONDAY_SIX));

        assertThat(onlyEntry().entry().verdict().outcome()).isEqualTo(AsRunEntry.Outcome.PARTLY_PLAYED);
        assertThat(onlyEntry().entry().verdict().playedMilliseconds()).isEqualTo(60_000);
    }

    /** [P-37] */
    @Test
    void what_was_cut_says_by_what() {
        clock.advance(Duration.ofHours(19));

        takeReceipt.take(first.id(), first.started(occurrence, MONDAY_SIX));
        takeReceipt.take(first.id(), first.cut(occurrence, MONDAY_SIX, "bao-khan"));

        AsRunEntry.Verdict verdict = onlyEntry().entry().verdict();
        assertThat(verdict.outcome()).isEqualTo(AsRunEntry.Outcome.PARTLY_PLAYED);
        assertThat(verdict.reason()).isEqualTo("cut by bao-khan");
        assertThat(verdict.playedMilliseconds()).isEqualTo(20_000);
    }

    /** [P-26] */
    @Test
    void a_refused_play_has_ended_and_says_which_check_it_failed() {
        clock.advance(Duration.ofHours(19));

        takeReceipt.take(first.id(), first.refused(occurrence, CommandId.fresh(), "content", MONDAY_SIX));

        AsRunEntry.Verdict verdict = onlyEntry().entry().verdict();
        assertThat(verdict.outcome()).isEqualTo(AsRunEntry.Outcome.FAILED);
        assertThat(verdict.reason()).isEqualTo("refused: content");
    }

    /** [P-23], [P-26] */
    @Test
    void a_refusal_to_play_again_does_not_undo_that_it_was_played() {
        clock.advance(Duration.ofHours(19));
        takeReceipt.take(first.id(), first.completed(occurrence, MONDAY_SIX));

        takeReceipt.take(first.id(), first.refusedAsPlayed(CommandId.fresh(), MONDAY_SIX.plusSeconds(200)));

        assertThat(stateOf(first)).isEqualTo(Airing.State.PLAYED);
        assertThat(onlyEntry().corrects()).isNull();
        assertThat(storedThrough(first)).isEqualTo(2);
    }

    @Test
    void silence_is_booked_as_missed_and_a_late_receipt_corrects_it_in_a_new_entry() {
        clock.advance(Duration.ofHours(19));
        cueWard.catchUp(ward.id(), clock.instant());
        clock.advance(Duration.ofHours(48));
        tick.close();
        assertThat(asRun.find(AsRunFilter.all(ward.id()), 0, 100))
                .extracting(
                        row -> row.entry().verdict().outcome(),
                        row -> row.entry().verdict().reason())
                .containsOnly(tuple(AsRunEntry.Outcome.MISSED, "no-word"))
                .hasSize(2);

        takeReceipt.take(first.id(), first.completed(occurrence, MONDAY_SIX));

        List<AsRunRows.Row> rows = asRun.find(AsRunFilter.all(ward.id()), 0, 100);
        assertThat(rows).hasSize(3);
        assertThat(rows).filteredOn(AsRunRows.Row::stands).hasSize(2);
        List<AsRunRows.Row> ofFirst = rows.stream()
                .filter(row -> row.entry().receiver().receiver().equals(first.id()))
                .toList();
        assertThat(ofFirst)
                .extracting(row -> row.entry().verdict().outcome())
                .containsExactly(AsRunEntry.Outcome.PLAYED, AsRunEntry.Outcome.MISSED);
        assertThat(ofFirst.get(0).corrects()).isEqualTo(ofFirst.get(1).number());
        assertThat(ofFirst.get(1).correctedBy()).isEqualTo(ofFirst.get(0).number());
        assertThat(count(
                        "select count(*) from as_run_entry where ward_id = ?",
                        ward.id().value()))
                .isEqualTo(3);
    }

    @Test
    void before_the_deadline_nothing_is_booked_for_a_receiver_that_is_silent() {
        clock.advance(Duration.ofHours(19));
        cueWard.catchUp(ward.id(), clock.instant());
        clock.advance(Duration.ofHours(20));

        tick.close();

        assertThat(asRun.find(AsRunFilter.all(ward.id()), 0, 100)).isEmpty();
        assertThat(stateOf(first)).isEqualTo(Airing.State.PLANNED);
    }

    /** [P-24] */
    @Test
    void what_is_called_off_before_its_start_ends_as_cancelled_for_every_receiver() {
        String schedule =
                ward.as(Role.OFFICER).get("/schedules").then().extract().path("[0].id");
        ward.as(Role.OFFICER).delete("/schedules/" + schedule).then().statusCode(200);
        clock.advance(Duration.ofHours(19));

        cueWard.catchUp(ward.id(), clock.instant());

        assertThat(asRun.find(AsRunFilter.all(ward.id()), 0, 100)).hasSize(2).allSatisfy(row -> {
            assertThat(row.entry().verdict().outcome()).isEqualTo(AsRunEntry.Outcome.CANCELLED);
            assertThat(row.entry().verdict().reason()).contains("Người OFFICER");
        });
    }

    @Test
    void what_came_due_while_the_server_was_down_is_caught_up_when_receipts_arrive_first() {
        clock.advance(Duration.ofDays(3));

        takeReceipt.take(first.id(), first.completed(occurrence, MONDAY_SIX));
        takeReceipt.take(second.id(), second.missed(occurrence, MONDAY_SIX));

        assertThat(Map.of(first.id(), stateOf(first), second.id(), stateOf(second)))
                .containsEntry(first.id(), Airing.State.PLAYED)
                .containsEntry(second.id(), Airing.State.MISSED);
    }

    @Test
    void the_export_opens_in_a_spreadsheet_runs_no_formula_and_is_itself_in_the_log() {
        ward.once(ward.approved("=1+1, \"hai\""), "2026-11-23", "06:10").statusCode(201);
        Instant tenPastSix = MONDAY_SIX.plusSeconds(600);
        OccurrenceId formula = timetables
                .startingBetween(ward.id(), tenPastSix, tenPastSix.plusSeconds(1))
                .get(0)
                .id();
        clock.advance(Duration.ofHours(19));
        takeReceipt.take(first.id(), first.completed(formula, tenPastSix));

        String file = ward.as(Role.AUDITOR)
                .get("/as-run/export")
                .then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment"))
                .extract()
                .asString();

        assertThat(file.lines().toList().get(1))
                .contains("2026-11-23 06:10:00.000", "\"'=1+1, \"\"hai\"\"\"", "PLAYED", "Cột 1", "Asia/Ho_Chi_Minh");
        assertThat(count(
                        "select count(*) from evidence_entry where kind = 'EXPORTED' and ward_id = ?",
                        ward.id().value()))
                .isEqualTo(1);
        ward.as(Role.TECHNICIAN).get("/as-run/export").then().statusCode(403);
    }

    @Test
    void receivers_whose_play_has_ended_early_are_free_at_once() {
        clock.advance(Duration.ofHours(18).plusSeconds(30));
        String other = ward.approved("Tin sửa lại");
        ward.as(Role.OFFICER)
                .body(Map.of("bulletin", other))
                .post("/broadcasts/now")
                .then()
                .statusCode(409);

        takeReceipt.take(first.id(), first.interrupted(occurrence, MONDAY_SIX));
        takeReceipt.take(second.id(), second.missed(occurrence, MONDAY_SIX));

        ward.as(Role.OFFICER)
                .body(Map.of("bulletin", other))
                .post("/broadcasts/now")
                .then()
                .statusCode(201);
    }

    private AsRunRows.Row onlyEntry() {
        List<AsRunRows.Row> rows = asRun.find(AsRunFilter.of(ward.id(), occurrence), 0, 100);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private Airing.State stateOf(PoleForTests pole) {
        return broadcasts.airingsOf(occurrence).stream()
                .filter(airing -> airing.receiver().equals(pole.id()))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private long storedThrough(PoleForTests pole) {
        return count(
                "select through from receipt_progress where receiver_id = ?",
                pole.id().value());
    }

    private long count(String query, String argument) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, argument);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
