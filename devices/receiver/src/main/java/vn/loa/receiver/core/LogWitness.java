package vn.loa.receiver.core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.loa.receiver.message.Json;
import vn.loa.receiver.message.Malformed;
import vn.loa.receiver.message.Members;
import vn.loa.receiver.note.Checkpoint;
import vn.loa.receiver.note.Consistency;
import vn.loa.receiver.note.Digest;
import vn.loa.receiver.note.Refused;
import vn.loa.receiver.store.AtomicFile;
import vn.loa.receiver.store.StateDirectory;

/**
 * Follows the server's log from checkpoint to checkpoint, and never into another history [P-72], [P-73]. What it holds stands in every receipt,
 * so whoever reads the receipts sees whether they were all shown one log.
 */
final class LogWitness {

    private final Papers papers;
    private final StateDirectory state;
    private final Events events;
    private Optional<Checkpoint> held = Optional.empty();
    private Optional<Fork> fork = Optional.empty();
    private String origin = "";

    /** Two checkpoints, both signed by the log, of which at most one can be true. */
    private record Fork(String held, String told) {}

    LogWitness(Papers papers, StateDirectory state, Events events) {
        this.papers = papers;
        this.state = state;
        this.events = events;
    }

    /** The note of the checkpoint that this receiver holds. */
    Optional<String> held() {
        load();
        return held.map(Checkpoint::note);
    }

    /** What it says of a fork in its state, if it has seen one [P-73]. */
    Optional<ObjectNode> fork() {
        load();
        return fork.map(seen -> Json.object().put("held", seen.held()).put("told", seen.told()));
    }

    /**
     * Takes what came with a {@code stored} note [P-72].
     *
     * @throws Refused when it is no checkpoint, or not signed by the log that this receiver was told of
     */
    void take(Members stored) throws Refused, Malformed {
        if (!stored.has("checkpoint")) {
            return;
        }
        load();
        Checkpoint told = Checkpoint.parse(stored.string("checkpoint"));
        papers.keys().verify(told);
        if (fork.isPresent() || !told.origin().equals(origin)) {
            return;
        }
        if (held.isEmpty()) {
            follow(told);
            return;
        }
        Members proof = stored.object("proof");
        boolean fromHere = proof.number("from", 0, Long.MAX_VALUE) == held.get().size();
        boolean sameSize = told.size() == held.get().size();
        if (told.size() < held.get().size() || told.isOfTheTreeOf(held.get()) || !sameSize && !fromHere) {
            return; // Overtaken on its way, or known; the next one will fit.
        }
        if (!sameSize && Consistency.holds(held.get(), told, hashes(proof))) {
            follow(told);
        } else {
            refuse(told);
        }
    }

    private void follow(Checkpoint told) {
        write(file(".note"), told.note());
        held = Optional.of(told);
    }

    private void refuse(Checkpoint told) {
        Fork seen = new Fork(held.orElseThrow().note(), told.note());
        write(
                file("-fork.json"),
                Json.object().put("held", seen.held()).put("told", seen.told()).toString());
        fork = Optional.of(seen);
        events.tell("log-forked", "held", held.get().size(), "told", told.size());
    }

    private static List<byte[]> hashes(Members proof) throws Refused, Malformed {
        List<byte[]> hashes = new ArrayList<>();
        for (String hash : proof.strings("hashes")) {
            hashes.add(Checkpoint.hash(hash));
        }
        return hashes;
    }

    /** The files of the log that the assignment names; another origin is another log, and begins anew [P-70]. */
    private void load() {
        String named = papers.keys().logOrigin().orElse("");
        if (named.equals(origin)) {
            return;
        }
        origin = named;
        try {
            Optional<byte[]> note = file(".note").read();
            held = note.isEmpty() ? Optional.empty() : Optional.of(Checkpoint.parse(text(note.get())));
            Optional<byte[]> seen = file("-fork.json").read();
            fork = seen.isEmpty() ? Optional.empty() : Optional.of(forkIn(text(seen.get())));
        } catch (IOException e) {
            throw new UncheckedIOException("the checkpoint cannot be read", e);
        } catch (Refused | Malformed e) {
            throw new UncheckedIOException(new IOException("the checkpoint is damaged: " + e.getMessage()));
        }
    }

    private static Fork forkIn(String json) throws Malformed {
        Members members = Json.read(json);
        return new Fork(members.string("held"), members.string("told"));
    }

    private AtomicFile file(String ending) {
        String name = Digest.hex(origin.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
        return state.file("log-" + name + ending);
    }

    private static void write(AtomicFile file, String text) {
        try {
            file.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the checkpoint cannot be kept", e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
