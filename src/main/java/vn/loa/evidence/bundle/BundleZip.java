package vn.loa.evidence.bundle;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.loa.protocol.Sha256;

/** A zip file that is written as it goes out, with the hash of each of its files; the same content gives the same bytes. */
final class BundleZip {

    /** The earliest time that a zip file knows: a real one would make two bundles of the same evidence differ. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final Map<String, Written> written = new TreeMap<>();

    BundleZip(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    private record Written(long size, Sha256 sha256) {}

    /** What is written into one of the files. */
    @FunctionalInterface
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    void file(String name, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        Counted counted = new Counted(zip);
        OutputStream buffered = new BufferedOutputStream(counted, 1 << 16);
        content.to(buffered);
        buffered.flush();
        zip.closeEntry();
        written.put(name, new Written(counted.size, Sha256.ofDigest(counted.digest.digest())));
    }

    void file(String name, String text) throws IOException {
        file(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Name, size and hash of every file so far. */
    Map<String, Map<String, Object>> files() {
        Map<String, Map<String, Object>> files = new LinkedHashMap<>();
        written.forEach((name, file) -> files.put(name, Map.of("size", file.size(), "sha256", file.sha256())));
        return files;
    }

    /** Ends the file; the stream below stays open. */
    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    private static final class Counted extends FilterOutputStream {

        private final MessageDigest digest = Sha256.digest();
        private long size;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            digest.update(bytes, offset, length);
            size += length;
        }

        @Override
        public void flush() {
            // The zip decides when; flushing here would change how it is compressed.
        }
    }
}
