package vn.loa.receiver.note;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The keys that this receiver knows, and what each may sign [P-04], [P-18], [P-28]. */
public record KeyRing(List<Entry> entries) {

    /** The word in {@code may} of a key that counts towards an emergency. */
    public static final String EMERGENCY = "emergency";

    /** The word in {@code may} of a log's key. */
    private static final String CHECKPOINT = "checkpoint";

    private static final int KEY_ID_AND_SIGNATURE = 4 + 64;

    /** One known key. */
    public record Entry(VerifyingKey key, Set<String> may) {}

    /** A ring that lets one key sign everything but emergencies, as pinned at enrolment. */
    public static KeyRing pinned(VerifyingKey station) {
        return new KeyRing(
                List.of(new Entry(station, Set.of("assignment", "timetable", "command", "stored", "time", "server"))));
    }

    /**
     * Verifies a note that needs one signature by a key that may sign its kind.
     *
     * @throws Refused by SIGNATURE_LENGTH, KEY or SIGNATURE, in this order
     */
    public void verify(Note note) throws Refused {
        verify(note, note.kind().label(), 1);
    }

    /**
     * Verifies a note that needs signatures of two different keys that may raise an emergency [P-28].
     *
     * @throws Refused by SIGNATURE_LENGTH, KEY or SIGNATURE, in this order
     */
    public void verifyEmergency(Note note) throws Refused {
        verify(note, EMERGENCY, 2);
    }

    /** The log that this receiver follows: the name of the key that may sign checkpoints [P-70]. */
    public Optional<String> logOrigin() {
        return entries.stream()
                .filter(entry -> entry.may().contains(CHECKPOINT))
                .map(entry -> entry.key().name())
                .findFirst();
    }

    /**
     * Verifies a checkpoint that needs one signature by a key that may sign checkpoints and bears the name of its log [P-70].
     *
     * @throws Refused by SIGNATURE_LENGTH, KEY or SIGNATURE, in this order
     */
    public void verify(Checkpoint checkpoint) throws Refused {
        verify(checkpoint.signatures(), checkpoint.text(), CHECKPOINT, 1);
        if (checkpoint.signatures().stream()
                .noneMatch(line ->
                        line.name().equals(checkpoint.origin()) && known(line).isPresent())) {
            throw new Refused(Check.KEY, "a checkpoint of another log than its key's");
        }
    }

    private void verify(Note note, String right, int needed) throws Refused {
        verify(note.signatures(), note.text(), right, needed);
    }

    private void verify(List<Note.SignatureLine> signatures, byte[] text, String right, int needed) throws Refused {
        for (Note.SignatureLine line : signatures) {
            if (line.keyAndSignature().length != KEY_ID_AND_SIGNATURE) {
                // JDK 17 itself would take a signature of 65 bytes.
                throw new Refused(Check.SIGNATURE_LENGTH, (line.keyAndSignature().length - 4) + " bytes");
            }
        }
        Set<VerifyingKey> entitled = new HashSet<>();
        for (Note.SignatureLine line : signatures) {
            known(line).filter(entry -> entry.may().contains(right)).ifPresent(entry -> entitled.add(entry.key()));
        }
        if (entitled.stream().map(key -> Digest.hex(key.bytes())).distinct().count() < needed) {
            throw new Refused(Check.KEY, "signed by too few keys that may sign " + right);
        }
        for (Note.SignatureLine line : signatures) {
            Optional<Entry> entry = known(line);
            if (entry.isPresent() && !entry.get().key().verifies(text, line.signature())) {
                throw new Refused(Check.SIGNATURE, "the signature of " + line.name() + " does not fit");
            }
        }
    }

    private Optional<Entry> known(Note.SignatureLine line) {
        return entries.stream()
                .filter(entry -> entry.key().isNamed(line.name(), line.keyId()))
                .findFirst();
    }
}
