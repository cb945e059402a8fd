package vn.loa.embedded.database;

import org.jspecify.annotations.Nullable;
import vn.loa.embedded.StartFailure;
import vn.loa.problem.Sentence;

/** The words for every way in which the embedded PostgreSQL can refuse to start. */
final class DatabaseFailures {
    private static final Sentence PART =
            new Sentence("Cơ sở dữ liệu đi kèm (PostgreSQL)", "Embedded database (PostgreSQL)");

    private DatabaseFailures() {}

    static StartFailure noProgramsForThisPlatform(String archive) {
        return new StartFailure(
                PART,
                new Sentence(
                        "Bản Loa này không kèm PostgreSQL cho máy này (" + archive + ").",
                        "This build of Loa has no PostgreSQL for this machine (" + archive + ")."),
                new Sentence(
                        "Biên dịch Loa trên chính loại máy này, hoặc dùng PostgreSQL có sẵn bằng loa.database.url.",
                        "Build Loa on this kind of machine, or use a PostgreSQL of your own with loa.database.url."));
    }

    static StartFailure rootWithoutNamespaces() {
        return new StartFailure(
                PART,
                new Sentence(
                        "PostgreSQL không chạy dưới quyền root, và máy này không cho tách quyền (unshare).",
                        "PostgreSQL refuses to run as root, and this machine does not allow user namespaces (unshare)."),
                new Sentence(
                        "Chạy Loa bằng người dùng thường, ví dụ: sudo -u loa java -jar quarkus-run.jar",
                        "Run Loa as a normal user, for example: sudo -u loa java -jar quarkus-run.jar"));
    }

    static StartFailure stillRunning(long processId) {
        return new StartFailure(
                PART,
                new Sentence(
                        "PostgreSQL của lần chạy trước (tiến trình " + processId + ") không chịu dừng.",
                        "The PostgreSQL of the previous run (process " + processId + ") does not stop."),
                new Sentence(
                        "Xem nó đang làm gì, dừng nó rồi khởi động lại Loa: kill -INT " + processId,
                        "See what it is doing, stop it and start Loa again: kill -INT " + processId));
    }

    static StartFailure diskFull(String lastLines) {
        return new StartFailure(
                PART,
                new Sentence("Đĩa đã đầy: " + lastLines, "The disk is full: " + lastLines),
                new Sentence(
                        "Giải phóng chỗ trống trong loa.data-directory rồi khởi động lại.",
                        "Free some room in loa.data-directory and start again."));
    }

    static StartFailure portTaken(int port) {
        return new StartFailure(
                PART,
                new Sentence(
                        "Cổng " + port + " đã có chương trình khác dùng.",
                        "Port " + port + " is used by another program."),
                new Sentence(
                        "Đặt loa.database.embedded.port=0 để Loa tự chọn cổng trống, hoặc chọn số khác.",
                        "Set loa.database.embedded.port=0 to let Loa choose a free port, or choose another number."));
    }

    static StartFailure other(String whatHappened, @Nullable Throwable cause) {
        return new StartFailure(
                PART,
                new Sentence("Không chạy được: " + whatHappened, "It does not run: " + whatHappened),
                new Sentence(
                        "Xem nhật ký trong thư mục postgresql/log của loa.data-directory.",
                        "Look at the log in postgresql/log of loa.data-directory."),
                cause);
    }
}
