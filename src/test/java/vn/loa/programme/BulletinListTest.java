package vn.loa.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.loa.schedule.WardForTests;
import vn.loa.staff.Role;

/** Bulletins are found, paged, begun with templates, counted by themes, and shown with their editions. */
@QuarkusTest
class BulletinListTest {

    private final DataSource database;
    private final Clock clock;
    private WardForTests ward;

    BulletinListTest(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void aWardOfItsOwn() {
        ward = new WardForTests(database, clock.instant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ve sinh", "Vệ sinh", "VE SINH", "sinh ve", "ve si", "đuong", "duong", "đường 2"})
    void what_is_typed_with_or_without_diacritics_is_found(String words) {
        ward.draft(ward.clip("READY"), "Vệ sinh đường Số 2");
        ward.draft(ward.clip("READY"), "Tiêm chủng");

        assertThat(titles(words)).containsExactly("Vệ sinh đường Số 2");
    }

    @Test
    void what_is_approved_is_found_too_and_signs_find_nothing_and_break_nothing() {
        ward.approved("Lịch họp");
        assertThat(titles("lich hop")).containsExactly("Lịch họp");
        assertThat(titles("?!&|:*'")).isEmpty();
        assertThat(titles("lich & ! hop:* <->")).containsExactly("Lịch họp");
        assertThat(titles("")).containsExactly("Lịch họp");
    }

    @Test
    void pages_follow_each_other_without_a_gap_or_a_repeat() {
        List<String> made = new ArrayList<>();
        for (int number = 0; number < 7; number++) {
            made.add(0, ward.draft(ward.clip("READY"), "Bản tin " + number));
        }
        List<String> all = ward.as(Role.AUDITOR).get("/bulletins").path("id");
        List<String> seen = new ArrayList<>(all.subList(0, 3));
        seen.addAll(ward.as(Role.AUDITOR)
                .queryParam("after", all.get(2))
                .get("/bulletins")
                .path("id"));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(made).doesNotHaveDuplicates();
    }

    @Test
    void what_the_page_before_ended_with_has_to_exist() {
        ward.as(Role.AUDITOR)
                .get("/bulletins?after=x")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:loa:problem:no-such-bulletin"));
    }

    @Test
    void the_page_offers_the_next_page_and_says_when_nothing_was_found() {
        for (int number = 0; number < 51; number++) {
            ward.draft(ward.clip("READY"), "Bản tin " + number);
        }
        assertThat(ward.page(Role.OFFICER).get("/bulletins?q=ban").asString()).contains("Next page", "after=");
        assertThat(ward.page(Role.OFFICER)
                        .get("/bulletins?q=khong+co&state=DRAFT")
                        .asString())
                .contains("Nothing was found")
                .doesNotContain("Next page");
    }

    @Test
    void where_a_ward_has_fixed_its_themes_no_other_is_taken_but_the_one_a_bulletin_has() {
        UUID clip = ward.clip("READY");
        String before = ward.draft(clip, "Từ trước");
        String had = ward.as(Role.OFFICER).get("/bulletins/" + before).path("theme");
        ward.as(Role.ADMINISTRATOR)
                .body(Map.of("themes", List.of(" Môi trường ", "Văn hóa", "Văn hóa", "")))
                .put("/themes")
                .then()
                .statusCode(200)
                .body("themes", contains("Môi trường", "Văn hóa"));

        Map<String, Object> other = new java.util.HashMap<>(WardForTests.content(clip, "Khác"));
        other.put("theme", "Chưa có");
        ward.as(Role.OFFICER)
                .body(other)
                .post("/bulletins")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:loa:problem:unknown-theme"));
        other.put("theme", had);
        ward.as(Role.OFFICER)
                .body(Map.of("version", 0, "content", other))
                .put("/bulletins/" + before)
                .then()
                .statusCode(200)
                .body("title", equalTo("Khác"));
        assertThat(ward.page(Role.ADMINISTRATOR).get("/settings/themes").asString())
                .contains("Môi trường\nVăn hóa", had);
        ward.as(Role.OFFICER)
                .body(Map.of("themes", List.of("x")))
                .put("/themes")
                .then()
                .statusCode(403);
    }

    @Test
    void a_template_begins_a_bulletin_and_the_wards_wording_stands_in_place_of_loas() {
        assertThat(ward.page(Role.OFFICER).get("/bulletins/new?template=hop-to").asString())
                .contains("Mời họp tổ dân phố", "Kính thưa bà con");
        ward.as(Role.OFFICER)
                .body(Map.of("title", "Mời họp", "theme", "Họp", "text", "Mời bà con […]"))
                .put("/templates/hop-to")
                .then()
                .statusCode(200)
                .body("title", hasItem("Mời họp"));
        assertThat(ward.page(Role.OFFICER).get("/bulletins/new?template=hop-to").asString())
                .contains("Mời bà con […]")
                .doesNotContain("Kính thưa bà con");
        ward.as(Role.OFFICER).delete("/templates/hop-to").then().body("title", hasItem("Mời họp tổ dân phố"));
        ward.as(Role.OFFICER)
                .body(Map.of("title", "a", "theme", "b", "text", ""))
                .put("/templates/moi")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:loa:problem:not-a-template"));
    }

    @Test
    void every_edition_shows_all_of_them() {
        String first = ward.approved("Lịch thu gom rác");
        String second =
                ward.as(Role.OFFICER).post("/bulletins/" + first + "/editions").path("id");

        ward.as(Role.AUDITOR)
                .get("/bulletins/" + first + "/editions")
                .then()
                .body("id", contains(second, first))
                .body("edition", contains(2, 1));
        assertThat(ward.page(Role.OFFICER).get("/bulletins/" + second).asString())
                .contains("Edition 2 · this one", "/bulletins/" + first);
        ward.as(Role.AUDITOR).get("/bulletins?q=khac").then().body("", empty());
    }

    @Test
    void several_recordings_become_drafts_all_or_none() {
        UUID one = ward.clip("READY");
        UUID two = ward.clip("READY");
        ward.page(Role.OFFICER)
                .contentType("multipart/form-data")
                .multiPart("title", "Bai mot")
                .multiPart("clip", one.toString())
                .multiPart("title", "Bai hai")
                .multiPart("clip", two.toString())
                .multiPart("theme", "Van nghe")
                .multiPart("where", "ward")
                .post("/bulletins/several")
                .then()
                .statusCode(303);
        assertThat(titles("bai")).containsExactlyInAnyOrder("Bai mot", "Bai hai");

        ward.page(Role.OFFICER)
                .contentType("multipart/form-data")
                .multiPart("title", "Bai ba")
                .multiPart("clip", one.toString())
                .multiPart("title", "")
                .multiPart("clip", two.toString())
                .multiPart("theme", "Van nghe")
                .multiPart("where", "ward")
                .post("/bulletins/several")
                .then()
                .statusCode(400);
        assertThat(titles("bai")).hasSize(2);
    }

    private List<String> titles(String words) {
        return ward.as(Role.OFFICER).queryParam("q", words).get("/bulletins").path("title");
    }
}
