package vn.loa.evidence.bundle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.loa.evidence.bundle.UnpackedBundle.Entry;
import vn.loa.evidence.tlog.Checkpoint;
import vn.loa.evidence.tlog.TreeHash;
import vn.loa.protocol.SigningKey;

/** What somebody does to a bundle who knows its format and makes {@code bundle.json} fit afterwards; by the finding that each has to give. */
final class Forgeries {

    private static final int LEAF_OF_MARK = 40;

    private Forgeries() {}

    /** The forged bundle, and check and finding that it has to give. */
    record Forgery(UnpackedBundle bundle, String check, String finding) {}

    static Map<String, Forgery> of(UnpackedBundle honest) {
        Map<String, Forgery> all = new LinkedHashMap<>();
        entries(honest, all);
        tree(honest, all);
        checkpoint(honest, all);
        keysAndFiles(honest, all);
        description(honest, all);
        return all;
    }

    private static void add(
            Map<String, Forgery> all, String name, UnpackedBundle forged, String check, String finding) {
        all.put(name, new Forgery(forged.listed(), check, finding));
    }

    private static void entries(UnpackedBundle honest, Map<String, Forgery> all) {
        String[] kinds = {
            "AS_RUN",
            "AS_RUN_CORRECTED",
            "RECEIPT_TAKEN",
            "RECEIVER_ENROLLED",
            "RECEIVER_REVOKED",
            "RECEIVER_ASSIGNED",
            "BULLETIN_APPROVED",
            "TIMETABLE_ISSUED",
            "COMMAND_ISSUED",
            "EXPORTED",
            "CENSUS",
            "LOG_FOUNDED",
            "LOG_KEY_SET",
            "STATION_KEYS_SET"
        };
        for (String kind : kinds) {
            add(
                    all,
                    "one space more in " + kind,
                    honest.entry(kind, text -> text.substring(0, text.length() - 2) + " }\n"),
                    "tree",
                    "tree.root");
        }
        add(
                all,
                "an audience that grew",
                honest.entry("AS_RUN", text -> text.replace("\"PARTLY_PLAYED\"", "\"PLAYED\"")),
                "tree",
                "tree.root");
        add(
                all,
                "a receipt with other milliseconds",
                honest.entry("RECEIPT_TAKEN", text -> text.replace("60000", "180000")),
                "receipts",
                "receipts.signature");
        add(
                all,
                "an entry left out",
                honest.entries(list -> list.remove(list.size() / 2)),
                "complete",
                "complete.count");
        add(
                all,
                "the tail cut off",
                honest.entries(
                        list -> list.subList(list.size() - 6, list.size()).clear()),
                "complete",
                "complete.open");
        add(
                all,
                "an entry twice",
                honest.entries(list -> list.add(LEAF_OF_MARK, list.get(LEAF_OF_MARK))),
                "entries",
                "entries.order");
        add(all, "two entries exchanged", honest.entries(Forgeries::exchangeLeaves), "tree", "tree.root");
        add(
                all,
                "two records exchanged",
                honest.entries(list -> list.set(LEAF_OF_MARK, list.set(LEAF_OF_MARK + 1, list.get(LEAF_OF_MARK)))),
                "entries",
                "entries.order");
        add(
                all,
                "an entry put in",
                honest.entries(list -> list.add(Entry.of(
                        list.get(list.size() - 1).index() + 1,
                        list.get(list.size() - 1).leaf()))),
                "tree",
                "tree.root");
        add(
                all,
                "an entry beyond the log",
                honest.entries(list ->
                        list.add(Entry.of(1L << 40, list.get(list.size() - 1).leaf()))),
                "entries",
                "entries.order");
        add(
                all,
                "an entry under another index",
                honest.entries(list -> list.set(
                        list.size() - 1,
                        Entry.of(
                                list.get(list.size() - 1).index() + 1,
                                list.get(list.size() - 1).leaf()))),
                "tree",
                "tree.root");
        add(
                all,
                "a leaf with another hash beside it",
                honest.entries(list -> {
                    Entry entry = list.get(LEAF_OF_MARK);
                    list.set(LEAF_OF_MARK, new Entry(entry.index(), new byte[32], entry.leaf()));
                }),
                "entries",
                "entries.hash");
        add(
                all,
                "a leaf that is no JSON",
                honest.entry("EXPORTED", text -> text.replace("{", "[")),
                "entries",
                "entries.form");
        add(
                all,
                "a leaf with a name twice",
                honest.entry("EXPORTED", text -> text.replace("\"kind\"", "\"kind\":\"X\",\"kind\"")),
                "entries",
                "entries.form");
        add(
                all,
                "a leaf of another ward",
                honest.entry("EXPORTED", text -> text.replace("\"ward\":\"phuong-mau\"", "\"ward\":\"phuong-xau\"")),
                "entries",
                "entries.form");
        byte[] file = honest.file("entries.bin");
        add(
                all,
                "the file of entries cut off",
                honest.with("entries.bin", Arrays.copyOf(file, file.length - 5)),
                "entries",
                "entries.cut");
        add(all, "no entries", honest.with("entries.bin", new byte[0]), "entries", "entries.form");
    }

