package vn.loa.embedded.broker;

import org.jspecify.annotations.Nullable;
import vn.loa.embedded.StartFailure;
import vn.loa.problem.Sentence;

/** The words for every way in which the embedded broker can refuse to start. */
final class BrokerFailures {
    private static final Sentence PART = new Sentence("Máy chủ tin nhắn đi kèm (MQTT)", "Embedded broker (MQTT)");

    private BrokerFailures() {}

    static StartFailure plaintextToTheWorld(String host) {
        return new StartFailure(
                PART,
                new Sentence(
                        "loa.broker.host=" + host + " mở ra mạng mà không có TLS, mật khẩu của cụm loa sẽ lộ.",
                        "loa.broker.host=" + host
                                + " opens it to the network without TLS, which shows receivers' passwords."),
                new Sentence(
                        "Đặt loa.broker.tls.key-store và loa.broker.tls.key-store-password; "
                                + "mạng riêng thì đặt loa.broker.allow-plaintext=true.",
                        "Set loa.broker.tls.key-store and loa.broker.tls.key-store-password; "
                                + "on a closed network set loa.broker.allow-plaintext=true."));
    }

    static StartFailure keyStoreUnreadable(String path, Exception cause) {
        return new StartFailure(
                PART,
                new Sentence(
                        "Không đọc được kho khóa TLS " + path + ": " + cause.getMessage(),
                        "Cannot read the TLS key store " + path + ": " + cause.getMessage()),
                new Sentence(
                        "Kiểm tra loa.broker.tls.key-store (tệp PKCS#12) và loa.broker.tls.key-store-password.",
                        "Check loa.broker.tls.key-store (a PKCS#12 file) and loa.broker.tls.key-store-password."),
                cause);
    }

    static StartFailure other(String why, @Nullable Throwable cause) {
        return new StartFailure(
                PART,
                new Sentence("Không chạy được: " + why, "It does not run: " + why),
                new Sentence(
                        "Kiểm tra loa.broker.host, loa.broker.port và chỗ trống trên đĩa. Có thể xóa thư mục broker trong "
                                + "loa.data-directory: mọi thứ trong đó được gửi lại từ cơ sở dữ liệu.",
                        "Check loa.broker.host, loa.broker.port and the free disk space. The directory broker in "
                                + "loa.data-directory may be deleted: all in it is sent again from the database."),
                cause);
    }
}
