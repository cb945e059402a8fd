package vn.loa.area;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.loa.area.regulation.Rulebook;
import vn.loa.area.regulation.Window;

/** The windows that a ward had before there were other rules, carried over by migration 52. */
@QuarkusTest
class RulesOfBeforeTest {

    private final DataSource database;
    private final ObjectMapper json;

    RulesOfBeforeTest(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Test
    void windows_are_carried_over_and_a_ward_without_any_stays_silent() throws SQLException, IOException {
        assertThat(carriedOver("a").ward().windows())
                .extracting(Window::clockFace)
                .containsExactly("05:00-06:30", "16:30-24:00");
        assertThat(carriedOver("a").ward().windows().get(0).days()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
        assertThat(carriedOver("a").ward().holidays().asUsual()).isTrue();
        assertThat(carriedOver("b")).isEqualTo(Rulebook.EMPTY);
    }

    private Rulebook carriedOver(String ward) throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Temporary tables stand before the real ones, which have long been migrated.
            statement.execute("create temporary table ward (id text)");
            statement.execute("create temporary table ward_rules (ward_id text, rules jsonb)");
            statement.execute("create temporary table allowed_window"
                    + " (ward_id text, days smallint[], from_minute smallint, to_minute smallint)");
            statement.execute("insert into ward values ('a'), ('b')");
            statement.execute("insert into allowed_window values ('a', '{1}', 990, 1440), ('a', '{7,1}', 300, 390)");
            statement.execute(carryingOver());
            try (ResultSet row =
                    statement.executeQuery("select rules from ward_rules where ward_id = '" + ward + "'")) {
                assertThat(row.next()).isTrue();
                return json.readValue(row.getString(1), RulebookText.class).read();
            } finally {
                connection.rollback();
            }
        }
    }

    private static String carryingOver() throws IOException {
        try (InputStream migration =
                RulesOfBeforeTest.class.getResourceAsStream("/db/migration/V52__regulations.sql")) {
            String text = new String(migration.readAllBytes(), StandardCharsets.UTF_8);
            int from = text.indexOf("insert into ward_rules");
            return text.substring(from, text.indexOf(';', from));
        }
    }
}