    private static void exchangeLeaves(List<Entry> list) {
        Entry one = list.get(LEAF_OF_MARK);
        Entry other = list.get(LEAF_OF_MARK + 1);
        list.set(LEAF_OF_MARK, Entry.of(one.index(), other.leaf()));
        list.set(LEAF_OF_MARK + 1, Entry.of(other.index(), one.leaf()));
    }

    private static void tree(UnpackedBundle honest, Map<String, Forgery> all) {
        byte[] tree = honest.file("tree.bin");
        for (int hash = 0; hash < tree.length / 32; hash += 7) {
            add(all, "another hash " + hash, honest.flipped("tree.bin", hash * 32 + 3), "tree", "tree.root");
        }
        add(
                all,
                "a hash too few",
                honest.with("tree.bin", Arrays.copyOf(tree, tree.length - 32)),
                "tree",
                "tree.short");
        add(
                all,
                "a hash too many",
                honest.with("tree.bin", Arrays.copyOf(tree, tree.length + 32)),
                "tree",
                "tree.long");
        add(all, "no proof", honest.with("tree.bin", new byte[0]), "tree", "tree.short");
    }

    private static void checkpoint(UnpackedBundle honest, Map<String, Forgery> all) {
        String note = honest.text("checkpoint");
        String[] lines = note.split("\n", -1);
        byte[] otherRoot = new byte[32];
        add(
                all,
                "another root in the checkpoint",
                honest.with(
                        "checkpoint",
                        note.replace(lines[2], java.util.Base64.getEncoder().encodeToString(otherRoot))),
                "checkpoint",
                "checkpoint.signature");
        add(
                all,
                "another size in the checkpoint",
                honest.with(
                        "checkpoint",
                        note.replace("\n" + lines[1] + "\n", "\n" + (Long.parseLong(lines[1]) + 1) + "\n")),
                "checkpoint",
                "checkpoint.signature");
        add(
                all,
                "the log's signature taken away",
                honest.with("checkpoint", note.replace(lines[4] + "\n", "")),
                "checkpoint",
                "checkpoint.oldkey");
        add(
                all,
                "signed by a stranger of the same name",
                honest.with("checkpoint", strangers(lines)),
                "checkpoint",
                "checkpoint.unsigned");
        String cosigned = lines[lines.length - 2];
        byte[] line = java.util.Base64.getDecoder().decode(cosigned.substring(cosigned.lastIndexOf(' ') + 1));
        line[11] ^= 1;
        add(
                all,
                "a cosignature of another time",
                honest.with(
                        "checkpoint",
                        note.replace(
                                cosigned,
                                cosigned.substring(0, cosigned.lastIndexOf(' ') + 1)
                                        + java.util.Base64.getEncoder().encodeToString(line))),
                "witnesses",
                "witnesses.signature");
        add(
                all,
                "a checkpoint that is no note",
                honest.with("checkpoint", note.replace("\n\n", "\n")),
                "checkpoint",
                "note.malformed");
        add(all, "an empty checkpoint", honest.with("checkpoint", ""), "checkpoint", "note.malformed");
    }

