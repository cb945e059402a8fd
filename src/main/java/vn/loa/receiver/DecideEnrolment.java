package vn.loa.receiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import vn.loa.evidence.EvidenceLog;
import vn.loa.evidence.LeafKind;
import vn.loa.protocol.PublicKey;
import vn.loa.protocol.WardId;
import vn.loa.staff.Author;

/** Lets a device in, or not, after a person compared the fingerprints. */
@ApplicationScoped
public class DecideEnrolment {

    private final Enrolments enrolments;
    private final Receivers receivers;
    private final Assignments assignments;
    private final EvidenceLog log;
    private final Clock clock;

    DecideEnrolment(Enrolments enrolments, Receivers receivers, Assignments assignments, EvidenceLog log, Clock clock) {
        this.enrolments = enrolments;
        this.receivers = receivers;
        this.assignments = assignments;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public Receiver confirm(WardId ward, String enrolmentId, Author by) {
        Enrolment enrolment = enrolments.find(enrolmentId).orElseThrow(NoSuchEnrolment::new);
        Receiver receiver = receivers.require(ward, enrolment.receiver());
        String keyBefore = receiver.publicKey().map(PublicKey::toString).orElse("");
        enrolment.confirm(receiver, by, clock.instant());
        log.append(
                LeafKind.RECEIVER_ENROLLED,
                Optional.of(ward),
                Map.of(
                        "receiver", receiver.id(),
                        "name", receiver.name(),
                        "group", receiver.group(),
                        "key", receiver.publicKey().map(PublicKey::toString).orElseThrow(),
                        "previousKey", keyBefore,
                        "confirmedBy", by));
        assignments.issue(receiver);
        return receiver;
    }

    @Transactional
    public void refuse(WardId ward, String enrolmentId, Author by) {
        Enrolment enrolment = enrolments.find(enrolmentId).orElseThrow(NoSuchEnrolment::new);
        receivers.require(ward, enrolment.receiver());
        enrolment.refuse(by.name(), clock.instant());
    }
}
