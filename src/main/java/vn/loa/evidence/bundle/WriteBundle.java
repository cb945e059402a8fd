package vn.loa.evidence.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.loa.evidence.log.LogConfig;
import vn.loa.evidence.log.LogExtracts;
import vn.loa.evidence.log.LoggedLeaf;
import vn.loa.evidence.log.SignedCheckpoint;
import vn.loa.evidence.tlog.MerkleTree;
import vn.loa.evidence.tlog.TileWalk;
import vn.loa.evidence.tlog.TreeHash;
import vn.loa.evidence.tlog.TreeOutline;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WireJson;

/**
 * Writes the evidence of one ward and period as a zip file ({@code evidence-format.md}, 8), as it goes out: memory does not grow with it. The same
 * request under the same checkpoint gives the same bytes, but for cosignatures that came meanwhile.
 */
@ApplicationScoped
public class WriteBundle {

    private static final String FORMAT = "loa/1/bundle";

    private final LogExtracts log;
    private final List<String> witnesses;
    private final Verifiers verifiers = new Verifiers();

    @Inject
    WriteBundle(LogExtracts log, LogConfig config) {
        this(
                log,
                config.witnesses().values().stream()
                        .map(LogConfig.WitnessConfig::key)
                        .sorted()
                        .toList());
    }

    /** @param witnesses the public keys of those whose cosignatures count */
    public WriteBundle(LogExtracts log, List<String> witnesses) {
        this.log = log;
        this.witnesses = List.copyOf(witnesses);
    }

    /** Whether the ward's leaves are counted somewhere below this checkpoint, so that a bundle can be complete. */
    public boolean isPossible(BundleRequest asked, SignedCheckpoint under) {
        return extent(asked, under).isPresent();
    }

    /**
     * Writes the whole file; the stream stays open.
     *
     * @throws IllegalStateException unless {@link #isPossible}
     */
    public void write(BundleRequest asked, SignedCheckpoint under, Attachments attachments, OutputStream out)
            throws IOException {
        Extent extent = extent(asked, under).orElseThrow(() -> new IllegalStateException("nothing was counted"));
        long size = under.checkpoint().size();
        BundleZip zip = new BundleZip(out);
        Gathered gathered = new Gathered(asked.period());
        asked.kept().ifPresent(gathered::wanted);
        zip.file("README.txt", Guide.of(asked, under.checkpoint()));
        zip.file("Verify.java", verifiers.java());
        zip.file("verify.html", verifiers.html());
        zip.file("entries.bin", stream -> entries(asked, extent, size, gathered, stream));
        List<Long> sizes = gathered.sizesBelow(size);
        zip.file("tree.bin", stream -> outline(size, gathered, sizes, stream));
        zip.file("checkpoint", log.cosigned(under));
        zip.file("keys.json", WireJson.canonical(gathered.keys(witnesses)) + "\n");
        for (Sha256 sheet : gathered.sheets()) {
            attach(zip, "sheets/", ".json", sheet, attachments);
        }
        if (asked.sound()) {
            for (String content : log.contents(
                    asked.ward(), asked.period().start(), asked.period().end())) {
                attach(zip, "content/", "", new Sha256(content), attachments);
            }
        }
        zip.file("bundle.json", WireJson.canonical(description(asked, under, extent, sizes, zip)) + "\n");
        zip.finish();
    }

    private Optional<Extent> extent(BundleRequest asked, SignedCheckpoint under) {
        return Extent.of(log, asked.ward(), asked.period(), under.checkpoint().size());
    }

    private void entries(BundleRequest asked, Extent extent, long size, Gathered gathered, OutputStream out)
            throws IOException {
        out.write("loa/1/entries\n".getBytes(StandardCharsets.UTF_8));
        new WardLeaves(log, asked.ward(), asked.period()).each(extent, size, leaf -> {
            gathered.see(leaf);
            out.write(head(leaf));
            out.write(leaf.bytes());
        });
    }

    private static byte[] head(LoggedLeaf leaf) {
        return ByteBuffer.allocate(Long.BYTES + TreeHash.BYTES + Short.BYTES)
                .putLong(leaf.index())
                .put(TreeHash.ofLeaf(leaf.bytes()).bytes())
                .putShort((short) leaf.bytes().length)
                .array();
    }

    private void outline(long size, Gathered gathered, List<Long> sizes, OutputStream out) throws IOException {
        TreeOutline.write(
                new MerkleTree(new TileWalk(log.tiles(), size)),
                size,
                gathered.leaves(),
                sizes.stream().mapToLong(Long::longValue).iterator(),
                hash -> out.write(hash.bytes()));
    }

    private static void attach(BundleZip zip, String folder, String ending, Sha256 hash, Attachments attachments)
            throws IOException {
        Optional<Path> file = attachments.find(hash);
        if (file.isPresent()) {
            String name = folder + hash + (ending.isEmpty() ? ending(file.get()) : ending);
            zip.file(name, out -> Files.copy(file.get(), out));
        }
    }

    /** The list of a programme begins with a brace, sound does not. */
    private static String ending(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.read() == '{' ? ".json" : ".ogg";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Object> description(
            BundleRequest asked, SignedCheckpoint under, Extent extent, List<Long> sizes, BundleZip zip) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("format", FORMAT);
        description.put("ward", asked.ward());
        description.put("wardName", asked.wardName());
        description.put("zone", asked.period().zone().getId());
        description.put("from", asked.period().from());
        description.put("until", asked.period().until());
        description.put("origin", under.checkpoint().origin());
        description.put("size", under.checkpoint().size());
        description.put("first", extent.first());
        description.put("last", extent.closing().index());
        description.put("sizes", new ArrayList<>(sizes));
        description.put("sound", asked.sound());
        description.put("files", zip.files());
        return description;
    }
}
