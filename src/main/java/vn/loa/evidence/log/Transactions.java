package vn.loa.evidence.log;

import java.sql.Connection;
import java.sql.SQLException;

/** Runs a piece of work in a database transaction of its own: all of it happens, or nothing. */
@FunctionalInterface
interface Transactions {

    /** What is done in the transaction. */
    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    <T> T run(Work<T> work);
}
