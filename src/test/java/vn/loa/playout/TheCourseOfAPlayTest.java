package vn.loa.playout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.Receipt.Outcome;
import vn.loa.protocol.Receipt.Sound;
import vn.loa.schedule.Timetables;
import vn.loa.schedule.WardForTests;
import vn.loa.staff.Role;
import vn.loa.time.SteppedClock;

/** How the log tells, in words and in codes, what befell a bulletin of three minutes on two poles, planned for Monday 06:00. */
@QuarkusTest
class TheCourseOfAPlayTest {

    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T05:00:00Z");
    private static final Instant MONDAY_SIX = Instant.parse("2026-11-22T23:00:00Z");
    private static final Instant TEN_BEFORE = MONDAY_SIX.minusSeconds(600);

    private final DataSource database;
    private final TakeReceipt takeReceipt;
    private final CueWard cueWard;
    private final PlayoutTick tick;
    private final Timetables timetables;
    private SteppedClock clock;
    private WardForTests ward;
    private PoleForTests first;
    private PoleForTests second;
    private OccurrenceId occurrence;
    private String storm = "";

    TheCourseOfAPlayTest(
            DataSource database, TakeReceipt takeReceipt, CueWard cueWard, PlayoutTick tick, Timetables timetables) {
        this.database = database;
        this.takeReceipt = takeReceipt;
        this.cueWard = cueWard;
        this.tick = tick;
        this.timetables = timetables;
    }

    @BeforeEach
    void aBulletinAndWarningOfAStorm() {
        clock = new SteppedClock(SUNDAY_NOON);
        QuarkusMock.installMockForType(clock, Clock.class);
        ward = new WardForTests(database, SUNDAY_NOON);
        first = new PoleForTests(ward, 1);
        second = new PoleForTests(ward, 2);
        ward.once(ward.approved("Bão số 9"), "2026-11-23", "05:50").statusCode(201);
        ward.once(ward.approved("Lịch tiêm"), "2026-11-23", "06:00").statusCode(201);
        occurrence = at(MONDAY_SIX);
        storm = at(TEN_BEFORE).value();
        clock.advance(Duration.ofHours(19));
    }

    private OccurrenceId at(Instant start) {
        return timetables
                .startingBetween(ward.id(), start, start.plusSeconds(1))
                .get(0)
                .id();
    }

    /** [P-37] */
    @Test
    void what_was_cut_is_told_with_the_title_of_what_cut_it() {
        takeReceipt.take(first.id(), first.started(occurrence, MONDAY_SIX));
        tells(Outcome.CUT, "pre-empted", storm, MONDAY_SIX, null, 70_000L);

        for (String page : List.of("/as-run/", "/broadcasts/")) {
            assertThat(page(page + occurrence))
                    .contains("bị “Bão số 9” cắt ngang lúc 06:01:10")
                    .doesNotContain("cut by");
        }
        assertThat(row(first))
                .contains(",Phát một phần,PARTLY_PLAYED,bị “Bão số 9” cắt ngang lúc 06:01:10,cut,,Bão số 9,");
        assertThat(export("en")).contains(",Partly played,PARTLY_PLAYED,cut by “Bão số 9” at 06:01:10,cut,");
    }

    /** [P-45] */
    @Test
    void what_waited_says_for_what_and_how_late_it_began() {
        tells(Outcome.WAITING, "busy", storm, null, null, null);
        assertThat(page("/broadcasts/" + occurrence)).contains("đang chờ “Bão số 9” phát xong");

        Instant late = MONDAY_SIX.plusMillis(14_600);
        takeReceipt.take(first.id(), first.startedLate(occurrence, MONDAY_SIX, late));
        takeReceipt.take(first.id(), first.completedLate(occurrence, MONDAY_SIX, late));

        assertThat(page("/as-run/" + occurrence)).contains("chờ “Bão số 9” phát xong, muộn 14,6 giây");
        assertThat(page("/broadcasts/" + occurrence)).contains("chờ “Bão số 9” phát xong, muộn 14,6 giây");
        assertThat(row(first)).contains(",PLAYED,\"chờ “Bão số 9” phát xong, muộn 14,6 giây\",waited,");
    }

    /** [P-43] */
    @Test
    void a_recording_that_was_cut_and_went_on_says_that_it_began_again() {
        takeReceipt.take(first.id(), first.started(occurrence, MONDAY_SIX));
        tells(Outcome.PAUSED, "pre-empted", storm, MONDAY_SIX, null, 70_000L);
        assertThat(page("/broadcasts/" + occurrence)).contains("nhường “Bão số 9”, rồi phát tiếp");
        tells(Outcome.RESUMED, "", null, MONDAY_SIX.plusSeconds(100), null, 70_000L);
        tells(Outcome.COMPLETED, "", null, MONDAY_SIX, null, 180_000L);

        assertThat(page("/as-run/" + occurrence))
                .contains(
                        "1 thành công",
                        "bị “Bão số 9” cắt ngang lúc 06:01:10, phát lại từ đầu lúc 06:01:40",
                        "đã phát 1:10");
        assertThat(row(first)).contains(",PLAYED,", ",paused; resumed,");
    }

