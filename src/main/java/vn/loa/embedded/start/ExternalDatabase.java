package vn.loa.embedded.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import vn.loa.embedded.StartFailure;
import vn.loa.problem.Sentence;

/**
 * A PostgreSQL that somebody else runs, given by address.
 *
 * @param url JDBC address, {@code jdbc:postgresql://host:port/database}
 */
record ExternalDatabase(String url, String username, String password) {
    /** Says in words why it cannot be used, before any table is touched. */
    void check() {
        Properties properties = new Properties();
        properties.setProperty("user", username);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("loginTimeout", "15");
        try (Connection connection = DriverManager.getConnection(url, properties)) {
            connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Leaves the password out, because records end up in logs. */
    @Override
    public String toString() {
        return url + " (" + username + ")";
    }

    // States by the list in PostgreSQL's manual, appendix A.
    private StartFailure failure(SQLException cause) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        return switch (state) {
            case "28P01", "28000" ->
                failure(
                        new Sentence(
                                "Máy chủ từ chối người dùng \"" + username + "\": sai mật khẩu hoặc chưa được phép.",
                                "The server refuses the user \"" + username + "\": wrong password or no permission."),
                        new Sentence(
                                "Kiểm tra loa.database.username, loa.database.password và pg_hba.conf của máy chủ.",
                                "Check loa.database.username, loa.database.password and the server's pg_hba.conf."),
                        cause);
            case "3D000" ->
                failure(
                        new Sentence("Máy chủ không có cơ sở dữ liệu này.", "The server has no such database."),
                        new Sentence(
                                "Tạo nó: CREATE DATABASE loa OWNER " + username + "; hoặc sửa loa.database.url.",
                                "Create it: CREATE DATABASE loa OWNER " + username + "; or correct loa.database.url."),
                        cause);
            default ->
                failure(
                        new Sentence(
                                "Không kết nối được: " + cause.getMessage(), "Cannot connect: " + cause.getMessage()),
                        new Sentence(
                                "Kiểm tra loa.database.url, máy chủ có đang chạy và tường lửa; "
                                        + "để trống loa.database.url thì Loa dùng cơ sở dữ liệu đi kèm.",
                                "Check loa.database.url, that the server runs, and the firewall; "
                                        + "with loa.database.url empty Loa uses its embedded database."),
                        cause);
        };
    }

    private StartFailure failure(Sentence why, Sentence remedy, SQLException cause) {
        Sentence part = new Sentence("Cơ sở dữ liệu " + url, "Database " + url);
        return new StartFailure(part, why, remedy, cause);
    }
}
