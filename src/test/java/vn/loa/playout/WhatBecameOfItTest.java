package vn.loa.playout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.evidence.AsRunEntry;
import vn.loa.evidence.AsRunFilter;
import vn.loa.evidence.AsRunRows;
import vn.loa.protocol.OccurrenceId;
import vn.loa.schedule.Timetables;
import vn.loa.schedule.WardForTests;
import vn.loa.staff.Role;
import vn.loa.time.SteppedClock;

/** What pages, API and export tell of a bulletin of three minutes for four poles, planned for Monday 06:00. */
@QuarkusTest
class WhatBecameOfItTest {

    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T05:00:00Z");
    private static final Instant MONDAY_SIX = Instant.parse("2026-11-22T23:00:00Z");

    private final DataSource database;
    private final TakeReceipt takeReceipt;
    private final CueWard cueWard;
    private final PlayoutTick tick;
    private final PlayoutConfig config;
    private final Timetables timetables;
    private final Broadcasts broadcasts;
    private final AsRunRows asRun;
    private SteppedClock clock;
    private WardForTests ward;
    private List<PoleForTests> poles;
    private OccurrenceId occurrence;

    WhatBecameOfItTest(
            DataSource database,
            TakeReceipt takeReceipt,
            CueWard cueWard,
            PlayoutTick tick,
            PlayoutConfig config,
            Timetables timetables,
            Broadcasts broadcasts,
            AsRunRows asRun) {
        this.database = database;
        this.takeReceipt = takeReceipt;
        this.cueWard = cueWard;
        this.tick = tick;
        this.config = config;
        this.timetables = timetables;
        this.broadcasts = broadcasts;
        this.asRun = asRun;
    }

    @BeforeEach
    void aBulletinOfThreeMinutesForFourPoles() {
        clock = new SteppedClock(SUNDAY_NOON);
        QuarkusMock.installMockForType(clock, Clock.class);
        ward = new WardForTests(database, SUNDAY_NOON);
        for (int number : new int[] {3, 4}) {
            ward.write(
                    "insert into receiver (id, ward_id, group_id, name, status, created_at) values (?, ?, ?, ?, 'ACTIVE', ?)",
                    ward.id() + "-r" + number,
                    ward.id().value(),
                    ward.group(1),
                    "Cột " + number,
                    Timestamp.from(SUNDAY_NOON));
        }
        poles = IntStream.rangeClosed(1, 4)
                .mapToObj(number -> new PoleForTests(ward, number))
                .toList();
        ward.once(ward.approved("Lịch tiêm"), "2026-11-23", "06:00").statusCode(201);
        occurrence = timetables
                .startingBetween(ward.id(), MONDAY_SIX, MONDAY_SIX.plusSeconds(1))
                .get(0)
                .id();
        until(MONDAY_SIX.plusSeconds(10));
        cueWard.catchUp(ward.id(), clock.instant());
    }

    @Test
    void that_somebody_stopped_it_stays_known_when_every_receiver_has_told_and_it_is_closed() {
        ward.as(Role.OFFICER).post("/broadcasts/" + occurrence + "/stop").then().statusCode(204);
        threeOfFour(pole -> pole.stopped(occurrence, MONDAY_SIX));
        PoleForTests last = poles.get(3);
        takeReceipt.take(last.id(), last.stoppedBeforeItBegan(occurrence, MONDAY_SIX));
        until(MONDAY_SIX.plus(Duration.ofHours(1)));

        tick.close();
        tick.close();

        assertThat(page("/today")).contains("Đã dừng", "3 một phần", "1 đã hủy").doesNotContain("Phát đủ ở");
        assertThat(page("/broadcasts/" + occurrence)).contains("Đã dừng", "1 đã hủy");
    }

    @Test
    void a_receiver_not_heard_from_is_in_the_log_as_awaited_until_the_deadline() {
        threeOfFour(pole -> pole.completed(occurrence, MONDAY_SIX));
        until(MONDAY_SIX.plus(Duration.ofMinutes(20)));

        assertThat(page("/as-run")).contains("3 thành công", "1 chưa có tin", "Chờ tin đến");
        assertThat(page("/as-run/" + occurrence)).contains("1 chưa có tin", "Chờ tin đến", "chưa phải kết quả cuối");
        assertThat(page("/broadcasts/" + occurrence)).contains("Chưa có tin").doesNotContain("Theo lịch");
        String last = poles.get(3).id().value();
        for (String filter : new String[] {"receiver=" + last, "outcome=AWAITING"}) {
            assertThat(page("/as-run?" + filter)).contains("1 chưa có tin").doesNotContain("thành công</span>");
            ward.as(Role.AUDITOR)
                    .get("/as-run?" + filter)
                    .then()
                    .statusCode(200)
                    .body("$", hasSize(1))
                    .body("[0].number", nullValue())
                    .body("[0].entry.verdict.outcome", equalTo("AWAITING"))
                    .body("[0].entry.receiver.receiver", equalTo(last));
        }
        assertThat(export().lines())
                .hasSize(5)
                .filteredOn(line -> line.contains(last))
                .singleElement()
                .asString()
                .startsWith(",,,2026-11-23 06:00:00.000,,,")
                .contains(",Chưa có tin,AWAITING,chưa phải kết quả cuối,not final: no word yet,");
    }

