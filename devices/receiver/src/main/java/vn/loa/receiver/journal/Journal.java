package vn.loa.receiver.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.stream.Collectors;
import vn.loa.receiver.message.CommandId;
import vn.loa.receiver.message.Counter;
import vn.loa.receiver.message.Item;
import vn.loa.receiver.message.Malformed;
import vn.loa.receiver.message.OccurrenceId;
import vn.loa.receiver.message.Receipt;
import vn.loa.receiver.note.Kind;
import vn.loa.receiver.note.SigningKey;

/**
 * The receiver's memory across power cuts. Every method that changes something returns only when the change is on the
 * disk, and throws {@link UncheckedIOException} when it cannot be: then nothing may sound. Owned by one thread.
 */
public final class Journal implements AutoCloseable {

    private static final long COMPACT_ABOVE = 1 << 20;

    private final SigningKey key;
    private final Ledger ledger = new Ledger();
    private final Ballast ballast;
    private JournalFile file;
    private long compactAbove;

    private Journal(SigningKey key, Ballast ballast, JournalFile file, long compactAbove) {
        this.key = key;
        this.ballast = ballast;
        this.file = file;
        this.compactAbove = compactAbove;
    }

    /**
     * Opens the journal and sums up what it holds.
     *
     * @throws IOException when it cannot be read, or holds a whole record that no version of this program wrote
     */
    public static Journal open(Path path, SigningKey key) throws IOException {
        return open(path, key, COMPACT_ABOVE);
    }

    static Journal open(Path path, SigningKey key, long compactAbove) throws IOException {
        Ballast ballast = new Ballast(path.resolveSibling(path.getFileName() + ".ballast"));
        Journal journal = new Journal(key, ballast, JournalFile.open(path), compactAbove);
        try {
            for (byte[] record : journal.file.recovered()) {
                for (String line : new String(record, StandardCharsets.UTF_8).split("\n", -1)) {
                    Entry.read(line).applyTo(journal.ledger);
                }
            }
        } catch (Malformed | IllegalArgumentException e) {
            journal.close();
            throw new IOException("the journal holds a fact of an unknown kind: " + e.getMessage(), e);
        }
        ballast.load();
        return journal;
    }

    /** Bytes that had rotted and were left out; zero in a healthy file, also after a power cut. */
    public long damagedBytes() {
        return file.damagedBytes();
    }

    /** Begins the chain where the pole's last hardware ended it [P-18]. */
    public void beginChain(long firstCounter, String previous) {
        append(new Entry.Chain(firstCounter, previous));
    }

    /** Signs a receipt, adds it to the chain and keeps it. */
    public String receipt(Receipt receipt, Receipt.Context context) {
        Entry.Made made = chained(receipt, context);
        append(made);
        return made.note();
    }

    /** Keeps the receipt of a start together with what counts for the minutes of its session and day [P-61]. */
    public String start(Receipt started, Optional<Aired> counted, Receipt.Context context) {
        Entry.Made made = chained(started, context);
        if (counted.isPresent()) {
            append(made, new Entry.Counted(counted.get()));
        } else {
            append(made);
        }
        return made.note();
    }

    /** How much counts of what started from an instant (included) to another (excluded) [P-61]. */
    public Duration airedBetween(Instant from, Instant to) {
        return ledger.airedBetween(from, to);
    }

    /** Keeps a command's counter and its answer together [P-25]. */
    public String answer(Counter counter, Receipt receipt, Receipt.Context context) {
        Entry.Made made = chained(receipt, context);
        append(new Entry.Used(counter), made);
        return made.note();
    }

    /** Keeps an accepted play, its counter and its answer together. */
    public String accept(Counter counter, CommandId id, Item item, Receipt receipt, Receipt.Context context) {
        Entry.Made made = chained(receipt, context);
        append(new Entry.Used(counter), new Entry.Waiting(id, item), made);
        return made.note();
    }

