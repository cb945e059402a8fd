package vn.loa.evidence.log;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The server's own database. */
@ApplicationScoped
class ServerTransactions implements Transactions {

    private final DataSource database;

    ServerTransactions(DataSource database) {
        this.database = database;
    }

    @Override
    public <T> T run(Work<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                return work.in(connection);
            } catch (SQLException failed) {
                throw new LogUnreachable(failed);
            }
        });
    }
}
