package vn.loa.playout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
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
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.Receipt.Outcome;
import vn.loa.schedule.Timetables;
import vn.loa.schedule.WardForTests;
import vn.loa.staff.Role;
import vn.loa.time.SteppedClock;

/** What receivers tell of a programme: two bulletins of three minutes with five seconds between them, Monday 06:00, two turns. */
@QuarkusTest
class ProgrammeReceiptsTest {

    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T05:00:00Z");
    private static final Instant MONDAY_SIX = Instant.parse("2026-11-22T23:00:00Z");
    private static final String OTHER = "ffeeddccbbaa99887766554433221100";

    private final DataSource database;
    private final TakeReceipt takeReceipt;
    private final Timetables timetables;
    private final Broadcasts broadcasts;
    private final AsRunRows asRun;
    private WardForTests ward;
    private PoleForTests first;
    private PoleForTests second;
    private OccurrenceId occurrence;

    ProgrammeReceiptsTest(
            DataSource database,
            TakeReceipt takeReceipt,
            Timetables timetables,
            Broadcasts broadcasts,
            AsRunRows asRun) {
        this.database = database;
        this.takeReceipt = takeReceipt;
        this.timetables = timetables;
        this.broadcasts = broadcasts;
        this.asRun = asRun;
    }

    @BeforeEach
    void aProgrammeForMondayAtSix() {
        SteppedClock clock = new SteppedClock(SUNDAY_NOON);
        QuarkusMock.installMockForType(clock, Clock.class);
        ward = new WardForTests(database, SUNDAY_NOON);
        first = new PoleForTests(ward, 1);
        second = new PoleForTests(ward, 2);
        ward.write("update receiver set turn = 2 where id = ?", second.id().value());
        String programme = ward.as(Role.OFFICER)
                .body(Map.of(
                        "title",
                        "Chương trình sáng",
                        "theme",
                        "Thời sự",
                        "items",
                        List.of(
                                Map.of("bulletin", ward.approved("Một")),
                                Map.of("pauseSeconds", 5),
                                Map.of("bulletin", ward.approved("Hai")))))
                .post("/programmes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ward.as(Role.OFFICER)
                .body(Map.of(
                        "programme",
                        programme,
                        "once",
                        Map.of("date", "2026-11-23", "time", "06:00"),
                        "turns",
                        Map.of("count", 2, "gapSeconds", 5)))
                .post("/schedules")
                .then()
                .statusCode(201);
        occurrence = timetables
                .startingBetween(ward.id(), MONDAY_SIX, MONDAY_SIX.plusSeconds(1))
                .get(0)
                .id();
        clock.advance(Duration.ofHours(19));
    }

    private void tells(PoleForTests pole, Outcome outcome, String reason, String by, Long from, Long played) {
        Instant planned = pole == first ? MONDAY_SIX : MONDAY_SIX.plusSeconds(370);
        Instant start = outcome == Outcome.WAITING || outcome == Outcome.MISSED ? null : planned;
        takeReceipt.take(pole.id(), pole.tells(outcome, reason, by, occurrence, planned, start, from, played));
    }

    private AsRunEntry onlyEntry() {
        List<AsRunRows.Row> rows = asRun.find(AsRunFilter.all(ward.id()), 0, 100);
        assertThat(rows).hasSize(1);
        return rows.get(0).entry();
    }

    private Airing.State stateOf(PoleForTests pole) {
        return broadcasts.airingsOf(occurrence).stream()
                .filter(airing -> airing.receiver().equals(pole.id()))
                .findFirst()
                .orElseThrow()
                .state();
    }

    /** [P-41] */
    @Test
    void an_entry_says_of_each_bulletin_that_it_was_played_completely() {
        tells(first, Outcome.COMPLETED, "", null, null, 365_000L);

        AsRunEntry entry = onlyEntry();
        assertThat(entry.broadcast().title()).isEqualTo("Chương trình sáng");
        assertThat(entry.parts()).extracting(AsRunEntry.PartFacts::title).containsExactly("Một", "Hai");
        assertThat(entry.parts()).allMatch(AsRunEntry.PartFacts::isComplete);
        assertThat(entry.parts().get(1).offset()).isEqualTo(185_000);
        assertThat(entry.parts().get(1).approver()).isEqualTo("Người APPROVER");
    }

    /** [P-41] [P-43] */
    @Test
    void of_a_programme_that_was_cut_the_log_shows_how_far_it_came_and_the_rest_is_offered_again() {
        tells(first, Outcome.STARTED, "", null, null, 0L);
        tells(first, Outcome.CUT, "pre-empted", OTHER, null, 200_000L);

        AsRunEntry entry = onlyEntry();
        assertThat(entry.verdict().outcome()).isEqualTo(AsRunEntry.Outcome.PARTLY_PLAYED);
        assertThat(entry.verdict().reason()).isEqualTo("cut by " + OTHER);
        assertThat(entry.parts()).extracting(AsRunEntry.PartFacts::played).containsExactly(180_000L, 15_000L);
        assertThat(entry.parts()).extracting(AsRunEntry.PartFacts::isComplete).containsExactly(true, false);
        ward.as(Role.OFFICER)
                .get("/broadcasts/" + occurrence)
                .then()
                .statusCode(200)
                .body("parts.size()", equalTo(2))
                .body("offer.receivers", equalTo(List.of(first.id().value())))
                .body("offer.form", equalTo("/wards/" + ward.id() + "/schedule/new?again=" + occurrence));
        ward.as(Role.OFFICER)
                .basePath("")
                .get("/wards/" + ward.id() + "/broadcasts/" + occurrence)
                .then()
                .statusCode(200)
                .body(
                        containsString("/schedule/new?again=" + occurrence),
                        containsString("/schedule/now?again=" + occurrence),
                        containsString("Một"));
        for (String form : List.of("/schedule/new?again=", "/schedule/now?again=")) {
            assertThat(ward.page(Role.OFFICER).get(form + occurrence).asString())
                    .containsPattern("value=\"programme:[0-9a-f-]{36}\" selected")
                    .contains(
                            "name=\"where\" value=\"parts\" checked",
                            "name=\"receivers\" value=\"" + first.id() + "\" checked")
                    .doesNotContain("name=\"receivers\" value=\"" + second.id() + "\" checked");
        }
        assertThat(ward.page(Role.OFFICER)
                        .get("/schedule/new?again=nonsense")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("name=\"where\" value=\"ward\" checked");
        ward.as(Role.AUDITOR)
                .basePath("")
                .get("/wards/" + ward.id() + "/as-run/" + occurrence)
                .then()
                .statusCode(200)
                .body(containsString("0:15 / 3:00"));
    }

    /** [P-43] [P-45] */
    @Test
    void waiting_and_pausing_are_no_ends() {
        tells(first, Outcome.WAITING, "busy", OTHER, null, null);
        assertThat(stateOf(first)).isEqualTo(Airing.State.WAITING);
        ward.as(Role.OFFICER)
                .basePath("")
                .cookie("loa_lang", "vi")
                .accept("text/html")
                .get("/wards/" + ward.id() + "/broadcasts/" + occurrence)
                .then()
                .statusCode(200)
                .body(containsString("đang chờ, vì cụm loa còn phát tin khác"), not(containsString(OTHER)));
        tells(first, Outcome.STARTED, "", null, null, 0L);
        assertThat(stateOf(first)).isEqualTo(Airing.State.STARTED);
        tells(first, Outcome.PAUSED, "pre-empted", OTHER, null, 180_000L);
        assertThat(stateOf(first)).isEqualTo(Airing.State.PAUSED);
        tells(first, Outcome.RESUMED, "", null, null, 180_000L);
        assertThat(stateOf(first)).isEqualTo(Airing.State.STARTED);
        assertThat(asRun.find(AsRunFilter.all(ward.id()), 0, 100)).isEmpty();

        tells(first, Outcome.COMPLETED, "", null, null, 365_000L);
        assertThat(onlyEntry().verdict().outcome()).isEqualTo(AsRunEntry.Outcome.PLAYED);
        assertThat(onlyEntry().verdict().reason()).isEmpty();
        assertThat(onlyEntry().incidents())
                .extracting(Incident::kind, Incident::fromMilliseconds)
                .containsExactly(
                        tuple(Incident.Kind.WAITED, null),
                        tuple(Incident.Kind.PAUSED, null),
                        tuple(Incident.Kind.RESUMED, 180_000L));
        assertThat(ward.page(Role.AUDITOR)
                        .cookie("loa_lang", "vi")
                        .get("/as-run/" + occurrence)
                        .asString())
                .contains("bị tin ưu tiên hơn cắt ngang lúc 06:03:00, phát tiếp từ phút 3:00 lúc");
        ward.as(Role.OFFICER)
                .get("/broadcasts/" + occurrence)
                .then()
                .statusCode(200)
                .body("offer", nullValue());
    }

    /** [P-42] */
    @Test
    void who_joined_at_the_offset_has_not_played_what_was_before() {
        tells(first, Outcome.COMPLETED, "", null, 100_000L, 265_000L);

        assertThat(onlyEntry().verdict().fromMilliseconds()).isEqualTo(100_000);
        assertThat(onlyEntry().verdict().outcome()).isEqualTo(AsRunEntry.Outcome.PARTLY_PLAYED);
        assertThat(onlyEntry().verdict().reason()).isEqualTo("joined-late");
        assertThat(ward.page(Role.AUDITOR)
                        .cookie("loa_lang", "vi")
                        .get("/as-run/" + occurrence)
                        .asString())
                .contains("vào muộn, phát từ giây thứ 100; phát được 4:25 trên 6:05");
        assertThat(onlyEntry().parts()).extracting(AsRunEntry.PartFacts::played).containsExactly(80_000L, 180_000L);
    }

    /** [P-44] */
    @Test
    void a_pole_of_the_second_turn_has_its_own_planned_start_also_when_its_receipt_is_the_first_word() {
        tells(second, Outcome.COMPLETED, "", null, null, 365_000L);

        assertThat(onlyEntry().broadcast().plannedStart()).isEqualTo(MONDAY_SIX.plusSeconds(370));
        assertThat(onlyEntry().receiver().receiver()).isEqualTo(second.id());
        Broadcast broadcast = broadcasts.find(ward.id(), occurrence).orElseThrow();
        assertThat(broadcast.plannedEnd()).isEqualTo(MONDAY_SIX.plusSeconds(735));
        assertThat(broadcast.latestStart()).isEqualTo(MONDAY_SIX.plusSeconds(670));
    }

    /** [P-45] */
    @Test
    void what_found_no_room_is_offered_again() {
        tells(first, Outcome.MISSED, "busy", OTHER, null, null);

        ward.as(Role.OFFICER)
                .get("/broadcasts/" + occurrence)
                .then()
                .statusCode(200)
                .body("offer.receivers", equalTo(List.of(first.id().value())));
    }
}
