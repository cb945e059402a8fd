package vn.loa.receiver.core;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import vn.loa.receiver.message.Assignment;
import vn.loa.receiver.message.Malformed;
import vn.loa.receiver.message.Timetable;
import vn.loa.receiver.note.Check;
import vn.loa.receiver.note.KeyRing;
import vn.loa.receiver.note.Kind;
import vn.loa.receiver.note.Note;
import vn.loa.receiver.note.Refused;
import vn.loa.receiver.store.AtomicFile;
import vn.loa.receiver.store.Identity;
import vn.loa.receiver.store.StateDirectory;

/**
 * The notes that this receiver lives by: its assignment, the newest timetable, and the newest timetable of which every
 * day sheet is on the disk. Each is on the disk before it is in force; none ever goes back to an older version.
 */
final class Papers {

    private final String receiver;
    private final KeyRing pinned;
    private final AtomicFile assignmentFile;
    private final AtomicFile latestFile;
    private final AtomicFile completeFile;
    private Assignment assignment;
    private Optional<Timetable> latest;
    private Optional<Timetable> complete;

    private Papers(Identity identity, StateDirectory state, Assignment assignment) throws IOException, Malformed {
        this.receiver = identity.receiver();
        this.pinned = KeyRing.pinned(identity.membership().orElseThrow().station());
        this.assignmentFile = state.file("assignment.note");
        this.latestFile = state.file("timetable.note");
        this.completeFile = state.file("timetable-complete.note");
        this.assignment = assignment;
        this.latest = timetable(latestFile);
        this.complete = timetable(completeFile);
    }

    /** The papers of a confirmed receiver, as it left them. */
    static Papers open(Identity identity, StateDirectory state) throws IOException {
        try {
            byte[] note =
                    state.file("assignment.note").read().orElseThrow(() -> new IOException("assignment.note is gone"));
            return new Papers(identity, state, Assignment.read(bodyOf(note)));
        } catch (Malformed e) {
            throw new IOException("a note on the disk cannot be read: " + e.getMessage(), e);
        }
    }

    /** Keeps the assignment that came with the confirmation; signed by the key that is pinned with it [P-18]. */
    static void first(Identity identity, StateDirectory state, byte[] note) throws IOException, Refused {
        verified(KeyRing.pinned(identity.membership().orElseThrow().station()), Kind.ASSIGNMENT, note);
        state.file("assignment.note").write(note);
    }

    Assignment assignment() {
        return assignment;
    }

    Optional<Timetable> latest() {
        return latest;
    }

    Optional<Timetable> complete() {
        return complete;
    }

    /** The keys that hold now: the assignment's, or the pinned one while it names none [P-18]. */
    KeyRing keys() {
        return assignment.keys().entries().isEmpty() ? pinned : assignment.keys();
    }

    /**
     * Takes a newer assignment; false when it is the one that is known.
     *
     * @throws Refused when it is not signed, not ours, or older than the one that is known [P-19]
     */
    boolean takeAssignment(byte[] bytes) throws Refused, IOException {
        Assignment taken = readAssignment(verified(keys(), Kind.ASSIGNMENT, bytes));
        if (!taken.receiver().equals(receiver) || !taken.ward().equals(assignment.ward())) {
            throw new Refused(Check.AUDIENCE, "an assignment of another receiver");
        }
        if (taken.version() < assignment.version()) {
            throw new Refused(Check.COUNTER, "an assignment older than the one in force");
        }
        if (taken.version() == assignment.version()) {
            return false;
        }
        assignmentFile.write(bytes);
        assignment = taken;
        return true;
    }

    /**
     * Takes a newer timetable; false when it is the one that is known.
     *
     * @throws Refused when it is not signed, not our ward's, older, or another under the same version [P-21]
     */
    boolean takeTimetable(byte[] bytes) throws Refused, IOException {
        Timetable taken = readTimetable(verified(keys(), Kind.TIMETABLE, bytes));
        if (!taken.ward().equals(assignment.ward())) {
            throw new Refused(Check.AUDIENCE, "a timetable of another ward");
        }
        int known = latest.map(Timetable::version).orElse(-1);
        if (taken.version() < known) {
            throw new Refused(Check.COUNTER, "a timetable older than the one in force");
        }
        if (taken.version() == known) {
            if (latest.isPresent() && !latest.get().equals(taken)) {
                throw new Refused(Check.COUNTER, "another timetable under the same version");
            }
            return false;
        }
        latestFile.write(bytes);
        latest = Optional.of(taken);
        return true;
    }

    /** All day sheets of the newest timetable are on the disk [P-35]. */
    void latestIsComplete() throws IOException {
        if (!latest.equals(complete)) {
            completeFile.write(latestFile.read().orElseThrow());
            complete = latest;
        }
    }

    private static Note verified(KeyRing keys, Kind kind, byte[] bytes) throws Refused {
        Note note = Note.parse(kind, bytes);
        keys.verify(note);
        return note;
    }

    private static Assignment readAssignment(Note note) throws Refused {
        try {
            return Assignment.read(note.body());
        } catch (Malformed e) {
            throw new Refused(Check.NOTE, String.valueOf(e.getMessage()));
        }
    }

    private static Timetable readTimetable(Note note) throws Refused {
        try {
            return Timetable.read(note.body());
        } catch (Malformed e) {
            throw new Refused(Check.NOTE, String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Timetable> timetable(AtomicFile file) throws IOException, Malformed {
        Optional<byte[]> note = file.read();
        return note.isEmpty() ? Optional.empty() : Optional.of(Timetable.read(bodyOf(note.get())));
    }

    private static String bodyOf(byte[] note) {
        String[] lines = new String(note, StandardCharsets.UTF_8).split("\n", 3);
        return lines.length > 1 ? lines[1] : Arrays.toString(lines);
    }
}