    /** Keeps a new volume, the command's counter and its answer together. */
    public String volume(Counter counter, int percent, Receipt receipt, Receipt.Context context) {
        Entry.Made made = chained(receipt, context);
        append(new Entry.Used(counter), new Entry.Volume(percent), made);
        return made.note();
    }

    /** Keeps that the pole is to be silent, or to speak again, with the command's counter and its answer [P-64]. */
    public String mute(Counter counter, MuteOrder order, Receipt receipt, Receipt.Context context) {
        Entry.Made made = chained(receipt, context);
        append(new Entry.Used(counter), new Entry.Muted(order), made);
        return made.note();
    }

    /** Keeps a command's counter alone. */
    public void use(Counter counter) {
        append(new Entry.Used(counter));
    }

    /** Lets the assignment's volume hold again. */
    public void forgetVolume() {
        if (ledger.volume().isPresent()) {
            append(new Entry.Volume(-1));
        }
    }

    /** Notes how much of what is sounding has sounded. */
    public void mark(Duration played) {
        append(new Entry.Mark(played.toMillis()));
    }

    /** Forgets the receipts that the server keeps. */
    public void stored(long through) {
        if (through > ledger.storedThrough()) {
            append(new Entry.Stored(through));
            compactWhenLarge();
        }
    }

    /** Receipts after a counter that the server has not confirmed, oldest first, by their counters. */
    public SortedMap<Long, String> unstoredAfter(long counter, int most) {
        return ledger.unstoredAfter(counter, most);
    }

    /** The counter of the last receipt made. */
    public long lastCounter() {
        return ledger.next() - 1;
    }

    /** The server has everything up to this one. */
    public long storedThrough() {
        return ledger.storedThrough();
    }

    /** The newest command counter that was used. */
    public Counter lastCommand() {
        return ledger.lastCommand();
    }

    /** The volume that was commanded, if any. */
    public OptionalInt commandedVolume() {
        return ledger.volume();
    }

    /** The last command to be silent, or to speak again, if any. */
    public Optional<MuteOrder> muteOrder() {
        return ledger.muted();
    }

    /** The plays that were sounding, or waiting to go on, when the journal ended. */
    public List<OpenPlay> openPlays() {
        return ledger.open();
    }

    /** Commanded plays that are to start. */
    public Collection<Commanded> waiting() {
        return ledger.waiting();
    }

    /** Whether an occurrence was started, or ended without a start, ever before [P-23]. */
    public boolean isPast(OccurrenceId occurrence) {
        return ledger.isPast(occurrence);
    }

    /** The answer that was given to a command. */
    public Optional<KnownAnswer> answerTo(CommandId command) {
        return ledger.answerTo(command);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private Entry.Made chained(Receipt receipt, Receipt.Context context) {
        long counter = ledger.next();
        byte[] note = key.note(Kind.RECEIPT, receipt.json(context, counter, ledger.previous()));
        return new Entry.Made(counter, new String(note, StandardCharsets.UTF_8));
    }

    private void append(Entry... entries) {
        try {
            keep(record(Arrays.asList(entries)));
            for (Entry entry : entries) {
                entry.applyTo(ledger);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the journal cannot be written", e);
        } catch (Malformed e) {
            throw new IllegalStateException("a fact of our own cannot be read", e);
        }
    }

    private void keep(byte[] record) throws IOException {
        try {
            file.append(record);
        } catch (IOException full) {
            if (!ballast.drop()) {
                throw full;
            }
            file.append(record);
        }
    }

    private void compactWhenLarge() {
        if (file.size() < compactAbove) {
            return;
        }
        try {
            file = file.replaced(
                    ledger.facts().stream().map(entry -> record(List.of(entry))).toList());
            ballast.load();
            compactAbove = Math.max(compactAbove, 4 * file.size());
        } catch (IOException e) {
            throw new UncheckedIOException("the journal cannot be compacted", e);
        }
    }

    private static byte[] record(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.json().toString())
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
