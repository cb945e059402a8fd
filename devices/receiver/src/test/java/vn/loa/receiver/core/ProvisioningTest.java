package vn.loa.receiver.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.loa.receiver.note.Digest;
import vn.loa.receiver.store.HashStore;

class ProvisioningTest {

    private static final Instant NOW = Bench.NINE;
    private static final int SIZE = 1_000;

    @TempDir
    private Path directory;

    private final VirtualTime time = new VirtualTime();
    private final FakeServer server = new FakeServer(() -> NOW);
    private final List<String> events = new ArrayList<>();
    private final Provisioner provisioner = new Provisioner(
            server, Runnable::run, time, time, new Random(20_261_122), () -> 0, (event, pairs) -> events.add(event));
    private HashStore store;
    private long capacity = Long.MAX_VALUE;

    @BeforeEach
    void open() {
        store = new HashStore(directory, where -> capacity - used());
    }

    private long used() {
        try (var files = Files.list(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] file(int number) {
        byte[] bytes = new byte[SIZE];
        byte[] name = Integer.toString(number).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(name, 0, bytes, 0, name.length);
        return bytes;
    }

    private Want want(int number, Duration until) {
        return new Want(server.keeps(file(number)), SIZE, store, NOW.plus(until));
    }

    private boolean holds(int number) {
        return store.holds(Digest.hex(file(number)), SIZE);
    }

    /** Lets the receiver's loop run; answers when each file came, in whole seconds. */
    private TreeMap<Long, Integer> run(Duration length) {
        TreeMap<Long, Integer> arrivals = new TreeMap<>();
        for (long second = 0; second < length.toSeconds(); second++) {
            int before = server.fetched().size();
            provisioner.work(() -> {});
            time.advance(Duration.ofSeconds(1));
            if (server.fetched().size() > before) {
                arrivals.put(second, server.fetched().size() - before);
            }
        }
        return arrivals;
    }

    @Test
    @DisplayName("[P-14] what is due in more than 15 minutes is spread over the jitter; what is sooner comes at once")
    void far_content_is_spread() {
        List<Want> far = IntStream.range(0, 100)
                .mapToObj(number -> want(number, Duration.ofMinutes(16)))
                .toList();
        List<Want> all = new ArrayList<>(far);
        all.add(want(100, Duration.ofMinutes(14)));
        all.add(new Want(server.keeps(file(101)), SIZE, store, Instant.MIN)); // A day sheet.
        provisioner.want(all, NOW, Duration.ofSeconds(300));
        TreeMap<Long, Integer> arrivals = run(Duration.ofSeconds(2));
        assertThat(holds(100)).isTrue();
        assertThat(holds(101)).isTrue();
        arrivals = run(Duration.ofSeconds(302));
        assertThat(far).allMatch(Want::isHeld);
        assertThat(arrivals.values()).allMatch(inOneSecond -> inOneSecond < 10);
        assertThat(arrivals.lastKey() - arrivals.firstKey()).isGreaterThan(200);
    }

    @Test
    @DisplayName("[P-15] for the sake of the soonest the farthest goes, but nothing that the next 7 days need")
    void eviction_spares_the_week() {
        List<Want> all = new ArrayList<>();
        for (int day = 1; day <= 10; day++) {
            all.add(want(day, Duration.ofDays(day).minusHours(1)));
        }
        provisioner.want(all, NOW, Duration.ZERO);
        run(Duration.ofSeconds(20));
        capacity = used() + 2 * SIZE + 1;
        for (int number = 20; number < 25; number++) {
            all.add(want(number, Duration.ofMinutes(number)));
        }
        provisioner.want(all, NOW, Duration.ZERO);
        run(Duration.ofMinutes(5));
        assertThat(IntStream.rangeClosed(1, 7)).allMatch(this::holds);
        assertThat(IntStream.rangeClosed(8, 10)).noneMatch(this::holds);
        assertThat(IntStream.range(20, 25)).allMatch(this::holds);
        all.add(want(30, Duration.ofMinutes(1)));
        provisioner.want(all, NOW, Duration.ZERO);
        run(Duration.ofMinutes(5));
        assertThat(holds(30)).isFalse();
        assertThat(IntStream.rangeClosed(1, 7)).allMatch(this::holds);
        assertThat(events).contains("disk-full");
        assertThat(provisioner.missing()).containsExactly(Digest.hex(file(30)));
    }

    @Test
    @DisplayName("[P-15] nothing is evicted for a file that would not fit even then")
    void nothing_goes_in_vain() {
        List<Want> all = new ArrayList<>(List.of(want(1, Duration.ofDays(20)), want(2, Duration.ofDays(21))));
        provisioner.want(all, NOW, Duration.ZERO);
        run(Duration.ofSeconds(5));
        capacity = used() + SIZE;
        byte[] large = new byte[4 * SIZE];
        all.add(new Want(server.keeps(large), large.length, store, NOW));
        provisioner.want(all, NOW, Duration.ZERO);
        run(Duration.ofMinutes(5));
        assertThat(events).contains("disk-full").doesNotContain("evicted");
        assertThat(holds(1) && holds(2)).isTrue();
    }

    @Test
    @DisplayName("[P-15] what nobody wants any more goes first, halves of files too")
    void the_unwanted_goes_first() throws IOException {
        provisioner.want(List.of(want(1, Duration.ofDays(1)), want(2, Duration.ofDays(20))), NOW, Duration.ZERO);
        run(Duration.ofSeconds(5));
        Files.write(directory.resolve("0".repeat(64) + ".part"), new byte[SIZE / 2]);
        capacity = used();
        provisioner.want(List.of(want(2, Duration.ofDays(20)), want(3, Duration.ofMinutes(1))), NOW, Duration.ZERO);
        run(Duration.ofSeconds(5));
        assertThat(holds(1)).isFalse();
        assertThat(holds(2) && holds(3)).isTrue();
        assertThat(directory.resolve("0".repeat(64) + ".part")).doesNotExist();
    }
}
