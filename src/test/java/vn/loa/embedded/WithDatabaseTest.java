package vn.loa.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WithDatabaseTest {
    private final DataSource database;

    WithDatabaseTest(DataSource database) {
        this.database = database;
    }

    @Test
    void the_application_works_in_the_embedded_database_as_a_role_that_owns_nothing() throws SQLException {
        assertThat(answer("SELECT current_user")).isEqualTo("loa");
        assertThat(answer("SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()"))
                .isEqualTo("loa_owner");
    }

    @Test
    void the_migrations_ran_as_the_owner() throws SQLException {
        assertThat(answer("SELECT tableowner FROM pg_tables WHERE tablename = 'flyway_schema_history'"))
                .isEqualTo("loa_owner");
    }

    private String answer(String question) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() ? answer.getString(1) : "";
        }
    }
}
