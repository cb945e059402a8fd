package vn.loa.embedded.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.loa.embedded.DebianPostgreSql;
import vn.loa.embedded.StartFailure;

class ExternalDatabaseTest {
    private static DebianPostgreSql server;

    @BeforeAll
    static void start() throws Exception {
        server = DebianPostgreSql.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void a_database_that_answers_is_accepted_and_takes_all_migrations_with_its_one_role() {
        new ExternalDatabase(server.url(), DebianPostgreSql.USER, DebianPostgreSql.PASSWORD).check();
        var migrated = Flyway.configure()
                .dataSource(server.url(), DebianPostgreSql.USER, DebianPostgreSql.PASSWORD)
                .locations("db/migration")
                .placeholders(Map.of("application_role", DebianPostgreSql.USER))
                .load()
                .migrate();
        assertThat(migrated.success).isTrue();
        assertThat(migrated.migrationsExecuted).isPositive();
    }

    @Test
    void a_wrong_password_names_the_settings_to_check() {
        refused(
                new ExternalDatabase(server.url(), DebianPostgreSql.USER, "guess"),
                "sai mật khẩu",
                "loa.database.password");
    }

    @Test
    void a_missing_database_says_how_to_make_it() {
        refused(
                new ExternalDatabase(server.url("nowhere"), DebianPostgreSql.USER, DebianPostgreSql.PASSWORD),
                "không có cơ sở dữ liệu này",
                "CREATE DATABASE loa");
    }

    @Test
    void a_server_that_does_not_answer_is_told_with_its_address() throws Exception {
        String nobody = "jdbc:postgresql://127.0.0.1:" + DebianPostgreSql.freePort() + "/loa";
        refused(new ExternalDatabase(nobody, "loa", "x"), nobody, "loa.database.url");
    }

    @Test
    void the_password_does_not_reach_the_block() {
        assertThatThrownBy(() -> new ExternalDatabase(server.url(), DebianPostgreSql.USER, "very-secret").check())
                .isInstanceOfSatisfying(StartFailure.class, failure -> assertThat(failure.block())
                        .doesNotContain("very-secret"));
    }

    private static void refused(ExternalDatabase database, String... words) {
        assertThatThrownBy(database::check)
                .isInstanceOfSatisfying(StartFailure.class, failure -> assertThat(failure.block())
                        .contains(words));
    }
}
