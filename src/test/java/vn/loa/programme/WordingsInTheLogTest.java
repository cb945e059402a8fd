package vn.loa.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.schedule.WardForTests;
import vn.loa.staff.Role;

/** Themes, templates, words and chimes decide what is said and counted, so who changed them stands in the log, by names and not by ids alone. */
@QuarkusTest
class WordingsInTheLogTest {

    private final DataSource database;
    private WardForTests ward;

    WordingsInTheLogTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void a_ward() {
        ward = new WardForTests(database, Instant.parse("2026-11-22T05:00:00Z"));
    }

    @Test
    void themes_are_told_with_what_held_before_and_only_when_they_change() {
        themes("Y tế", "An ninh");
        themes("Y tế", "An ninh");
        themes("Y tế");
        assertThat(ward.leaves("THEMES_SET"))
                .hasSize(2)
                .anyMatch(leaf -> leaf.contains("\"after\":[\"Y tế\",\"An ninh\"],\"before\":[]"))
                .anyMatch(leaf -> leaf.contains("\"after\":[\"Y tế\"]") && leaf.contains("Người ADMINISTRATOR"));
    }

    @Test
    void a_template_and_its_return_are_told() {
        ward.as(Role.OFFICER)
                .body(Map.of("title", "Mời họp", "theme", "Y tế", "text", "Kính mời bà con."))
                .put("/templates/moi-hop")
                .then()
                .statusCode(200);
        ward.as(Role.OFFICER).delete("/templates/moi-hop").then().statusCode(200);
        assertThat(ward.leaves("TEMPLATE_SET"))
                .hasSize(2)
                .allMatch(leaf -> leaf.contains("\"key\":\"moi-hop\""))
                .anyMatch(leaf -> leaf.contains("Mời họp") && leaf.contains("textSha256"))
                .anyMatch(leaf -> !leaf.contains("title"));
    }

    @Test
    void a_word_is_told_as_it_is_written_and_read() {
        ward.as(Role.OFFICER)
                .body(Map.of("written", "NVH", "spoken", "nhà văn hóa"))
                .put("/voice/words")
                .then()
                .statusCode(200);
        assertThat(ward.leaves("READING_WORD_SET"))
                .singleElement()
                .asString()
                .contains("\"written\":\"NVH\"", "\"spoken\":\"nhà văn hóa\"", "Người OFFICER");
    }

    @Test
    void a_chime_is_told_by_its_title() {
        String chime = ward.approved("Nhạc hiệu của phường");
        ward.as(Role.OFFICER)
                .body(Map.of("precedence", "ORDINARY", "bulletin", chime))
                .put("/programmes/chimes")
                .then()
                .statusCode(200);
        assertThat(ward.leaves("CHIME_SET"))
                .singleElement()
                .asString()
                .contains("\"title\":\"Nhạc hiệu của phường\"", "\"theme\":\"Y tế\"", chime);
    }

    private void themes(String... names) {
        ward.as(Role.ADMINISTRATOR)
                .body(Map.of("themes", List.of(names)))
                .put("/themes")
                .then()
                .statusCode(200);
    }
}