    /** [P-42] */
    @Test
    void who_joined_late_did_not_play_all_of_it() {
        Instant late = MONDAY_SIX.plusSeconds(14);
        tells(Outcome.COMPLETED, "", null, late, 14_000L, 166_000L);

        assertThat(page("/as-run/" + occurrence))
                .contains("1 một phần", "vào muộn, phát từ giây thứ 14; phát được 2:46 trên 3:00");
        assertThat(page("/broadcasts/" + occurrence)).contains("vào muộn, phát từ giây thứ 14");
        assertThat(row(first)).contains(",166.000,14.000,", ",PARTLY_PLAYED,", ",joined-late,");
    }

    /** [P-42] [P-43] */
    @Test
    void who_joined_late_and_then_began_again_has_played_all_of_it() {
        Instant late = MONDAY_SIX.plusSeconds(14);
        tells(Outcome.STARTED, "", null, late, 14_000L, 0L);
        tells(Outcome.PAUSED, "pre-empted", storm, late, 14_000L, 20_000L);
        tells(Outcome.RESUMED, "", null, late.plusSeconds(60), 14_000L, 20_000L);
        tells(Outcome.COMPLETED, "", null, late, 14_000L, 166_000L);

        assertThat(page("/as-run/" + occurrence))
                .contains("1 thành công", "phát lại từ đầu")
                .doesNotContain("vào muộn");
    }

    /** [P-46] */
    @Test
    void what_no_device_played_is_never_called_a_plain_success() {
        first.through(Sound.SILENT);
        second.through(Sound.FILE);
        takeReceipt.take(first.id(), first.completed(occurrence, MONDAY_SIX));
        takeReceipt.take(second.id(), second.completed(occurrence, MONDAY_SIX));

        for (String page : List.of("/as-run", "/as-run/" + occurrence, "/broadcasts/" + occurrence)) {
            assertThat(page(page))
                    .contains("1 đã phát, nhưng không có thiết bị âm thanh", "1 đã phát vào tệp, không ra loa")
                    .doesNotContain("thành công</span>", "Đã phát đủ");
        }
        assertThat(page("/today"))
                .contains("Đã phát ở 2 cụm loa, 2 không ra loa")
                .doesNotContain("Đã phát đủ");
        assertThat(row(first)).contains(",\"Đã phát, nhưng không có thiết bị âm thanh\",PLAYED,,,SILENT,");
        assertThat(row(second)).contains(",\"Đã phát vào tệp, không ra loa\",PLAYED,,,FILE,");
        JsonPath told = ward.as(Role.AUDITOR).get("/broadcasts/" + occurrence).jsonPath();
        assertThat(told.getList("receivers.sound")).containsExactlyInAnyOrder("SILENT", "FILE");
    }

    /** [P-46] */
    @Test
    void what_a_device_played_and_what_older_receivers_do_not_say_is_a_plain_success() {
        first.through(Sound.DEVICE);
        takeReceipt.take(first.id(), first.completed(occurrence, MONDAY_SIX));
        takeReceipt.take(second.id(), second.completed(occurrence, MONDAY_SIX));

        assertThat(page("/as-run")).contains("2 thành công");
        assertThat(page("/broadcasts/" + occurrence)).contains("Đã phát đủ 2 cụm loa");
        assertThat(row(first)).contains(",Phát thành công,PLAYED,,,DEVICE,");
        assertThat(row(second)).contains(",Phát thành công,PLAYED,,,,");
    }

    @Test
    void an_entry_that_was_corrected_stays_beside_the_one_that_corrects_it_and_only_that_one_counts() {
        silenceIsBookedAndOneSpeaksAfterAll();

        List<Integer> ofFirst = ward.as(Role.AUDITOR)
                .get("/as-run?receiver=" + first.id())
                .then()
                .statusCode(200)
                .body("findAll { it.entry.broadcast.title == 'Lịch tiêm' }", hasSize(2))
                .extract()
                .path("findAll { it.entry.broadcast.title == 'Lịch tiêm' }.number");
        int correction = ofFirst.get(0);
        int corrected = ofFirst.get(1);
        assertThat(page("/as-run"))
                .contains("1 thành công", "1 không phát")
                .contains("#row-" + corrected + "\">Dòng " + corrected, "#row-" + correction + "\">dòng " + correction)
                .contains("<s>Không phát</s>");
        assertThat(page("/as-run/" + occurrence))
                .contains("id=\"row-" + corrected, "id=\"row-" + correction, "<s>Không phát</s>")
                .contains("href=\"#row-" + correction + "\">đã được đính chính bởi dòng " + correction)
                .contains("href=\"#row-" + corrected + "\">đính chính dòng " + corrected);
        assertThat(export("vi").lines())
                .anyMatch(line -> line.startsWith(corrected + ",," + correction + ",2026-11-23 06:00")
                        && line.contains(",Không phát,MISSED,không có tin từ cụm loa,no-word,"))
                .anyMatch(line -> line.startsWith(correction + "," + corrected + ",,2026-11-23 06:00")
                        && line.contains(",PLAYED,"));
    }