    @Test
    void what_had_begun_and_was_never_heard_of_again_is_no_silence() {
        threeOfFour(pole -> pole.started(occurrence, MONDAY_SIX));
        until(MONDAY_SIX.plus(Duration.ofDays(3)));
        tick.close();

        assertThat(asRun.find(AsRunFilter.of(ward.id(), occurrence), 0, 100))
                .extracting(row -> row.entry().verdict().outcome())
                .containsExactlyInAnyOrder(
                        AsRunEntry.Outcome.PARTLY_PLAYED,
                        AsRunEntry.Outcome.PARTLY_PLAYED,
                        AsRunEntry.Outcome.PARTLY_PLAYED,
                        AsRunEntry.Outcome.MISSED);
        assertThat(page("/as-run/" + occurrence)).contains("không có tin về lúc kết thúc");
        assertThat(export()).contains("no-word-of-the-end");
    }

    @Test
    void what_is_not_heard_of_when_the_others_have_ended_is_awaited_at_once() {
        threeOfFour(pole -> pole.missed(occurrence, MONDAY_SIX));

        assertThat(page("/as-run")).contains("3 không phát", "1 chưa có tin");
    }

    @Test
    void silence_is_booked_as_missed_after_the_latest_end_and_the_time_to_wait_and_not_before() {
        threeOfFour(pole -> pole.completed(occurrence, MONDAY_SIX));
        Instant deadline = broadcasts
                .find(ward.id(), occurrence)
                .map(broadcast -> broadcast.latestStart().plus(Duration.ofMinutes(3)))
                .orElseThrow()
                .plus(config.noWordAfter());

        until(deadline);
        tick.close();
        assertThat(asRun.find(AsRunFilter.all(ward.id()), 0, 100)).hasSize(3);

        clock.advance(Duration.ofSeconds(1));
        tick.close();
        assertThat(asRun.find(AsRunFilter.all(ward.id()), 0, 100))
                .hasSize(4)
                .filteredOn(row ->
                        row.entry().receiver().receiver().equals(poles.get(3).id()))
                .singleElement()
                .satisfies(row -> assertThat(row.entry().verdict())
                        .isEqualTo(AsRunEntry.Verdict.withoutWord(AsRunEntry.Outcome.MISSED, "no-word")));
        assertThat(asRun.awaited(AsRunFilter.all(ward.id()))).isEmpty();
        assertThat(page("/as-run"))
                .contains("3 thành công", "1 không phát")
                .doesNotContain("1 chưa có tin", "Chờ tin đến");
    }

    @Test
    void a_receiver_that_began_late_is_named_with_its_lateness_and_keeps_the_broadcast_on_air() {
        threeOfFour(pole -> pole.completed(occurrence, MONDAY_SIX));
        PoleForTests last = poles.get(3);
        Instant late = MONDAY_SIX.plusSeconds(237);
        until(late.plusSeconds(60));
        takeReceipt.take(last.id(), last.startedLate(occurrence, MONDAY_SIX, late));
        assertThat(page("/today")).contains("Đang phát").doesNotContain("Đang chờ tin");

        takeReceipt.take(last.id(), last.completedLate(occurrence, MONDAY_SIX, late));

        assertThat(page("/as-run"))
                .contains("06:00:00</span>", "đúng giờ", "06:03:57</span>", "Cột 4 chậm 3 phút 57 giây");
        assertThat(page("/as-run/" + occurrence))
                .contains("06:00:00.000</span>", "06:03:57.000</span>", "chậm 3 phút 57 giây");
        assertThat(page("/broadcasts/" + occurrence)).contains("chậm 3 phút 57 giây");
        assertThat(export().lines())
                .filteredOn(line -> line.contains(last.id().value()))
                .singleElement()
                .asString()
                .endsWith(",237.000");
    }

    @Test
    void the_same_instant_is_rounded_alike_in_list_detail_and_export_and_at_least_is_rounded_down() {
        PoleForTests first = poles.get(0);
        Instant hardlyBefore = MONDAY_SIX.minusNanos(400_000);
        takeReceipt.take(first.id(), first.lostPower(occurrence, hardlyBefore, 59_900));

        assertThat(page("/as-run")).contains("06:00:00</span>").doesNotContain("05:59:59");
        assertThat(page("/as-run/" + occurrence))
                .contains("06:00:00.000", "đã phát ít nhất 0:59")
                .doesNotContain("05:59:59");
        assertThat(export()).contains("2026-11-23 06:00:00.000").doesNotContain("05:59:59");
    }

    private void threeOfFour(java.util.function.Function<PoleForTests, byte[]> receipt) {
        poles.subList(0, 3).forEach(pole -> takeReceipt.take(pole.id(), receipt.apply(pole)));
    }

    private void until(Instant instant) {
        clock.advance(Duration.between(clock.instant(), instant));
    }

    private String page(String path) {
        return ward.as(Role.OFFICER)
                .basePath("/wards/" + ward.id())
                .cookie("loa_lang", "vi")
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String export() {
        return ward.as(Role.AUDITOR)
                .cookie("loa_lang", "vi")
                .get("/as-run/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
