package vn.loa.evidence.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import vn.loa.evidence.log.LoggedLeaf;
import vn.loa.protocol.Sha256;

/** What the leaves of a bundle name while they go by: places in the tree, checkpoints, day sheets, keys. */
final class Gathered {

    private final Period period;
    private final LongStream.Builder indexes = LongStream.builder();
    private final SortedSet<Long> sizes = new TreeSet<>();
    private final SortedSet<String> sheets = new TreeSet<>();
    private final List<Map<String, Object>> logKeys = new ArrayList<>();
    private final List<Map<String, Object>> stationKeys = new ArrayList<>();
    private final List<Map<String, Object>> receiverKeys = new ArrayList<>();
    private final Map<String, Map<String, Object>> inForce = new LinkedHashMap<>();

    Gathered(Period period) {
        this.period = period;
    }

    void see(LoggedLeaf leaf) {
        indexes.accept(leaf.index());
        switch (leaf.kind()) {
            case RECEIPT_TAKEN, RECEIPT_CONTRADICTED ->
                LeafText.of(leaf).sizeOfCheckpoint().ifPresent(sizes::add);
            case TIMETABLE_ISSUED -> LeafText.of(leaf).facts().path("days").forEach(this::sheet);
            case LOG_FOUNDED -> logKeys.add(key(leaf, LeafText.of(leaf).text("key")));
            case LOG_KEY_SET -> logKeys.add(key(leaf, LeafText.of(leaf).text("after")));
            case STATION_KEYS_SET -> stationKeys.add(key(leaf, LeafText.of(leaf).text("station")));
            case RECEIVER_ENROLLED -> enrolled(leaf, LeafText.of(leaf));
            case RECEIVER_REVOKED -> revoked(leaf, LeafText.of(leaf).text("receiver"));
            default -> {
                // Says nothing that the rest of the bundle depends on.
            }
        }
    }

    void wanted(long size) {
        sizes.add(size);
    }

    PrimitiveIterator.OfLong leaves() {
        return indexes.build().iterator();
    }

    /** The older sizes whose roots can be computed from the bundle, rising. */
    List<Long> sizesBelow(long size) {
        return List.copyOf(sizes.headSet(size));
    }

    List<Sha256> sheets() {
        return sheets.stream().map(Sha256::new).toList();
    }

    /** Who signed what from which leaf on, and until which. */
    Map<String, Object> keys(List<String> witnesses) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("log", logKeys);
        keys.put("receivers", receiverKeys);
        keys.put("station", stationKeys);
        keys.put("witnesses", witnesses);
        return keys;
    }

    private void sheet(JsonNode day) {
        if (period.holds(LocalDate.parse(day.path("date").asText()))) {
            sheets.add(day.path("sha256").asText());
        }
    }

    private void enrolled(LoggedLeaf leaf, LeafText told) {
        revoked(leaf, told.text("receiver"));
        Map<String, Object> key = key(leaf, told.text("key"));
        key.put("name", told.text("name"));
        receiverKeys.add(key);
        inForce.put(told.text("receiver"), key);
    }

    private void revoked(LoggedLeaf leaf, String receiver) {
        Map<String, Object> before = inForce.remove(receiver);
        if (before != null) {
            before.put("until", leaf.index());
        }
    }

    private static Map<String, Object> key(LoggedLeaf leaf, String key) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("from", leaf.index());
        entry.put("key", key);
        return entry;
    }
}
