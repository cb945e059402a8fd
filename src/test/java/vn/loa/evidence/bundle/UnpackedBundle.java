package vn.loa.evidence.bundle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.loa.evidence.tlog.TreeHash;
import vn.loa.protocol.Sha256;

/** A bundle taken apart, to be changed in every way and put together again; each change works on a copy. */
final class UnpackedBundle {

    static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** One record of {@code entries.bin}. */
    record Entry(long index, byte[] hash, byte[] leaf) {

        static Entry of(long index, byte[] leaf) {
            return new Entry(index, TreeHash.ofLeaf(leaf).bytes(), leaf);
        }

        String text() {
            return new String(leaf, StandardCharsets.UTF_8);
        }
    }

    static UnpackedBundle of(byte[] zip) {
        UnpackedBundle bundle = new UnpackedBundle();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                bundle.files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bundle;
    }

    /** As programs read it that go by the directory at the end of the file. */
    static UnpackedBundle byItsDirectory(byte[] zip) {
        UnpackedBundle bundle = new UnpackedBundle();
        try {
            Path file = Files.write(Files.createTempFile("loa-bundle-", ".zip"), zip);
            try (ZipFile in = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(in.entries())) {
                    bundle.files.put(entry.getName(), in.getInputStream(entry).readAllBytes());
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bundle;
    }

    List<String> names() {
        return List.copyOf(files.keySet());
    }

    byte[] file(String name) {
        return files.get(name).clone();
    }

    String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    UnpackedBundle with(String name, byte[] bytes) {
        UnpackedBundle changed = copy();
        changed.files.put(name, bytes);
        return changed;
    }

    UnpackedBundle with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    UnpackedBundle without(String name) {
        UnpackedBundle changed = copy();
        changed.files.remove(name);
        return changed;
    }

    /** With one byte of a file turned over. */
    UnpackedBundle flipped(String name, int place) {
        byte[] bytes = file(name);
        bytes[place] ^= 1;
        return with(name, bytes);
    }

    List<Entry> entries() {
        ByteBuffer in = ByteBuffer.wrap(files.get("entries.bin"));
        in.position("loa/1/entries\n".length());
        List<Entry> entries = new ArrayList<>();
        while (in.hasRemaining()) {
            long index = in.getLong();
            byte[] hash = new byte[32];
            in.get(hash);
            byte[] leaf = new byte[in.getShort() & 0xffff];
            in.get(leaf);
            entries.add(new Entry(index, hash, leaf));
        }
        return entries;
    }

    /** With the entries as they are after this. */
    UnpackedBundle entries(Consumer<List<Entry>> change) {
        List<Entry> entries = entries();
        change.accept(entries);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("loa/1/entries\n".getBytes(StandardCharsets.UTF_8));
        for (Entry entry : entries) {
            out.writeBytes(ByteBuffer.allocate(42)
                    .putLong(entry.index())
                    .put(entry.hash())
                    .putShort((short) entry.leaf().length)
                    .array());
            out.writeBytes(entry.leaf());
        }
        return with("entries.bin", out.toByteArray());
    }

    /** With the text of the first entry of a kind changed, and its hash made to fit. */
    UnpackedBundle entry(String kind, UnaryOperator<String> change) {
        return entries(entries -> {
            for (int place = 0; place < entries.size(); place++) {
                String text = entries.get(place).text();
                if (text.contains("\"kind\":\"" + kind + "\"")
                        && !change.apply(text).equals(text)) {
                    entries.set(
                            place,
                            Entry.of(
                                    entries.get(place).index(),
                                    change.apply(text).getBytes(StandardCharsets.UTF_8)));
                    return;
                }
            }
            throw new IllegalArgumentException("no " + kind + " to change");
        });
    }

    /** With something of the description changed. */
    UnpackedBundle description(Consumer<ObjectNode> change) {
        try {
            ObjectNode description = (ObjectNode) JSON.readTree(files.get("bundle.json"));
            change.accept(description);
            return with("bundle.json", JSON.writeValueAsBytes(description));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As a forger hands it over, who knows that {@code bundle.json} has the hashes of all files. */
    UnpackedBundle listed() {
        return description(description -> {
            ObjectNode list = description.putObject("files");
            files.forEach((name, bytes) -> {
                if (!name.equals("bundle.json")) {
                    list.putObject(name)
                            .put("size", bytes.length)
                            .put("sha256", Sha256.of(bytes).hex());
                }
            });
        });
    }

    byte[] zip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    private UnpackedBundle copy() {
        UnpackedBundle copy = new UnpackedBundle();
        copy.files.putAll(files);
        return copy;
    }
}
