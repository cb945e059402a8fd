package vn.loa.receiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import vn.loa.evidence.EvidenceLog;
import vn.loa.evidence.LeafKind;
import vn.loa.protocol.PublicKey;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;
import vn.loa.staff.Author;

/** Takes all rights from the device at this place: it is disconnected, refused ever after, and told to fall silent. */
@ApplicationScoped
public class RevokeReceiver {

    private final Receivers receivers;
    private final Assignments assignments;
    private final EvidenceLog log;
    private final Clock clock;

    RevokeReceiver(Receivers receivers, Assignments assignments, EvidenceLog log, Clock clock) {
        this.receivers = receivers;
        this.assignments = assignments;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public void revoke(WardId ward, ReceiverId id, Author by) {
        Receiver receiver = receivers.require(ward, id);
        String key = receiver.publicKey().map(PublicKey::toString).orElse("");
        receiver.revoke(clock.instant());
        log.append(
                LeafKind.RECEIVER_REVOKED,
                Optional.of(ward),
                Map.of(
                        "receiver", id,
                        "name", receiver.name(),
                        "group", receiver.group(),
                        "key", key,
                        "by", by));
        assignments.issue(receiver);
    }
}
