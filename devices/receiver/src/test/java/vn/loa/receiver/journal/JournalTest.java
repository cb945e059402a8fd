package vn.loa.receiver.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.loa.receiver.message.CommandId;
import vn.loa.receiver.message.Content;
import vn.loa.receiver.message.Counter;
import vn.loa.receiver.message.Item;
import vn.loa.receiver.message.OccurrenceId;
import vn.loa.receiver.message.Outcome;
import vn.loa.receiver.message.Precedence;
import vn.loa.receiver.message.Receipt;
import vn.loa.receiver.support.TestKeys;
import vn.loa.receiver.time.ClockSource;
import vn.loa.receiver.time.Reading;

class JournalTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final Receipt.Context CONTEXT = new Receipt.Context(
            "r-7f3k2m",
            "phuong-mau",
            "boot",
            17,
            new Reading(NOW, Duration.ofMillis(4), ClockSource.SERVER),
            Optional.empty());
    private static final CommandId COMMAND = new CommandId("0d9f1c2e-4b7a-4c3d-8e5f-000000000001");

    @TempDir
    private Path directory;

    private static Item item(int number) {
        return new Item(
                new OccurrenceId("%032x".formatted(number)),
                NOW,
                NOW.plusSeconds(300),
                new Content("0".repeat(64), 1, Duration.ofSeconds(10)),
                Precedence.ORDINARY,
                "title",
                "theme");
    }

    private static Receipt started(Item item) {
        return Receipt.ofPlay(Outcome.STARTED, item, Optional.empty(), 70)
                .sounded(NOW, Optional.empty(), Duration.ZERO, Duration.ZERO);
    }

    private static Receipt completed(Item item) {
        return Receipt.ofPlay(Outcome.COMPLETED, item, Optional.empty(), 70)
                .sounded(NOW, Optional.of(NOW.plusSeconds(10)), Duration.ZERO, Duration.ofSeconds(10));
    }

    private Journal open() throws Exception {
        return Journal.open(directory.resolve("journal"), TestKeys.RECEIVER);
    }

    /** What a journal knows, as text that can be compared. */
    private static String summary(Journal journal) {
        return String.join(
                "|",
                journal.unstoredAfter(0, 1_000).toString(),
                String.valueOf(journal.lastCounter()),
                String.valueOf(journal.storedThrough()),
                journal.lastCommand().toString(),
                journal.openPlays().toString(),
                journal.waiting().toString(),
                journal.commandedVolume().toString(),
                String.valueOf(journal.isPast(item(1).occurrence())),
                String.valueOf(journal.isPast(item(2).occurrence())),
                journal.answerTo(COMMAND).toString());
    }

    @Test
    @DisplayName("[P-32] cut off at any byte, it comes back as it was after one of its steps, and goes on")
    void survives_a_cut_at_every_byte() throws Exception {
        List<String> states = new ArrayList<>();
        List<Long> sizes = new ArrayList<>();
        Path file = directory.resolve("journal");
        try (Journal journal = open()) {
            List<Runnable> steps = List.of(
                    () -> journal.beginChain(5, "a".repeat(64)),
                    () -> journal.accept(
                            new Counter(1, 7),
                            COMMAND,
                            item(2),
                            Receipt.ofPlay(Outcome.ACCEPTED, item(2), Optional.of(COMMAND), 70),
                            CONTEXT),
                    () -> journal.receipt(started(item(1)), CONTEXT),
                    () -> journal.mark(Duration.ofSeconds(5)),
                    () -> journal.receipt(completed(item(1)), CONTEXT),
                    () -> journal.stored(6));
            states.add(summary(journal));
            sizes.add(Files.size(file));
            for (Runnable step : steps) {
                step.run();
                states.add(summary(journal));
                sizes.add(Files.size(file));
            }
        }
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length <= whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            int step = 0;
            while (step + 1 < sizes.size() && sizes.get(step + 1) <= length) {
                step++;
            }
            try (Journal journal = open()) {
                assertThat(summary(journal)).as("cut at byte " + length).isEqualTo(states.get(step));
                assertThat(journal.damagedBytes()).isZero();
                if (length % 50 != 0) {
                    continue; // What follows waits for the disk: some places are enough.
                }
                journal.use(new Counter(9, 9));
            }
            try (Journal journal = open()) {
                assertThat(journal.lastCommand()).isEqualTo(new Counter(9, 9));
            }
        }
    }

    @Test
    void rot_in_the_middle_costs_its_record_and_is_told() throws Exception {
        Path file = directory.resolve("journal");
        long before;
        try (Journal journal = open()) {
            journal.receipt(started(item(1)), CONTEXT);
            before = Files.size(file);
            journal.mark(Duration.ofSeconds(5));
            journal.use(new Counter(1, 8));
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) before + 20] ^= 1;
        Files.write(file, bytes);
        try (Journal journal = open()) {
            assertThat(journal.damagedBytes()).isPositive();
            assertThat(journal.lastCommand()).isEqualTo(new Counter(1, 8));
            assertThat(journal.isPast(item(1).occurrence())).isTrue();
        }
        assertThat(directory.resolve("journal.damaged")).exists();
    }

    @Test
    void a_compacted_journal_knows_the_same_and_is_smaller() throws Exception {
        String before;
        try (Journal journal = Journal.open(directory.resolve("journal"), TestKeys.RECEIVER, 10_000)) {
            for (int i = 10; i < 60; i++) {
                journal.receipt(started(item(i)), CONTEXT);
                journal.receipt(completed(item(i)), CONTEXT);
            }
            journal.accept(
                    new Counter(1, 7),
                    COMMAND,
                    item(2),
                    Receipt.ofPlay(Outcome.ACCEPTED, item(2), Optional.of(COMMAND), 70),
                    CONTEXT);
            journal.receipt(started(item(1)), CONTEXT);
            journal.mark(Duration.ofSeconds(5));
            long large = Files.size(directory.resolve("journal"));
            journal.stored(journal.lastCounter());
            assertThat(Files.size(directory.resolve("journal"))).isLessThan(large / 3);
            before = summary(journal);
        }
        try (Journal journal = open()) {
            assertThat(summary(journal)).isEqualTo(before);
            assertThat(journal.isPast(item(59).occurrence())).isTrue();
            assertThat(journal.openPlays()).singleElement().satisfies(play -> assertThat(play.played())
                    .isEqualTo(Duration.ofSeconds(5)));
        }
    }

    @Test
    @DisplayName("[P-32] [P-43] a play that is paused and the one that cut it both stay open, also in a compacted file")
    void pauses_are_remembered() throws Exception {
        String before;
        try (Journal journal = Journal.open(directory.resolve("journal"), TestKeys.RECEIVER, 1)) {
            journal.receipt(started(item(1)), CONTEXT);
            journal.receipt(
                    Receipt.ofPlay(Outcome.PAUSED, item(1), Optional.empty(), 70)
                            .sounded(NOW, Optional.of(NOW), Duration.ZERO, Duration.ofSeconds(3)),
                    CONTEXT);
            journal.receipt(started(item(2)), CONTEXT);
            journal.mark(Duration.ofSeconds(5));
            journal.stored(2);
            before = summary(journal);
        }
        try (Journal journal = open()) {
            assertThat(summary(journal)).isEqualTo(before);
            assertThat(journal.openPlays())
                    .extracting(OpenPlay::played)
                    .containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(5));
        }
    }
}
