package vn.loa.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.loa.playout.OrdersSent;
import vn.loa.protocol.Kind;
import vn.loa.protocol.MalformedNote;
import vn.loa.protocol.Note;
import vn.loa.protocol.Precedence;
import vn.loa.schedule.Timetables;
import vn.loa.schedule.WardForTests;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.staff.Role;
import vn.loa.station.Station;
import vn.loa.time.SteppedClock;

/** What a province's office sends down to a ward, on the real database, on Sunday 22 November 2026 at noon in Hà Nội. */
@QuarkusTest
class DirectiveLifeTest {

    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T05:00:00Z");
    private static final String MONDAY_SIX = "2026-11-22T23:00:00Z";

    private final DataSource database;
    private final Timetables timetables;
    private final OrdersSent orders;
    private final Station station;
    private WardForTests office;
    private WardForTests ward;
    private String bulletin;

    DirectiveLifeTest(DataSource database, Timetables timetables, OrdersSent orders, Station station) {
        this.database = database;
        this.timetables = timetables;
        this.orders = orders;
        this.station = station;
    }

    @BeforeEach
    void an_office_whose_officer_reaches_the_whole_province() {
        QuarkusMock.installMockForType(new SteppedClock(SUNDAY_NOON), Clock.class);
        office = new WardForTests(database, SUNDAY_NOON);
        ward = new WardForTests(database, SUNDAY_NOON);
        bulletin = office.approved("Phòng chống bão số 9");
        String province = office.id() + "-tinh";
        ward.write(
                "update ward set province_id = ? where id = ?",
                province,
                ward.id().value());
        office.write(
                "update account set ward_id = null, province_id = ? where ward_id = ? and role in ('OFFICER', 'APPROVER')",
                province,
                office.id().value());
    }

    @Test
    void an_ordinary_one_waits_until_the_wards_officer_chooses_it_and_is_then_planned_like_any_other() {
        String id = sent("ORDINARY", null).statusCode(201).extract().path("id");

        String copy = ward.as(Role.OFFICER)
                .get("/inbox")
                .then()
                .body("", hasSize(1))
                .body("[0].state", equalTo("WAITING"))
                .body("[0].title", equalTo("Phòng chống bão số 9"))
                .extract()
                .path("[0].bulletin");
        assertThat(planned()).isEmpty();

        decide(id, "CHOOSE").statusCode(200).body("state", equalTo("CHOSEN"));
        ward.once(copy, "2026-11-23", "06:00").statusCode(201);
        decide(id, "DECLINE").statusCode(409).body("type", equalTo("urn:loa:problem:decided-already"));
    }

    @Test
    void an_officer_of_one_ward_sends_nothing_to_another() {
        String own = ward.approved("Lịch thu gom rác");

        ward.as(Role.OFFICER)
                .body(Map.of(
                        "bulletin",
                        own,
                        "kind",
                        "ORDINARY",
                        "wards",
                        List.of(office.id().value())))
                .post("/directives")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:loa:problem:wards-out-of-reach"));
    }

    @Test
    void what_was_not_approved_above_is_not_sent() {
        String draft = office.draft(office.clip("READY"), "Chưa duyệt");

        office.as(Role.OFFICER)
                .body(Map.of(
                        "bulletin",
                        draft,
                        "kind",
                        "ORDINARY",
                        "wards",
                        List.of(ward.id().value())))
                .post("/directives")
                .then()
                .statusCode(409);
        ward.as(Role.OFFICER).get("/inbox").then().body("", hasSize(0));
    }

    @Nested
    class Of_priority {

        @Test
        void it_is_placed_at_its_hour_and_the_ordinary_programme_gives_way() {
            ward.once(ward.approved("Thể dục buổi sáng"), "2026-11-23", "06:01").statusCode(201);

            sent("PRIORITY", MONDAY_SIX).statusCode(201).body("deliveries[0].state", equalTo("PLACED"));

            assertThat(planned())
                    .extracting(occurrence -> occurrence.programmed().precedence())
                    .containsExactly(Precedence.PRIORITY, Precedence.ORDINARY);
        }

        @Test
        void without_an_hour_it_is_refused() {
            sent("PRIORITY", null).statusCode(400).body("type", equalTo("urn:loa:problem:no-wanted-start"));
        }

