package vn.loa.link;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Ward;
import vn.loa.area.Wards;
import vn.loa.playout.Transmitter;
import vn.loa.protocol.Kind;
import vn.loa.protocol.Note;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.ServerState;
import vn.loa.protocol.WardId;
import vn.loa.receiver.AssignmentIssued;
import vn.loa.receiver.Receiver;
import vn.loa.receiver.ReceiverConfig;
import vn.loa.receiver.Receivers;
import vn.loa.schedule.TimetableIssued;
import vn.loa.schedule.Timetables;
import vn.loa.station.Station;

/** Carries what was committed to the receivers, and after every connect tells the broker everything anew, because it may have lost it [P-11]. */
@ApplicationScoped
class Link implements Transmitter {

    private static final Logger LOG = Logger.getLogger(Link.class);

    private final Broker broker;
    private final Intake intake;
    private final Wards wards;
    private final Receivers receivers;
    private final Timetables timetables;
    private final Station station;
    private final ReceiverConfig config;
    private final Clock clock;
    // One thread publishes what is retained, always reading the latest: an older version can never overtake a newer
    // one.
    private final ScheduledExecutorService retained =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "link-retained"));
    private volatile @Nullable Session session;

    Link(
            Broker broker,
            Intake intake,
            Wards wards,
            Receivers receivers,
            Timetables timetables,
            Station station,
            ReceiverConfig config,
            Clock clock) {
        this.broker = broker;
        this.intake = intake;
        this.wards = wards;
        this.receivers = receivers;
        this.timetables = timetables;
        this.station = station;
        this.config = config;
        this.clock = clock;
    }

    // Last of all: when something else fails to start, no broker is left running.
    void start(@Observes @Priority(5_000) StartupEvent starting) {
        broker.start();
        session = new Session(
                broker.address(),
                broker.username(),
                broker.password(),
                station.sign(Kind.SERVER, serverState(false)).bytes(),
                intake,
                () -> retained.execute(this::tellEverything));
        retained.execute(this::connect);
    }

    void stop(@Observes @Priority(1_000) ShutdownEvent stopping) {
        retained.shutdownNow();
        Session open = session;
        if (open != null) {
            open.publish(
                    Topics.SERVER, station.sign(Kind.SERVER, serverState(false)).bytes(), true, () -> {});
            open.close();
        }
        intake.stop();
    }

    boolean isConnected() {
        Session open = session;
        return open != null && open.isConnected();
    }

    @Override
    public void command(WardId ward, Note command) {
        publish(Topics.command(ward), command.bytes());
    }

    @Override
    public void command(WardId ward, ReceiverId receiver, Note command) {
        publish(Topics.command(ward, receiver), command.bytes());
    }

    @Override
    public void stored(WardId ward, ReceiverId receiver, Note stored) {
        publish(Topics.stored(ward, receiver), stored.bytes());
    }

    void timetableIssued(@Observes(during = TransactionPhase.AFTER_SUCCESS) TimetableIssued issued) {
        retained.execute(() -> tellTimetable(issued.ward()));
    }

    void assignmentIssued(@Observes(during = TransactionPhase.AFTER_SUCCESS) AssignmentIssued issued) {
        retained.execute(() -> tellAssignment(issued.receiver(), issued.revoked()));
    }

    private void connect() {
        Session open = session;
        if (open != null && !open.connect() && !retained.isShutdown()) {
            retained.schedule(this::connect, 2, TimeUnit.SECONDS);
        }
    }

    private void tellEverything() {
        publishRetained(
                Topics.SERVER, station.sign(Kind.SERVER, serverState(true)).bytes(), () -> {});
        for (Ward ward : wards.all()) {
            tellTimetable(ward.id());
            receivers.in(ward.id()).forEach(receiver -> tellAssignment(receiver.id(), false));
        }
        LOG.infof("told the broker everything");
    }

    private void tellTimetable(WardId ward) {
        timetables.latest(ward).ifPresent(note -> publishRetained(Topics.timetable(ward), note.bytes(), () -> {}));
    }

    private void tellAssignment(ReceiverId id, boolean revoked) {
        receivers.find(id).ifPresent(receiver -> tellAssignment(receiver, revoked));
    }

    private void tellAssignment(Receiver receiver, boolean revoked) {
        // Before its connection is cut the receiver is told that it is revoked, and has time to say what it stopped
        // [P-47].
        Runnable then = revoked
                ? () -> retained.schedule(
                        () -> broker.disconnect(receiver.id()),
                        config.farewell().toMillis(),
                        TimeUnit.MILLISECONDS)
                : () -> {};
        receiver.assignment()
                .ifPresent(note -> publishRetained(Topics.assignment(receiver.ward(), receiver.id()), note, then));
    }

    private void publish(String topic, byte[] note) {
        Session open = session;
        if (open != null) {
            open.publish(topic, note, false, () -> {});
        }
    }

    private void publishRetained(String topic, byte[] note, Runnable whenTaken) {
        Session open = session;
        if (open != null) {
            open.publish(topic, note, true, whenTaken);
        }
    }

    private ServerState serverState(boolean online) {
        return new ServerState(online, station.publicKey().name(), online ? clock.instant() : null);
    }
}
