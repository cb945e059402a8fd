package vn.loa.receiver.journal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.loa.receiver.message.CommandId;
import vn.loa.receiver.message.Counter;
import vn.loa.receiver.message.Item;
import vn.loa.receiver.message.Json;
import vn.loa.receiver.message.Malformed;
import vn.loa.receiver.message.Members;
import vn.loa.receiver.message.OccurrenceId;
import vn.loa.receiver.message.Outcome;
import vn.loa.receiver.note.Digest;

/** The sum of all facts in the journal. Changed by {@link Entry} alone. */
final class Ledger {

    private static final int REMEMBERED_ANSWERS = 500;
    private static final Duration COUNTED_FOR = Duration.ofDays(3);
    private static final int IDS_IN_A_RECORD = 1_000;

    private long next = 1;
    private String previous = "0".repeat(64);
    private long storedThrough;
    private Counter lastCommand = Counter.NONE;
    private int volume = -1;
    private Optional<MuteOrder> muted = Optional.empty();
    private final Map<OccurrenceId, Opened> open = new LinkedHashMap<>();
    private Optional<OccurrenceId> sounding = Optional.empty();
    private final TreeMap<Long, String> unstored = new TreeMap<>();
    private final Map<CommandId, Commanded> waiting = new LinkedHashMap<>();
    private final Set<OccurrenceId> past = new HashSet<>();
    private final Map<OccurrenceId, Aired> aired = new HashMap<>();
    private final Map<CommandId, KnownAnswer> answers = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CommandId, KnownAnswer> eldest) {
            return size() > REMEMBERED_ANSWERS;
        }
    };

    /** A play that has begun and not ended, and its STARTED receipt. */
    private record Opened(OpenPlay play, String note) {

        Opened playedFor(Duration length) {
            return new Opened(play.playedFor(length), note);
        }
    }

    void chain(long nextCounter, String previousHash) {
        next = nextCounter;
        previous = previousHash;
        storedThrough = Math.max(storedThrough, nextCounter - 1);
    }

    void made(long counter, String note) throws Malformed {
        if (counter < next) {
            return; // Read twice because a compaction was cut off: the fact is already in the sum.
        }
        next = counter + 1;
        previous = Digest.hex(note.getBytes(StandardCharsets.UTF_8));
        unstored.put(counter, note);
        Members body = bodyOf(note);
        Outcome outcome = body.oneOf("outcome", Outcome.class);
        Optional<OccurrenceId> occurrence = body.optionalString("occurrence").map(OccurrenceId::new);
        switch (outcome) {
            case STARTED -> opened(note);
            case PAUSED -> paused(body);
            case RESUMED -> wentOn(body);
            default -> {}
        }
        if (occurrence.isPresent() && outcome.endsPlay()) {
            open.remove(occurrence.get());
            sounded(occurrence.get(), Duration.ofMillis(body.count("playedMilliseconds")));
        }
        // A refusal ends that command, not the occurrence: the same play may be asked for again [P-27].
        if (occurrence.isPresent() && outcome.usesUpPlay()) {
            past.add(occurrence.get());
            waiting.values().removeIf(play -> play.item().occurrence().equals(occurrence.get()));
        }
        answered(note);
    }

    /** What has sounded is what counts. */
    private void sounded(OccurrenceId occurrence, Duration length) {
        aired.computeIfPresent(occurrence, (id, counted) -> new Aired(id, counted.start(), length));
    }

    /** Days before the last two are nobody's budget any more. */
    void counted(Aired play) {
        aired.values().removeIf(old -> old.start().isBefore(play.start().minus(COUNTED_FOR)));
        aired.put(play.occurrence(), play);
    }

    Duration airedBetween(Instant from, Instant to) {
        return aired.values().stream()
                .filter(play -> !play.start().isBefore(from) && play.start().isBefore(to))
                .map(Aired::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    void opened(String note) throws Malformed {
        OpenPlay play = OpenPlay.ofStarted(bodyOf(note));
        // What was opened last stands last, also when it is opened again by a compacted file.
        open.remove(play.occurrence());
        open.put(play.occurrence(), new Opened(play, note));
        sounding = Optional.of(play.occurrence());
    }

    private void wentOn(Members body) throws Malformed {
        OccurrenceId occurrence = new OccurrenceId(body.string("occurrence"));
        sounding = Optional.of(occurrence);
        Opened opened = open.get(occurrence);
        if (opened != null) {
            open.put(occurrence, new Opened(opened.play().goingTo(OpenPlay.sound(body)), opened.note()));
        }
    }

    private void paused(Members body) throws Malformed {
        mark(body.count("playedMilliseconds"));
        sounding = Optional.empty();
    }

    void answered(String note) throws Malformed {
        Members body = bodyOf(note);
        Optional<CommandId> command = body.optionalString("command").map(CommandId::new);
        Outcome outcome = body.oneOf("outcome", Outcome.class);
        boolean first = outcome == Outcome.ACCEPTED || outcome == Outcome.DONE || outcome == Outcome.REFUSED;
        if (command.isPresent() && first) {
            answers.put(command.get(), new KnownAnswer(note, outcome, body.string("reason")));
        }
    }

    void stored(long through) {
        storedThrough = Math.max(storedThrough, Math.min(through, next - 1));
        unstored.headMap(through, true).clear();
    }

    void used(Counter counter) {
        if (counter.compareTo(lastCommand) > 0) {
            lastCommand = counter;
        }
    }

    void waiting(CommandId command, Item item) {
        if (!past.contains(item.occurrence())) {
            waiting.put(command, new Commanded(command, item));
        }
    }

    void mark(long milliseconds) {
        sounding.ifPresent(
                id -> open.computeIfPresent(id, (key, play) -> play.playedFor(Duration.ofMillis(milliseconds))));
    }

    void volume(int percent) {
        volume = percent;
    }

    /** The later word holds, in whatever order the two arrive [P-64]. */
    void muted(MuteOrder order) {
        if (muted.filter(known -> known.issued().isAfter(order.issued())).isEmpty()) {
            muted = Optional.of(order);
        }
    }

    void past(Collection<OccurrenceId> occurrences) {
        past.addAll(occurrences);
    }

    /** Facts whose sum is this ledger, for a compacted file. */
    List<Entry> facts() {
        List<Entry> facts = new ArrayList<>();
        List<OccurrenceId> ids = new ArrayList<>(past);
        for (int i = 0; i < ids.size(); i += IDS_IN_A_RECORD) {
            facts.add(new Entry.Past(ids.subList(i, Math.min(ids.size(), i + IDS_IN_A_RECORD))));
        }
        answers.values().forEach(answer -> facts.add(new Entry.Answer(answer.note())));
        long first = unstored.isEmpty() ? next : unstored.firstKey();
        facts.add(new Entry.Chain(first, unstored.isEmpty() ? previous : previousOf(first)));
        unstored.forEach((counter, note) -> facts.add(new Entry.Made(counter, note)));
        // Their STARTED receipts may be stored already, and then are not among the receipts above.
        // What is sounding comes last, because marks are about what was opened last.
        open.values().stream()
                .sorted(Comparator.comparing(
                        play -> sounding.equals(Optional.of(play.play().occurrence()))))
                .forEach(play -> {
                    facts.add(new Entry.Opened(play.note()));
                    facts.add(new Entry.Mark(play.play().played().toMillis()));
                });
        aired.values().forEach(play -> facts.add(new Entry.Counted(play)));
        waiting.values().forEach(play -> facts.add(new Entry.Waiting(play.command(), play.item())));
        facts.add(new Entry.Stored(storedThrough));
        facts.add(new Entry.Used(lastCommand));
        facts.add(new Entry.Volume(volume));
        muted.ifPresent(order -> facts.add(new Entry.Muted(order)));
        return facts;
    }

    private String previousOf(long counter) {
        try {
            return bodyOf(unstored.getOrDefault(counter, "")).hash("previous");
        } catch (Malformed e) {
            throw new IllegalStateException("a receipt of our own cannot be read", e);
        }
    }

    private static Members bodyOf(String note) throws Malformed {
        String[] lines = note.split("\n", 3);
        return Json.read(lines.length > 1 ? lines[1] : "");
    }

    long next() {
        return next;
    }

    String previous() {
        return previous;
    }

    long storedThrough() {
        return storedThrough;
    }

    Counter lastCommand() {
        return lastCommand;
    }

    OptionalInt volume() {
        return volume < 0 ? OptionalInt.empty() : OptionalInt.of(volume);
    }

    Optional<MuteOrder> muted() {
        return muted;
    }

    List<OpenPlay> open() {
        return open.values().stream().map(Opened::play).toList();
    }

    SortedMap<Long, String> unstoredAfter(long counter, int most) {
        SortedMap<Long, String> result = new TreeMap<>();
        for (Map.Entry<Long, String> receipt : unstored.tailMap(counter, false).entrySet()) {
            if (result.size() == most) {
                break;
            }
            result.put(receipt.getKey(), receipt.getValue());
        }
        return result;
    }

    Collection<Commanded> waiting() {
        return List.copyOf(waiting.values());
    }

    boolean isPast(OccurrenceId occurrence) {
        return past.contains(occurrence);
    }

    Optional<KnownAnswer> answerTo(CommandId command) {
        return Optional.ofNullable(answers.get(command));
    }
}