        @Test
        void outside_the_wards_hours_it_is_not_placed_and_the_officer_reads_why() {
            sent("PRIORITY", "2026-11-22T20:15:00Z")
                    .statusCode(201)
                    .body("deliveries[0].state", equalTo("NOT_PLACED"))
                    .body("deliveries[0].reasonVietnamese", containsString("không nằm trọn trong khung giờ"));
            assertThat(planned()).isEmpty();
        }

        @Test
        void where_two_meet_the_ward_decides_and_the_one_from_above_may_go_first() {
            String second = secondMeetsFirst();

            decide(second, "THIS_FIRST").statusCode(200).body("state", equalTo("PLACED"));

            assertThat(planned())
                    .extracting(Occurrence::start)
                    .containsExactly(Instant.parse("2026-11-22T23:01:00Z"), Instant.parse("2026-11-22T23:04:01Z"));
            assertThat(planned().get(0).programmed().title()).isEqualTo("Lệnh thứ hai");
        }

        @Test
        void or_the_other_one_goes_first() {
            String second = secondMeetsFirst();

            decide(second, "OTHER_FIRST").statusCode(200).body("state", equalTo("PLACED"));

            assertThat(planned())
                    .extracting(Occurrence::start)
                    .containsExactly(Instant.parse(MONDAY_SIX), Instant.parse("2026-11-22T23:03:01Z"));
            assertThat(planned().get(1).programmed().title()).isEqualTo("Lệnh thứ hai");
        }

        private String secondMeetsFirst() {
            sent("PRIORITY", MONDAY_SIX).statusCode(201);
            bulletin = office.approved("Lệnh thứ hai");
            return sent("PRIORITY", "2026-11-22T23:01:00Z")
                    .statusCode(201)
                    .body("deliveries[0].state", equalTo("NEEDS_ORDER"))
                    .body("deliveries[0].reasonVietnamese", containsString("hãy quyết định bản nào phát trước"))
                    .extract()
                    .path("id");
        }
    }

    @Nested
    class An_emergency {

        @Test
        void waits_for_a_second_person_and_then_goes_at_once_at_any_hour_signed_by_both_keys() throws MalformedNote {
            String id = sent("EMERGENCY", null)
                    .statusCode(201)
                    .body("deliveries[0].state", equalTo("AWAITING_CONFIRMATION"))
                    .extract()
                    .path("id");
            assertThat(orders.in(ward.id())).isEmpty();

            office.as(Role.APPROVER)
                    .post("/directives/" + id + "/confirmation")
                    .then()
                    .statusCode(200)
                    .body("confirmedBy", notNullValue())
                    .body("deliveries[0].state", equalTo("AIRED_AT_ONCE"));

            // Noon on a Sunday lies outside the ward's hours.
            assertThat(planned())
                    .singleElement()
                    .satisfies(one -> assertThat(one.programmed().precedence()).isEqualTo(Precedence.EMERGENCY));
            Note note = orders.in(ward.id()).get(0).note();
            Note.verify(
                    Kind.COMMAND, note.bytes(), List.of(station.emergencyKeys().get(0)));
            Note.verify(
                    Kind.COMMAND, note.bytes(), List.of(station.emergencyKeys().get(1)));
        }

        @Test
        void is_not_confirmed_by_the_one_who_sent_it_nor_twice() {
            String id = sent("EMERGENCY", null).extract().path("id");

            office.promote(Role.OFFICER, Role.APPROVER);
            office.as(Role.OFFICER)
                    .post("/directives/" + id + "/confirmation")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("urn:loa:problem:own-emergency"));
            assertThat(orders.in(ward.id())).isEmpty();

            office.as(Role.APPROVER)
                    .post("/directives/" + id + "/confirmation")
                    .then()
                    .statusCode(200);
            office.as(Role.APPROVER)
                    .post("/directives/" + id + "/confirmation")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:loa:problem:nothing-to-confirm"));
        }
    }

    private ValidatableResponse sent(String kind, String wantedStart) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "bulletin", bulletin, "kind", kind, "wards", List.of(ward.id().value())));
        if (wantedStart != null) {
            body.put("wantedStart", wantedStart);
        }
        return office.as(Role.OFFICER).body(body).post("/directives").then();
    }

    private ValidatableResponse decide(String id, String decision) {
        return ward.as(Role.OFFICER)
                .body(Map.of("decision", decision))
                .post("/inbox/" + id + "/decision")
                .then();
    }

    private List<Occurrence> planned() {
        return timetables.startingBetween(ward.id(), SUNDAY_NOON, SUNDAY_NOON.plus(java.time.Duration.ofDays(2)));
    }
}
