package vn.loa.embedded.start;

import io.quarkus.runtime.QuarkusBindException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import vn.loa.embedded.StartFailure;
import vn.loa.embedded.TcpPort;
import vn.loa.problem.Sentence;

/** Turns whatever stopped the start into the block that the operator reads. */
final class StartFailures {
    private static final Sentence SERVER = new Sentence("Máy chủ Loa", "Loa server");

    private StartFailures() {}

    static String explain(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartFailure known) {
                return known.block();
            }
            if (cause instanceof QuarkusBindException bind) {
                return portTaken(bind).block();
            }
            if (cause instanceof FlywayException migration) {
                return migrationFailed(migration).block();
            }
        }
        return unknown(failure).block() + System.lineSeparator() + stackTrace(failure);
    }

    private static StartFailure portTaken(QuarkusBindException bind) {
        return TcpPort.http(bind.getHost(), bind.getPort()).taken(bind);
    }

    private static StartFailure migrationFailed(FlywayException failure) {
        String firstLine =
                String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return new StartFailure(
                new Sentence("Cấu trúc cơ sở dữ liệu", "Database schema"),
                new Sentence("Không nâng cấp được: " + firstLine, "It could not be migrated: " + failure.getMessage()),
                new Sentence(
                        "Kiểm tra quyền của người dùng cơ sở dữ liệu và phiên bản Loa đã chạy trước đó; dữ liệu chưa bị đổi.",
                        "Check the database role's rights and which version of Loa ran before; no data was changed."),
                failure);
    }

    private static StartFailure unknown(Throwable failure) {
        String what = failure.toString();
        return new StartFailure(
                SERVER,
                new Sentence("Lỗi chưa lường trước: " + what, "An error nobody foresaw: " + what),
                new Sentence(
                        "Gửi các dòng bên dưới cho người phát triển Loa.", "Send the lines below to Loa's developers."),
                failure);
    }

    private static String stackTrace(Throwable failure) {
        StringWriter lines = new StringWriter();
        failure.printStackTrace(new PrintWriter(lines));
        return lines.toString();
    }
}
