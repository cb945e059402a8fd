package vn.loa.receiver.journal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import vn.loa.receiver.message.CommandId;
import vn.loa.receiver.message.Counter;
import vn.loa.receiver.message.Item;
import vn.loa.receiver.message.Json;
import vn.loa.receiver.message.Malformed;
import vn.loa.receiver.message.Members;
import vn.loa.receiver.message.OccurrenceId;
import vn.loa.receiver.message.Timestamp;

/** One fact in the journal; the facts of one step share a record, so that they are kept together or not at all. */
sealed interface Entry {

    /** The line that is written; {@link #read} understands it. */
    ObjectNode json();

    /** Changes the ledger as the fact demands; the same when it is new and when it is read again at boot. */
    void applyTo(Ledger ledger) throws Malformed;

    /** Where the chain of receipts goes on [P-32]. */
    record Chain(long next, String previous) implements Entry {
        @Override
        public ObjectNode json() {
            return named("chain").put("next", next).put("previous", previous);
        }

        @Override
        public void applyTo(Ledger ledger) {
            ledger.chain(next, previous);
        }
    }

    /** A receipt, signed and chained. */
    record Made(long counter, String note) implements Entry {
        @Override
        public ObjectNode json() {
            return named("receipt").put("counter", counter).put("note", note);
        }

        @Override
        public void applyTo(Ledger ledger) throws Malformed {
            ledger.made(counter, note);
        }
    }

    /** The answer to a command whose receipt is already stored at the server. */
    record Answer(String note) implements Entry {
        @Override
        public ObjectNode json() {
            return named("answer").put("note", note);
        }

        @Override
        public void applyTo(Ledger ledger) throws Malformed {
            ledger.answered(note);
        }
    }

    /** The STARTED receipt of the play that is open. */
    record Opened(String note) implements Entry {
        @Override
        public ObjectNode json() {
            return named("open").put("note", note);
        }

        @Override
        public void applyTo(Ledger ledger) throws Malformed {
            ledger.opened(note);
        }
    }

    /** The server keeps every receipt up to this one [P-33]. */
    record Stored(long through) implements Entry {
        @Override
        public ObjectNode json() {
            return named("stored").put("through", through);
        }

        @Override
        public void applyTo(Ledger ledger) {
            ledger.stored(through);
        }
    }

    /** No command up to this counter is taken any more [P-25]. */
    record Used(Counter counter) implements Entry {
        @Override
        public ObjectNode json() {
            return named("used").put("epoch", counter.epoch()).put("counter", counter.number());
        }

        @Override
        public void applyTo(Ledger ledger) {
            ledger.used(counter);
        }
    }

    /** A commanded play that is to start; its instants are those of this pole's turn already. */
    record Waiting(CommandId command, Item item) implements Entry {
        @Override
        public ObjectNode json() {
            ObjectNode json = named("waiting").put("command", command.value());
            json.put("occurrence", item.occurrence().value())
                    .put("start", Timestamp.of(item.start()))
                    .put("latestStart", Timestamp.of(item.latestStart()))
                    .put("precedence", item.precedence().name())
                    .put("title", item.title())
                    .put("theme", item.theme());
            json.putObject("content")
                    .put("sha256", item.content().sha256())
                    .put("size", item.content().size())
                    .put("milliseconds", item.content().length().toMillis())
                    .put("type", item.content().isProgramme() ? "programme" : "rendition");
            json.put("late", item.manner().late().name())
                    .put("afterCut", item.manner().afterCut().name());
            return json;
        }

        @Override
        public void applyTo(Ledger ledger) {
            ledger.waiting(command, item);
        }
    }

    /** So much of the play that was opened last, or went on last, has sounded [P-32]. */
    record Mark(long milliseconds) implements Entry {
        @Override
        public ObjectNode json() {
            return named("mark").put("milliseconds", milliseconds);
        }

        @Override
        public void applyTo(Ledger ledger) {
            ledger.mark(milliseconds);
        }
    }

    /** The commanded volume; -1 when the assignment's holds again. */
    record Volume(int percent) implements Entry {
        @Override
        public ObjectNode json() {
            return named("volume").put("percent", percent);
        }

        @Override
        public void applyTo(Ledger ledger) {
            ledger.volume(percent);
        }
    }

    /** The last command to be silent, or to speak again [P-64]. */
    record Muted(MuteOrder order) implements Entry {
        @Override
        public ObjectNode json() {
            return named("muted").put("muted", order.muted()).put("issued", Timestamp.of(order.issued()));
        }

        @Override
        public void applyTo(Ledger ledger) {
            ledger.muted(order);
        }
    }

    /** Occurrences that are over; what is left of them after a compaction [P-23]. */
    record Past(List<OccurrenceId> occurrences) implements Entry {
        @Override
        public ObjectNode json() {
            ObjectNode json = named("past");
            ArrayNode ids = json.putArray("occurrences");
            occurrences.forEach(id -> ids.add(id.value()));
            return json;
        }

        @Override
        public void applyTo(Ledger ledger) {
            ledger.past(occurrences);
        }
    }

    /** A play that counts for the minutes of its session and day [P-61]. */
    record Counted(Aired aired) implements Entry {
        @Override
        public ObjectNode json() {
            return named("aired")
                    .put("occurrence", aired.occurrence().value())
                    .put("start", Timestamp.of(aired.start()))
                    .put("milliseconds", aired.length().toMillis());
        }

        @Override
        public void applyTo(Ledger ledger) {
            ledger.counted(aired);
        }
    }

    private static ObjectNode named(String fact) {
        return Json.object().put("fact", fact);
    }

    /** Reads one line of a record. */
    static Entry read(String line) throws Malformed {
        Members fact = Json.read(line);
        return switch (fact.string("fact")) {
            case "chain" -> new Chain(fact.number("next", 1, Long.MAX_VALUE), fact.hash("previous"));
            case "receipt" -> new Made(fact.number("counter", 1, Long.MAX_VALUE), fact.string("note"));
            case "answer" -> new Answer(fact.string("note"));
            case "open" -> new Opened(fact.string("note"));
            case "stored" -> new Stored(fact.number("through", 0, Long.MAX_VALUE));
            case "used" ->
                new Used(new Counter(
                        fact.number("epoch", 0, Long.MAX_VALUE), fact.number("counter", 0, Long.MAX_VALUE)));
            case "waiting" -> new Waiting(new CommandId(fact.string("command")), Item.in(fact));
            case "mark" -> new Mark(fact.number("milliseconds", 0, Long.MAX_VALUE));
            case "volume" -> new Volume((int) fact.number("percent", -1, 100));
            case "muted" -> new Muted(new MuteOrder(fact.flag("muted"), fact.instant("issued")));
            case "aired" ->
                new Counted(new Aired(
                        new OccurrenceId(fact.string("occurrence")),
                        fact.instant("start"),
                        Duration.ofMillis(fact.number("milliseconds", 0, Long.MAX_VALUE))));
            case "past" ->
                new Past(fact.strings("occurrences").stream()
                        .map(OccurrenceId::new)
                        .toList());
            default -> throw new Malformed("an unknown fact in the journal");
        };
    }
}