    @Test
    void a_filter_finds_what_stands_and_what_was_corrected_by_its_own_outcome() {
        silenceIsBookedAndOneSpeaksAfterAll();

        String asked = "/as-run?receiver=" + first.id() + "&outcome=";
        ward.as(Role.AUDITOR).get(asked + "PLAYED").then().body("$", hasSize(1)).body("[0].correctedBy", equalTo(null));
        List<Object> missed =
                ward.as(Role.AUDITOR).get(asked + "MISSED").jsonPath().getList("correctedBy");
        assertThat(missed).hasSize(2).filteredOn(by -> by != null).hasSize(1);
        assertThat(page(asked + "MISSED")).contains("đã được đính chính bởi");
        assertThat(page("/as-run?outcome=MISSED")).contains("<option value=\"MISSED\" selected>Không phát");
    }

    /** Two broadcasts of two poles are booked as missed; then one pole tells of one. */
    private void silenceIsBookedAndOneSpeaksAfterAll() {
        cueWard.catchUp(ward.id(), clock.instant());
        clock.advance(Duration.ofHours(48));
        tick.close();
        takeReceipt.take(first.id(), first.completed(occurrence, MONDAY_SIX));
    }

    @Test
    void headings_and_words_are_in_the_readers_language_and_codes_are_the_same_in_both() {
        takeReceipt.take(first.id(), first.lostPower(occurrence, MONDAY_SIX, 59_900));

        String vietnamese = export("vi");
        String english = export("en");

        assertThat(vietnamese)
                .startsWith("\uFEFFDòng,Đính chính dòng,Được đính chính bởi dòng,")
                .contains(",mất điện hoặc máy tắt đột ngột; đã phát ít nhất 0:59,");
        assertThat(english)
                .startsWith("\uFEFFEntry,Corrects,Corrected by,")
                .contains("\"power lost, or the program ended abruptly; at least 0:59 was played\"");
        for (String file : List.of(vietnamese, english)) {
            assertThat(file.lines().findFirst().orElseThrow())
                    .contains(",outcome_code,", ",reason_code,", ",sound_code,");
            assertThat(file).contains(",PARTLY_PLAYED,", ",interrupted: power-or-process-lost,");
        }
        long columns = columns(vietnamese.lines().findFirst().orElseThrow());
        assertThat(columns(english.lines().findFirst().orElseThrow())).isEqualTo(columns);
    }

    private static long columns(String headings) {
        return Arrays.stream(headings.split(",")).count();
    }

    /** [P-32] */
    @Test
    void a_page_tells_what_was_intended_from_what_really_was() {
        Instant really = MONDAY_SIX.plusMillis(3);
        takeReceipt.take(first.id(), first.started(occurrence, MONDAY_SIX));
        assertThat(page("/broadcasts/" + occurrence)).contains("định phát lúc</span> 06:00:00.000");

        takeReceipt.take(first.id(), first.completedLate(occurrence, MONDAY_SIX, really));

        assertThat(page("/as-run/" + occurrence))
                .containsPattern("bắt đầu\\s+· dự định <span class=\"number\">06:00:00.000</span>")
                .containsPattern("phát xong\\s+· thực phát <span class=\"number\">06:00:00.003</span>");
        assertThat(page("/broadcasts/" + occurrence)).contains("06:00:00.003").doesNotContain("định phát lúc");
    }

    private void tells(Outcome outcome, String reason, String by, Instant start, Long from, Long played) {
        takeReceipt.take(first.id(), first.tells(outcome, reason, by, occurrence, MONDAY_SIX, start, from, played));
    }

    private String page(String path) {
        return ward.page(Role.OFFICER)
                .cookie("loa_lang", "vi")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String row(PoleForTests pole) {
        return export("vi")
                .lines()
                .filter(line -> line.contains(pole.id().value()) && line.contains("Lịch tiêm"))
                .findFirst()
                .orElseThrow();
    }

    private String export(String language) {
        return ward.as(Role.AUDITOR)
                .cookie("loa_lang", language)
                .get("/as-run/export")
                .then()
                .statusCode(200)
                .header("Content-Language", language)
                .extract()
                .asString();
    }
}
