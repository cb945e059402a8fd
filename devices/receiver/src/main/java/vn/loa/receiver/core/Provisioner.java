package vn.loa.receiver.core;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import vn.loa.receiver.link.Backoff;
import vn.loa.receiver.server.Server;
import vn.loa.receiver.time.Ticker;

/** Gets what is wanted onto the disk, the soonest due first, one recording or a few day sheets at a time, and makes room for it [P-13] to [P-15]. */
final class Provisioner {

    private static final Duration SOON = Duration.ofMinutes(15);

    private static final Duration WEEK = Duration.ofDays(7);

    private static final int SHEETS_AT_ONCE = 8;

    private final Server server;
    private final Executor worker;
    private final Loop loop;
    private final Ticker ticker;
    private final RandomGenerator random;
    private final Events events;
    private final LongSupplier reserve;
    private final Map<String, Attempts> attempts = new HashMap<>();
    private Map<String, Want> wants = Map.of();
    private Instant weekEnds = Instant.MIN;
    private boolean fetching;

    /** When a file may be asked for (next), on the monotonic clock. */
    private static final class Attempts {
        private final Backoff backoff;
        private long notBefore;

        Attempts(Backoff backoff, long notBefore) {
            this.backoff = backoff;
            this.notBefore = notBefore;
        }
    }

    /**
     * A provisioner.
     *
     * @param reserve bytes that stay free for the journal and, half of them, for day sheets
     */
    Provisioner(
            Server server,
            Executor worker,
            Loop loop,
            Ticker ticker,
            RandomGenerator random,
            LongSupplier reserve,
            Events events) {
        this.server = server;
        this.worker = worker;
        this.loop = loop;
        this.ticker = ticker;
        this.random = random;
        this.reserve = reserve;
        this.events = events;
    }

    /** Takes the list of everything wanted; what is far away is fetched after a random while [P-14]. */
    void want(List<Want> list, Instant now, Duration jitter) {
        Map<String, Want> fresh = new LinkedHashMap<>();
        list.forEach(want -> fresh.merge(want.sha256(), want, (a, b) -> a.due().isBefore(b.due()) ? a : b));
        for (Want want : fresh.values()) {
            boolean soon = want.due().isBefore(now.plus(SOON));
            long wait = soon ? 0 : random.nextLong(jitter.toNanos() + 1);
            attempts.computeIfAbsent(want.sha256(), hash -> new Attempts(backoff(), ticker.nanos() + wait));
        }
        attempts.keySet().retainAll(fresh.keySet());
        wants = fresh;
        weekEnds = now.plus(WEEK);
    }

    private Backoff backoff() {
        return new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5), random);
    }

    /** Begins the next fetch when none is going on. */
    void work(Runnable arrived) {
        if (fetching) {
            return;
        }
        List<Want> next = next();
        if (next.isEmpty() || !makeRoom(next.get(0))) {
            return;
        }
        fetching = true;
        worker.execute(() -> {
            Map<Want, Optional<String>> failures = new LinkedHashMap<>();
            for (Want want : next) {
                failures.put(want, fetch(want));
                if (failures.get(want).isPresent()) {
                    break; // Where one does not come, the others would only let it wait for each of them.
                }
            }
            loop.post(() -> {
                fetching = false;
                failures.forEach(this::settled);
                if (failures.values().stream().anyMatch(Optional::isEmpty)) {
                    arrived.run();
                }
                work(arrived);
            });
        });
    }

    /**
     * What is wanted soonest. Day sheets come some at a time, since each arrival lets the whole plan be read again: a change of a weekly rule
     * is dozens of them, and has to be here within seconds [P-14].
     */
    private List<Want> next() {
        List<Want> ready = wants.values().stream()
                .filter(want -> !want.isHeld())
                .filter(want -> ticker.nanos() - attemptsOf(want).notBefore >= 0)
                .sorted(Comparator.comparing(Want::due))
                .toList();
        if (ready.isEmpty() || !ready.get(0).isDaySheet()) {
            return ready.stream().limit(1).toList();
        }
        List<Want> fitting = ready.stream()
                .takeWhile(Want::isDaySheet)
                .filter(want -> fits(want, 0))
                .limit(SHEETS_AT_ONCE)
                .toList();
        return fitting.isEmpty() ? List.of(ready.get(0)) : fitting;
    }

    private Attempts attemptsOf(Want want) {
        return attempts.computeIfAbsent(want.sha256(), hash -> new Attempts(backoff(), ticker.nanos()));
    }

    private Optional<String> fetch(Want want) {
        try {
            return server.fetch(want.sha256(), want.size(), want.store())
                    ? Optional.empty()
                    : Optional.of("what came is not what its hash says");
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private void settled(Want want, Optional<String> failure) {
        if (failure.isEmpty()) {
            events.tell("fetched", "sha256", want.sha256(), "bytes", want.size());
            return;
        }
        Attempts tries = attemptsOf(want);
        Duration wait = tries.backoff.next();
        tries.notBefore = ticker.nanos() + wait.toNanos();
        events.tell(
                "fetch-failed", "sha256", want.sha256(), "again-in-seconds", wait.toSeconds(), "why", failure.get());
    }

    /** Removes what nobody wants and then what is wanted latest, never the week's, until the file fits [P-15]. */
    private boolean makeRoom(Want want) {
        if (fits(want, 0)) {
            return true;
        }
        try {
            want.store().dropPartsExcept(wants.keySet());
            evict(want);
        } catch (IOException e) {
            events.tell("store-unreadable", "why", String.valueOf(e.getMessage()));
        }
        if (fits(want, 0)) {
            return true;
        }
        attemptsOf(want).notBefore = ticker.nanos() + Duration.ofMinutes(1).toNanos();
        events.tell("disk-full", "wanted", want.sha256(), "bytes", want.size());
        return false;
    }

    /** Nothing goes for a file that would not fit even then: else the far days were fetched and evicted for ever. */
    private void evict(Want want) throws IOException {
        List<String> order = evictable(want);
        long gain = 0;
        for (String hash : order) {
            gain += want.store().size(hash);
        }
        if (!fits(want, gain)) {
            return;
        }
        for (String hash : order) {
            if (fits(want, 0)) {
                return;
            }
            want.store().delete(hash);
            events.tell("evicted", "sha256", hash);
        }
    }

    /** What may go for the sake of this file: the unwanted first, then the farthest away, each later than it. */
    private List<String> evictable(Want want) throws IOException {
        Set<String> held = want.store().all();
        List<String> order = new ArrayList<>(held);
        order.removeAll(wants.keySet());
        wants.values().stream()
                .filter(other -> held.contains(other.sha256()))
                .filter(other -> other.due().isAfter(weekEnds) && other.due().isAfter(want.due()))
                .sorted(Comparator.comparing(Want::due).reversed())
                .map(Want::sha256)
                .forEach(order::add);
        return order;
    }

    private boolean fits(Want want, long gain) {
        long due = want.size() - want.store().fetched(want.sha256());
        long staysFree = want.isDaySheet() ? reserve.getAsLong() / 2 : reserve.getAsLong();
        return want.store().freeBytes() + gain - due > staysFree;
    }

    /** Hashes that are wanted within the week and not there, soonest first [P-35]. */
    List<String> missing() {
        return wants.values().stream()
                .filter(want -> !want.due().isAfter(weekEnds) && !want.isHeld())
                .sorted(Comparator.comparing(Want::due))
                .map(Want::sha256)
                .toList();
    }
}
