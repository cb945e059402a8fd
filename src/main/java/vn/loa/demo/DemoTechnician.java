package vn.loa.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;
import vn.loa.receiver.DecideEnrolment;
import vn.loa.receiver.Enrolment;
import vn.loa.receiver.Enrolments;
import vn.loa.receiver.GiveEnrolmentCode;
import vn.loa.receiver.Receiver;
import vn.loa.receiver.Receivers;
import vn.loa.staff.Author;
import vn.loa.staff.Authors;

/** Does for the demonstration's receivers what a technician does: gives a code, compares the two fingerprints, confirms. */
@ApplicationScoped
class DemoTechnician {

    private static final Logger LOG = Logger.getLogger(DemoTechnician.class);

    private final GiveEnrolmentCode giveEnrolmentCode;
    private final Enrolments enrolments;
    private final DecideEnrolment decideEnrolment;
    private final Receivers receivers;
    private final Authors authors;
    private final Clock clock;

    DemoTechnician(
            GiveEnrolmentCode giveEnrolmentCode,
            Enrolments enrolments,
            DecideEnrolment decideEnrolment,
            Receivers receivers,
            Authors authors,
            Clock clock) {
        this.giveEnrolmentCode = giveEnrolmentCode;
        this.enrolments = enrolments;
        this.decideEnrolment = decideEnrolment;
        this.receivers = receivers;
        this.authors = authors;
        this.clock = clock;
    }

    @Transactional
    String codeFor(WardId ward, ReceiverId receiver) {
        return giveEnrolmentCode.forReceiver(ward, receiver, self()).code();
    }

    @Transactional
    boolean needsCode(WardId ward, ReceiverId receiver) {
        return receivers.require(ward, receiver).status() == Receiver.Status.NEW;
    }

    /** Confirms the receiver if it waits and the fingerprint it shows is the one the server was given. */
    @Transactional
    void confirm(WardId ward, ReceiverId receiver, String shownByReceiver) {
        Optional<Enrolment> waiting = enrolments.waitingIn(ward, clock.instant()).stream()
                .filter(enrolment -> enrolment.receiver().equals(receiver))
                .filter(enrolment -> enrolment.fingerprint().equals(Optional.of(shownByReceiver)))
                .findFirst();
        waiting.ifPresent(enrolment -> {
            decideEnrolment.confirm(ward, enrolment.id(), self());
            LOG.infof("demo receiver confirmed receiver=%s fingerprint=\"%s\"", receiver, shownByReceiver);
        });
    }

    private Author self() {
        return authors.named("kythuat").orElseThrow();
    }
}
