package vn.loa;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.loa.evidence.EvidenceLog;
import vn.loa.evidence.LeafKind;

@QuarkusTest
class SchemaTest {

    @Inject
    DataSource database;

    @Inject
    EvidenceLog log;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update evidence_entry set kind = 'FORGED'",
                "delete from evidence_entry",
                "truncate evidence_entry",
                "update receipt set outcome = 'COMPLETED'",
                "delete from receipt",
                "update as_run_entry set outcome = 'PLAYED'",
                "delete from as_run_entry",
                "delete from timetable",
                "update schedule_change set made_by_name = 'ai đó'",
                "update log_leaf set ward_id = null",
                "delete from log_checkpoint",
                "delete from as_run_leaf",
                "update repair_note set text = 'all was well'",
                "delete from repair_note"
            })
    void the_database_itself_refuses_to_change_evidence(String change) throws SQLException {
        QuarkusTransaction.requiringNew()
                .run(() -> log.append(LeafKind.EXPORTED, Optional.empty(), Map.of("what", "a test of the schema")));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(change))
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(append-only|permission denied).*");
        }
    }
}
