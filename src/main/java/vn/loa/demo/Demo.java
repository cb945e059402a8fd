package vn.loa.demo;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import vn.loa.receiver.Receiver;
import vn.loa.station.StationConfig;

/**
 * Runs the demonstration beside the server: makes the ward, enrols receivers the way a technician would, keeps them running, and prints
 * where to go and how to sign in.
 */
@ApplicationScoped
class Demo {

    private static final Logger LOG = Logger.getLogger(Demo.class);

    private final StationConfig station;
    private final DemoConfig config;
    private final DemoWard ward;
    private final DemoTechnician technician;
    private final List<DemoReceiver> receivers = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService keeper =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "demo"));

    Demo(StationConfig station, DemoConfig config, DemoWard ward, DemoTechnician technician) {
        this.station = station;
        this.config = config;
        this.ward = ward;
        this.technician = technician;
    }

    void begin(@ObservesAsync HttpServerStart started) {
        if (station.demo()) {
            keeper.execute(this::run);
        }
    }

    void end(@Observes @Priority(1) ShutdownEvent stopping) {
        keeper.shutdownNow();
        if (!config.keepReceivers()) {
            receivers.forEach(DemoReceiver::stop);
        }
    }

    private void run() {
        List<Receiver> places = ward.make(config.receivers());
        if (Files.isReadable(config.receiverJar())) {
            places.stream().limit(config.receivers()).forEach(this::bringUp);
            keeper.scheduleWithFixedDelay(this::keepUp, 3, 3, TimeUnit.SECONDS);
        } else {
            LOG.errorf(
                    "demo without receivers: there is no %s; run from the project's directory after a build",
                    config.receiverJar());
        }
        announce();
    }

    private void bringUp(Receiver place) {
        Path directory = station.dataDirectory()
                .resolve("demo")
                .resolve("receivers")
                .resolve(place.id().value());
        DemoReceiver receiver = new DemoReceiver(place.id(), directory, config.receiverJar(), config.sound());
        receivers.add(receiver);
        receiver.adopt();
        if (!receiver.isRunning()) {
            start(receiver, place.status() == Receiver.Status.NEW);
        }
    }

    private void start(DemoReceiver receiver, boolean isNew) {
        receiver.start(
                isNew
                        ? List.of("--server", address(), "--code", technician.codeFor(DemoWard.ID, receiver.id()))
                        : List.of());
        LOG.infof("demo receiver started receiver=%s process=%d", receiver.id(), receiver.processId());
    }

    /** Does what systemd does on a pole, and what the technician does at the screen. */
    private void keepUp() {
        try {
            for (DemoReceiver receiver : receivers) {
                receiver.shownFingerprint().ifPresent(shown -> technician.confirm(DemoWard.ID, receiver.id(), shown));
                if (!receiver.isRunning()) {
                    start(receiver, technician.needsCode(DemoWard.ID, receiver.id()));
                }
            }
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "demo receivers not kept up");
        }
    }

    private String address() {
        return "http://127.0.0.1:" + ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
    }

    private void announce() {
        PrintStream terminal = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        terminal.println();
        terminal.println("  BẢN DEMO · DEMONSTRATION: Phường Mẫu, mật khẩu công khai · published passwords");
        terminal.println();
        terminal.println("  Mở · open   " + address());
        terminal.println();
        for (DemoWard.SignIn person : DemoWard.signIns()) {
            terminal.printf("  %-10s  %-20s  %s%n", person.username(), person.password(), person.does());
        }
        terminal.println();
        for (DemoReceiver receiver : receivers) {
            terminal.printf(
                    "  cụm loa · receiver %s  process %d  %s%n", receiver.id(), receiver.processId(), receiver.log());
        }
        terminal.println();
        terminal.println("  Ctrl-C để dừng · to stop");
        terminal.println();
    }
}
