package vn.loa.receiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.loa.protocol.PublicKey;
import vn.loa.protocol.Sha256;

/** Takes a device's request to be enrolled: a good code once, and proof that it holds the private key [P-16]. */
@ApplicationScoped
class AskForEnrolment {

    private static final Logger LOG = Logger.getLogger(AskForEnrolment.class);

    private final Enrolments enrolments;
    private final Receivers receivers;
    private final ReceiverConfig config;
    private final Clock clock;
    private final Event<EnrolmentAsked> asked;

    AskForEnrolment(
            Enrolments enrolments,
            Receivers receivers,
            ReceiverConfig config,
            Clock clock,
            Event<EnrolmentAsked> asked) {
        this.enrolments = enrolments;
        this.receivers = receivers;
        this.config = config;
        this.clock = clock;
        this.asked = asked;
    }

    /** What the device sent, and from which address. */
    record Request(
            String code,
            String publicKey,
            String linkSecret,
            String proof,
            String model,
            String version,
            String address) {}

    @Transactional(dontRollbackOn = EnrolmentRefused.class) // The count of wrong codes has to stay.
    Enrolment with(Request request) {
        Instant now = clock.instant();
        if (enrolments.wrongCodesFrom(request.address(), now.minus(config.codeLifetime()))
                >= config.wrongCodesAllowed()) {
            throw new TooManyWrongCodes();
        }
        Enrolment enrolment = enrolments
                .withCode(GiveEnrolmentCode.hashOf(request.code()))
                .filter(found -> found.status() == Enrolment.Status.CODE_GIVEN && !found.isOver(now))
                .orElseThrow(() -> wrong(request, "code", now));
        PublicKey key = provenKey(request, enrolment).orElseThrow(() -> wrong(request, "proof", now));
        enrolment.ask(
                key,
                Sha256.of(request.linkSecret().getBytes(StandardCharsets.UTF_8)),
                request.model(),
                request.version(),
                request.address(),
                now,
                now.plus(config.codeLifetime()));
        receivers.find(enrolment.receiver()).ifPresent(receiver -> asked.fire(new EnrolmentAsked(receiver.ward())));
        LOG.infof("enrolment asked receiver=%s address=%s", enrolment.receiver(), request.address());
        return enrolment;
    }

    private EnrolmentRefused wrong(Request request, String what, Instant now) {
        enrolments.countWrongCode(request.address(), now);
        LOG.warnf("enrolment refused wrong=%s address=%s", what, request.address());
        return new EnrolmentRefused();
    }

    private static Optional<PublicKey> provenKey(Request request, Enrolment enrolment) {
        try {
            PublicKey key = PublicKey.of(
                    enrolment.receiver().value(), Base64.getDecoder().decode(request.publicKey()));
            String proven = "loa/1/enrolment\n" + request.code() + "\n" + request.publicKey() + "\n"
                    + request.linkSecret() + "\n";
            return key.verifies(
                            proven.getBytes(StandardCharsets.UTF_8),
                            Base64.getDecoder().decode(request.proof()))
                    ? Optional.of(key)
                    : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