    private static String strangers(String[] lines) {
        Checkpoint same = new Checkpoint(
                lines[0],
                Long.parseLong(lines[1]),
                TreeHash.of(java.util.Base64.getDecoder().decode(lines[2])));
        return same.signed(List.of(SigningKey.generate(lines[0])));
    }

    private static void keysAndFiles(UnpackedBundle honest, Map<String, Forgery> all) {
        String keys = honest.text("keys.json");
        for (String member : List.of("\"log\"", "\"receivers\"", "\"station\"")) {
            int key = keys.indexOf("\"key\":\"", keys.indexOf(member)) + 30;
            String other = keys.substring(0, key) + (keys.charAt(key) == 'A' ? 'B' : 'A') + keys.substring(key + 1);
            add(all, "another key of " + member, honest.with("keys.json", other), "keys", "keys.file");
        }
        add(
                all,
                "a key that is said to be valid longer",
                honest.with("keys.json", keys.replaceAll(",\"until\":[0-9]+", "")),
                "keys",
                "keys.file");
        add(all, "keys that are no JSON", honest.with("keys.json", "{"), "keys", "json.malformed");
        List<String> names = new ArrayList<>(honest.names());
        String sheet = names.stream()
                .filter(name -> name.startsWith("sheets/"))
                .filter(name -> honest.text(name).contains("occurrence"))
                .findFirst()
                .orElseThrow();
        add(
                all,
                "a changed day sheet",
                honest.with(sheet, honest.text(sheet).replace("ORDINARY", "PRIORITY")),
                "content",
                "content.hash");
        add(all, "a day sheet left out", honest.without(sheet), "planned", "planned.sheet");
        String sound = names.stream()
                .filter(name -> name.startsWith("content/"))
                .findFirst()
                .orElseThrow();
        add(all, "a changed sound", honest.flipped(sound, 100), "content", "content.hash");
        add(all, "a sound left out", honest.without(sound), "content", "content.missing");
    }

    private static void description(UnpackedBundle honest, Map<String, Forgery> all) {
        add(
                all,
                "an earlier beginning of the period",
                honest.description(it -> it.put("from", "2026-10-30")),
                "complete",
                "complete.late");
        add(
                all,
                "a later end of the period",
                honest.description(it -> it.put("until", "2026-11-30")),
                "complete",
                "complete.short");
        add(
                all,
                "another first leaf",
                honest.description(it -> it.put("first", it.get("first").asLong() + 9)),
                "complete",
                "complete.base");
        add(
                all,
                "another last leaf",
                honest.description(it -> it.put("last", it.get("last").asLong() - 1)),
                "complete",
                "complete.open");
        add(
                all,
                "another size",
                honest.description(it -> it.put("size", it.get("size").asLong() + 1)),
                "checkpoint",
                "checkpoint.size");
        add(
                all,
                "another origin",
                honest.description(it -> it.put("origin", "another.example/log")),
                "checkpoint",
                "checkpoint.origin");
        add(all, "another ward", honest.description(it -> it.put("ward", "phuong-xau")), "entries", "entries.form");
        add(
                all,
                "a receiver's checkpoint that is not to be proved",
                honest.description(it -> ((ArrayNode) it.get("sizes")).remove(2)),
                "fork",
                "fork.unproved");
        add(
                all,
                "sizes that do not rise",
                honest.description(it -> ((ArrayNode) it.get("sizes")).insert(0, 999)),
                "bundle",
                "bundle.member");
        add(all, "no zone", honest.description(it -> it.put("zone", "Nowhere/At_All")), "bundle", "bundle.member");
        add(
                all,
                "another format",
                honest.description(it -> it.put("format", "loa/2/bundle")),
                "bundle",
                "bundle.format");
        all.put(
                "a description that is no JSON",
                new Forgery(honest.with("bundle.json", "[".repeat(100_000)), "bundle", "json.malformed"));
        all.put(
                "a description that is no text",
                new Forgery(honest.with("bundle.json", new byte[] {(byte) 0xff}), "bundle", "json.malformed"));
        all.put(
                "a description that says the half",
                new Forgery(
                        honest.with("bundle.json", "{\"format\":\"loa/1/bundle\"}".getBytes(StandardCharsets.UTF_8)),
                        "bundle",
                        "bundle.member"));
    }
}
