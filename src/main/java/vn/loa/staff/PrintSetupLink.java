package vn.loa.staff;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.loa.station.StationConfig;

/**
 * Prints the one-time set-up link while there is no account, on standard output and not in the log: logs are kept and sent around.
 *
 * <p>A demonstration opens its own accounts, so it gets none.
 */
@Singleton
class PrintSetupLink {

    private final SetupLinks links;
    private final boolean demo;
    private final int port;

    PrintSetupLink(
            SetupLinks links,
            StationConfig station,
            @ConfigProperty(name = "quarkus.http.port", defaultValue = "8080") int port) {
        this.links = links;
        this.demo = station.demo();
        this.port = port;
    }

    void atStart(@Observes StartupEvent start) {
        if (!demo) {
            links.issue().ifPresent(this::print);
        }
    }

    private void print(SessionToken token) {
        terminal()
                .printf(
                        """

                Chưa có tài khoản nào. Mở liên kết này một lần, trong 24 giờ, để tạo người quản trị đầu tiên:
                There is no account yet. Open this link once, within 24 hours, to make the first administrator:

                    http://localhost:%d/setup?token=%s

                """,
                        port, token.secret());
    }

    /** Vietnamese must arrive whole whatever the machine's locale says. */
    private static PrintStream terminal() {
        return new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }
}
