package vn.loa.receiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.loa.area.GroupMerged;
import vn.loa.area.RulesChanged;
import vn.loa.area.Ward;
import vn.loa.area.Wards;
import vn.loa.area.regulation.Regulation;
import vn.loa.area.regulation.Regulations;
import vn.loa.area.regulation.Rulebook;
import vn.loa.evidence.EvidenceLog;
import vn.loa.evidence.LeafKind;
import vn.loa.evidence.log.PublishedLog;
import vn.loa.protocol.Assignment;
import vn.loa.protocol.Kind;
import vn.loa.protocol.Note;
import vn.loa.station.Station;

/** Signs what a receiver is and may do, whenever that changes; each assignment is in the log before it is sent. */
@ApplicationScoped
class Assignments {

    private static final List<String> STATION_RIGHTS =
            List.of("assignment", "timetable", "command", "stored", "time", "server");

    private static final List<String> EMERGENCY_RIGHTS = List.of("emergency", "command");

    private final Receivers receivers;
    private final Wards wards;
    private final Station station;
    private final EvidenceLog log;
    private final PublishedLog publishedLog;
    private final ReceiverConfig config;
    private final Clock clock;
    private final Event<AssignmentIssued> issued;

    Assignments(
            Receivers receivers,
            Wards wards,
            Station station,
            EvidenceLog log,
            PublishedLog publishedLog,
            ReceiverConfig config,
            Clock clock,
            Event<AssignmentIssued> issued) {
        this.receivers = receivers;
        this.wards = wards;
        this.station = station;
        this.log = log;
        this.publishedLog = publishedLog;
        this.config = config;
        this.clock = clock;
        this.issued = issued;
    }

    /** Signs a fresh assignment for this receiver and keeps it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void issue(Receiver receiver) {
        Ward ward = wards.require(receiver.ward());
        Rulebook rules = wards.rulesOf(receiver.ward());
        Regulation regulation = rules.regulations().at(receiver.group(), receiver.id());
        LocalDate today = clock.instant().atZone(ward.zone()).toLocalDate();
        Assignment.Holidays holidays = RegulationOnTheWire.holidays(regulation, rules.calendar(), today);
        Assignment assignment = new Assignment(
                receiver.id(),
                receiver.ward(),
                receiver.nextAssignment(),
                clock.instant(),
                receiver.status() == Receiver.Status.ACTIVE ? Assignment.Status.ACTIVE : Assignment.Status.REVOKED,
                receiver.name(),
                List.of(receiver.group()),
                ward.zone(),
                RegulationOnTheWire.windows(regulation),
                holidays,
                RegulationOnTheWire.minutes(regulation.limits().session()),
                RegulationOnTheWire.minutes(regulation.limits().day()),
                RegulationOnTheWire.volumeCaps(regulation),
                receiver.turn(),
                receiver.volume(),
                receiver.maximumVolume(),
                receiver.isMuted(),
                (int) config.heartbeat().toSeconds(),
                (int) config.prefetchJitter().toSeconds(),
                (int) config.reconnect().toSeconds(),
                trustedKeys());
        Note note = station.sign(Kind.ASSIGNMENT, assignment);
        receiver.assign(note.bytes(), holidays.through());
        log.append(LeafKind.RECEIVER_ASSIGNED, Optional.of(receiver.ward()), Map.of("assignment", assignment));
        issued.fire(new AssignmentIssued(
                receiver.ward(), receiver.id(), note.bytes(), assignment.status() == Assignment.Status.REVOKED));
    }

    private List<Assignment.TrustedKey> trustedKeys() {
        Assignment.TrustedKey routine =
                new Assignment.TrustedKey(station.publicKey().toString(), STATION_RIGHTS);
        Assignment.TrustedKey logKey =
                new Assignment.TrustedKey(publishedLog.signingKey().toString(), List.of("checkpoint"));
        return Stream.concat(
                        Stream.of(routine, logKey),
                        station.emergencyKeys().stream()
                                .map(key -> new Assignment.TrustedKey(key.toString(), EMERGENCY_RIGHTS)))
                .toList();
    }

    /** Those learn of it for whom something else holds than before. */
    @Transactional(Transactional.TxType.MANDATORY)
    void rulesChanged(@Observes RulesChanged change) {
        boolean otherDays = !change.before().calendar().equals(change.after().calendar());
        Regulations before = change.before().regulations();
        Regulations after = change.after().regulations();
        receivers.in(change.ward()).stream()
                .filter(receiver -> receiver.status() == Receiver.Status.ACTIVE)
                .filter(receiver -> otherDays
                        || !before.at(receiver.group(), receiver.id())
                                .equals(after.at(receiver.group(), receiver.id())))
                .forEach(this::issue);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void groupMerged(@Observes GroupMerged merge) {
        receivers.in(merge.ward()).stream()
                .filter(receiver -> receiver.group().equals(merge.from()))
                .forEach(receiver -> {
                    receiver.moveTo(merge.into());
                    if (receiver.status() == Receiver.Status.ACTIVE) {
                        issue(receiver);
                    }
                });
    }
}
