package vn.loa.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.schedule.WardForTests;
import vn.loa.staff.Role;

@QuarkusTest
class BulletinLifeTest {

    private final DataSource database;
    private final Clock clock;
    private WardForTests ward;

    BulletinLifeTest(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void aWardOfItsOwn() {
        ward = new WardForTests(database, clock.instant());
    }

    @Test
    void a_bulletin_goes_from_draft_to_approval_and_the_log_tells_it() throws SQLException {
        UUID clip = ward.clip("READY");
        String id = ward.draft(clip, "Lịch tiêm vắc-xin");

        ward.act(Role.OFFICER, id, "submission", 0).statusCode(200).body("state", equalTo("SUBMITTED"));
        ward.act(Role.APPROVER, id, "approval", 1)
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("approver", equalTo("Người APPROVER"));

        assertThat(leaves()).hasSize(2).allSatisfy(leaf -> assertThat(leaf)
                .contains("Lịch tiêm vắc-xin", "Người OFFICER", "\"contentSha256\":\""));
        assertThat(leaves().get(1)).contains("BULLETIN_APPROVED", "Người APPROVER");
    }

    @Test
    void nobody_approves_a_bulletin_of_their_own_even_with_the_role() {
        String id = ward.draft(ward.clip("READY"), "Của tôi");
        ward.act(Role.OFFICER, id, "submission", 0).statusCode(200);
        ward.promote(Role.OFFICER, Role.APPROVER);

        ward.as(Role.OFFICER)
                .body(Map.of("version", 1))
                .post("/bulletins/" + id + "/approval")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:loa:problem:own-bulletin"));
    }

    @Test
    void the_database_refuses_an_author_as_approver_whatever_the_code_does() {
        String id = ward.draft(ward.clip("READY"), "Của tôi");

        assertThatThrownBy(() ->
                        ward.write("update bulletin set approver_id = author_id where id = ?", UUID.fromString(id)))
                .hasMessageContaining("nobody_approves_their_own");
    }

    @Test
    void an_officer_cannot_approve_and_an_auditor_only_reads() {
        String id = ward.draft(ward.clip("READY"), "Bản tin");
        ward.act(Role.OFFICER, id, "submission", 0).statusCode(200);

        ward.act(Role.OFFICER, id, "approval", 1).statusCode(403);
        ward.act(Role.AUDITOR, id, "approval", 1).statusCode(403);
        ward.as(Role.AUDITOR).get("/bulletins/" + id).then().statusCode(200).body("title", equalTo("Bản tin"));
        ward.as(Role.AUDITOR)
                .body(WardForTests.content(ward.clip("READY"), "x"))
                .post("/bulletins")
                .then()
                .statusCode(403);
    }

    @Test
    void the_second_of_two_editors_is_told_of_the_first() {
        UUID clip = ward.clip("READY");
        String id = ward.draft(clip, "Cũ");
        edit(id, 0, WardForTests.content(clip, "Mới"), 200);

        ward.as(Role.OFFICER)
                .body(Map.of("version", 0, "content", WardForTests.content(clip, "Cũng mới")))
                .put("/bulletins/" + id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:loa:problem:edited-meanwhile"))
                .body("detail", containsString("load it again"));
        ward.as(Role.OFFICER).get("/bulletins/" + id).then().body("title", equalTo("Mới"));
    }

    @Test
    void an_approver_approves_only_the_version_that_was_heard() {
        UUID clip = ward.clip("READY");
        String id = ward.draft(clip, "Bản tin");
        ward.act(Role.OFFICER, id, "submission", 0).statusCode(200);
        ward.act(Role.APPROVER, id, "approval", 0).statusCode(409);
    }

    @Test
    void a_returned_bulletin_shows_the_reason_is_mended_and_submitted_again() {
        UUID clip = ward.clip("READY");
        String id = ward.draft(clip, "Thiếu giờ");
        ward.act(Role.OFFICER, id, "submission", 0);

        ward.as(Role.APPROVER)
                .body(Map.of("version", 1, "reason", "Thiếu giờ\u202E kết thúc"))
                .post("/bulletins/" + id + "/return")
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("returnReason", equalTo("Thiếu giờ kết thúc"));
        edit(id, 2, WardForTests.content(clip, "Đủ giờ"), 200);
        ward.act(Role.OFFICER, id, "submission", 3)
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("returnReason", nullValue());
    }

    @Test
    void a_return_without_a_reason_is_refused() {
        String id = ward.draft(ward.clip("READY"), "Bản tin");
        ward.act(Role.OFFICER, id, "submission", 0);

        ward.as(Role.APPROVER)
                .body(Map.of("version", 1, "reason", " \u200B"))
                .post("/bulletins/" + id + "/return")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:loa:problem:no-reason-given"));
    }

    @Test
    void an_approval_in_a_tab_that_is_out_of_date_is_refused_where_the_person_looks() {
        String id = ward.draft(ward.clip("READY"), "Bản tin");
        ward.act(Role.OFFICER, id, "submission", 0);
        ward.as(Role.APPROVER).body(Map.of("version", 1, "reason", "Thiếu giờ")).post("/bulletins/" + id + "/return");

        ward.as(Role.APPROVER)
                .basePath("/wards/" + ward.id())
                .contentType("application/x-www-form-urlencoded")
                .cookie("loa_lang", "vi")
                .accept("text/html")
                .formParam("version", 1)
                .post("/approvals/" + id + "/approval")
                .then()
                .statusCode(409)
                .body(containsString("Có người vừa sửa bản tin này"));
    }

    @Test
    void the_form_of_an_approved_bulletin_is_refused_when_it_is_opened() {
        String id = ward.approved("Bản một");
        ward.as(Role.OFFICER)
                .basePath("/wards/" + ward.id())
                .get("/bulletins/" + id + "/edit")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:loa:problem:cannot-be-edited"));
    }

    @Test
    void an_approved_bulletin_stays_as_it_is_and_gets_one_next_edition() {
        String id = ward.approved("Bản một");

        edit(id, 2, WardForTests.content(ward.clip("READY"), "Sửa lén"), 409);
        String next = edition(id);
        assertThat(edition(id)).isEqualTo(next);
        ward.as(Role.OFFICER)
                .get("/bulletins/" + next)
                .then()
                .body("edition", equalTo(2))
                .body("previous", equalTo(id))
                .body("state", equalTo("DRAFT"))
                .body("title", equalTo("Bản một"));
    }

    @Test
    void the_database_refuses_to_change_an_approved_bulletin() {
        String id = ward.approved("Bản một");

        assertThatThrownBy(() -> ward.write("update bulletin set title = 'x' where id = ?", UUID.fromString(id)))
                .hasMessageContaining("cannot be changed");
    }

    @Test
    void audio_that_is_not_ready_cannot_be_submitted() {
        String id = ward.draft(ward.clip("TRANSCODING"), "Chưa xong");

        ward.act(Role.OFFICER, id, "submission", 0)
                .statusCode(409)
                .body("type", equalTo("urn:loa:problem:audio-not-ready"));
        ward.as(Role.OFFICER).get("/bulletins/" + id).then().body("state", equalTo("DRAFT"));
    }

    @Test
    void a_bulletin_of_text_alone_can_be_approved() {
        String id = ward.as(Role.OFFICER)
                .body(Map.of(
                        "title",
                        "Chữ",
                        "theme",
                        "Y tế",
                        "text",
                        "Kính thưa bà con",
                        "coverage",
                        Map.of("wholeWard", true)))
                .post("/bulletins")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        ward.act(Role.OFFICER, id, "submission", 0).statusCode(200);
        ward.act(Role.APPROVER, id, "approval", 1).statusCode(200);
    }

    @Test
    void a_bulletin_of_nothing_is_refused() {
        ward.as(Role.OFFICER)
                .body(Map.of("title", "Rỗng", "theme", "Y tế", "coverage", Map.of("wholeWard", true)))
                .post("/bulletins")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:loa:problem:nothing-to-say"));
    }

    @Test
    void clips_groups_and_bulletins_of_another_ward_do_not_exist_here() {
        WardForTests other = new WardForTests(database, clock.instant());
        String foreign = other.draft(other.clip("READY"), "Phường khác");

        ward.as(Role.OFFICER)
                .body(WardForTests.content(other.clip("READY"), "Mượn"))
                .post("/bulletins")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:loa:problem:no-such-audio"));
        ward.as(Role.OFFICER)
                .body(Map.of(
                        "title", "a", "theme", "b", "text", "c", "coverage", Map.of("groups", List.of(other.group(1)))))
                .post("/bulletins")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:loa:problem:unknown-place"));
        ward.as(Role.OFFICER).get("/bulletins/" + foreign).then().statusCode(404);
        ward.act(Role.APPROVER, foreign, "approval", 0).statusCode(404);
    }

    private void edit(String id, long version, Map<String, Object> content, int status) {
        ward.as(Role.OFFICER)
                .body(Map.of("version", version, "content", content))
                .put("/bulletins/" + id)
                .then()
                .statusCode(status);
    }

    private String edition(String id) {
        return ward.as(Role.OFFICER)
                .post("/bulletins/" + id + "/editions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<String> leaves() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select convert_from(leaf, 'UTF8') from evidence_entry"
                                + " where ward_id = ? and kind like 'BULLETIN%' order by id")) {
            query.setString(1, ward.id().value());
            List<String> leaves = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    leaves.add(rows.getString(1));
                }
            }
            return leaves;
        }
    }
}
