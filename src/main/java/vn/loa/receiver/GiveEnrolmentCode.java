package vn.loa.receiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;
import vn.loa.staff.Author;

/** Makes a one-time code by which one device can ask to stand at this place; earlier codes for the place become void. */
@ApplicationScoped
public class GiveEnrolmentCode {

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    private final Receivers receivers;
    private final Enrolments enrolments;
    private final ReceiverConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    GiveEnrolmentCode(Receivers receivers, Enrolments enrolments, ReceiverConfig config, Clock clock) {
        this.receivers = receivers;
        this.enrolments = enrolments;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A code to type on the ladder; only its hash is kept.
     *
     * @param code {@code XXXX-XXXX}
     */
    public record EnrolmentCode(String code, Instant expires) {}

    @Transactional
    public EnrolmentCode forReceiver(WardId ward, ReceiverId id, Author by) {
        Receiver receiver = receivers.require(ward, id);
        Instant now = clock.instant();
        enrolments.underWayFor(id).forEach(earlier -> earlier.refuse(by.name(), now));
        String code = letters(4) + "-" + letters(4);
        Instant expires = now.plus(config.codeLifetime());
        byte[] enrolmentId = new byte[16];
        random.nextBytes(enrolmentId);
        enrolments.add(
                new Enrolment(HexFormat.of().formatHex(enrolmentId), receiver.id(), hashOf(code), by, now, expires));
        return new EnrolmentCode(code, expires);
    }

    /** People type codes in any case, with or without the dash. */
    static Sha256 hashOf(String code) {
        String plain = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return Sha256.of(plain.getBytes(StandardCharsets.UTF_8));
    }

    private String letters(int count) {
        StringBuilder letters = new StringBuilder();
        for (int position = 0; position < count; position++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
