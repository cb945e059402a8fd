// Verify.java: checks a bundle of evidence of Loa (or one .tlog-proof) without a network, and without trusting whoever made it.
//
//     java Verify.java bundle.zip [--lang=vi|en] [--key=NAME+ID+BASE64] [--kept=FILE] [--percent=80] [--json]
//
// One file, any JDK from 17 on, no library. It was written from src/docs/evidence-format.md and shares no line with the server. Exit code: 0 when
// everything holds, 1 when something was found, 2 when the file cannot be read as a bundle at all (or the command is wrong).
//
// How it goes: Zip reads the file by its own strict rules and never writes anything; Entries takes the leaves apart; Tree computes the root from
// them; then each of the checks looks at one thing and writes findings into Report. Words stand at the end, in Vietnamese and English.
//
// Apache License 2.0.

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

public final class Verify {

    public static void main(String[] arguments) {
        System.exit(run(arguments, new PrintStream(System.out, false, StandardCharsets.UTF_8)));
    }

    /** The whole program; the stream takes everything that it says. */
    public static int run(String[] arguments, PrintStream out) {
        Report report = new Report();
        Options options = new Options();
        try {
            options.read(arguments);
            if (startsLikeAProof(options.file)) {
                new OneProof(options, report).verify();
            } else {
                new Bundle(options, report).verify();
            }
        } catch (Stop stop) {
            report.fail(stop.check, stop.code, stop.words);
        } catch (IOException unreadable) {
            report.fail("zip", "zip.unreadable", options.file == null ? "" : options.file.toString());
        } catch (OutOfMemoryError tooLarge) {
            report.fail("zip", "zip.memory");
        } catch (RuntimeException | StackOverflowError hostile) {
            // Whatever a hostile file makes of this program, it is no good bundle, and nobody is shown a stack trace.
            report.fail("zip", "zip.hostile", hostile.getClass().getSimpleName());
        }
        report.print(options, out);
        out.flush();
        return report.exitCode();
    }

    private static boolean startsLikeAProof(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(23), StandardCharsets.ISO_8859_1).equals("c2sp.org/tlog-proof@v1\n");
        }
    }

    // ------------------------------------------------------------------------------------------------------------------ the whole bundle

    /** One bundle, and everything that is found out about it on the way. */
    static final class Bundle {
        final Options options;
        final Report report;
        String ward;
        String wardName;
        String origin;
        long size;
        long first;
        long last;
        long from;
        long until;
        ZoneId zone;
        LocalDate fromDate;
        LocalDate untilDate;
        boolean sound;
        long[] sizes;
        Map<String, Object> files;
        Object keysFile;

        Bundle(Options options, Report report) {
            this.options = options;
            this.report = report;
        }

        void verify() throws IOException, Stop {
            try (Zip zip = new Zip(options.file)) {
                report.pass("zip", zip.names().size());
                describe(parse("bundle", "bundle.json", zip.small("bundle.json", 64 << 20)));
                report.pass("bundle", wardName, ward, fromDate, untilDate);
                checkFiles(zip);
                Note checkpoint = Note.parse(zip.small("checkpoint", 16_384), "checkpoint");
                keysFile = parse("keys", "keys.json", zip.small("keys.json", 64 << 20));
                Entries entries = new Entries(this);
                try (InputStream in = zip.open("entries.bin")) {
                    entries.read(in);
                }
                LogKeys keys = new LogKeys(this, entries);
                Head head = keys.verify(checkpoint, origin, "checkpoint");
                if (head.size != size) {
                    report.fail("checkpoint", "checkpoint.size", head.size, size);
                }
                Tree tree = new Tree(entries, sizes, head.size);
                try (InputStream in = zip.open("tree.bin")) {
                    tree.compute(in);
                }
                tree.compare(head, report, entries.count);
                Receipts receipts = new Receipts(this, entries, keys);
                receipts.check(tree, head);
                new Census(this, entries).check();
                new Airings(this, entries, receipts, zip).check();
                kept(tree, head, keys);
                for (String check : List.of("checkpoint", "logkeys", "witnesses", "entries", "tree", "complete", "keys", "receipts", "fork",
                        "asrun", "planned", "approved", "order", "content", "told")) {
                    report.pass(check);
                }
            }
        }

        private void describe(Object json) throws Stop {
            Json.Reader told = new Json.Reader("bundle", json);
            if (!told.text("format").equals("loa/1/bundle")) {
                throw new Stop("bundle", "bundle.format", told.text("format"));
            }
            ward = told.text("ward");
            wardName = told.text("wardName");
            origin = told.text("origin");
            size = told.number("size");
            first = told.number("first");
            last = told.number("last");
            sound = Boolean.TRUE.equals(told.map.get("sound"));
            files = told.object("files");
            List<Object> listed = told.list("sizes");
            sizes = new long[listed.size()];
            for (int place = 0; place < sizes.length; place++) {
                sizes[place] = listed.get(place) instanceof Long one ? one : -1;
                if (sizes[place] <= (place == 0 ? 0 : sizes[place - 1]) || sizes[place] >= size) {
                    throw new Stop("bundle", "bundle.member", "sizes");
                }
            }
            try {
                zone = ZoneId.of(told.text("zone"));
                fromDate = LocalDate.parse(told.text("from"));
                untilDate = LocalDate.parse(told.text("until"));
                from = Time.micros(fromDate.atStartOfDay(zone).toInstant());
                until = Time.micros(untilDate.plusDays(1).atStartOfDay(zone).toInstant());
            } catch (DateTimeException unreadable) {
                throw new Stop("bundle", "bundle.member", "from, until, zone");
            }
        }

        private void checkFiles(Zip zip) throws Stop {
            boolean broken = false;
            for (Map.Entry<String, Object> file : files.entrySet()) {
                String name = file.getKey();
                if (!zip.has(name)) {
                    report.fail("files", "files.missing", name);
                    continue;
                }
                Map<?, ?> told = file.getValue() instanceof Map<?, ?> map ? map : Map.of();
                try (InputStream in = zip.open(name)) {
                    MessageDigest digest = Hash.sha256();
                    long length = pump(in, digest);
                    if (!Long.valueOf(length).equals(told.get("size")) || !Hash.hex(digest.digest()).equals(told.get("sha256"))) {
                        report.fail("files", "files.changed", name);
                    }
                } catch (IOException damaged) {
                    report.fail("files", "files.damaged", name);
                    broken |= name.equals("entries.bin") || name.equals("tree.bin");
                }
            }
            for (String name : zip.names()) {
                if (!name.equals("bundle.json") && !files.containsKey(name)) {
                    report.fail("files", "files.unlisted", name);
                }
            }
            if (broken) {
                throw new Stop("files", "files.stop");
            }
            report.pass("files", files.size());
        }

        private void kept(Tree tree, Head head, LogKeys keys) throws IOException, Stop {
            if (options.kept == null) {
                report.note("kept", "kept.none");
                return;
            }
            byte[] bytes = Files.size(options.kept) > 16_384 ? new byte[0] : Files.readAllBytes(options.kept);
            Head older = Head.ofText(new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n").strip() + "\n");
            if (older == null) {
                report.fail("kept", "kept.unreadable");
            } else if (!older.origin.equals(head.origin)) {
                report.fail("kept", "kept.origin", older.origin, head.origin);
            } else if (older.size > head.size) {
                report.fail("kept", "kept.newer", older.size, head.size);
            } else if (tree.rootAt(older.size) == null) {
                report.fail("kept", "kept.unproved", older.size);
            } else if (!Arrays.equals(tree.rootAt(older.size), older.root)) {
                report.fail("kept", "kept.fork", older.size);
            }
            report.pass("kept", older == null ? 0 : older.size);
        }

        Object parse(String check, String name, byte[] bytes) throws Stop {
            try {
                return Json.parse(Text.strict(bytes));
            } catch (Json.Malformed malformed) {
                throw new Stop(check, "json.malformed", name);
            }
        }

        boolean inPeriod(long micros) {
            return micros >= from && micros < until;
        }
    }

    static long pump(InputStream in, MessageDigest digest) throws IOException {
        byte[] block = new byte[1 << 16];
        long length = 0;
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            digest.update(block, 0, read);
            length += read;
        }
        return length;
    }

    // ---------------------------------------------------------------------------------------------------------------------- the zip file

    /** The zip file by strict rules: known names alone, each once, stored or deflated, no overlap, no size that cannot be true. */
    static final class Zip implements AutoCloseable {
        private static final Pattern NAME = Pattern.compile("README\\.txt|Verify\\.java|verify\\.html|entries\\.bin|tree\\.bin|checkpoint|keys\\.json"
                + "|bundle\\.json|sheets/[0-9a-f]{64}\\.json|content/[0-9a-f]{64}\\.(ogg|json)");
        private static final int MOST_FILES = 200_000;
        private static final int MOST_RATIO = 200;
        private static final long LARGEST_CONTENT = 52_428_800;
        private static final long LARGEST_SHEET = 1_048_576;

        private final RandomAccessFile file;
        private final Map<String, Part> parts = new TreeMap<>();

        record Part(String name, boolean deflated, long crc, long packed, long length, long header, long data) {}

        Zip(Path path) throws IOException, Stop {
            file = new RandomAccessFile(path.toFile(), "r");
            try {
                readDirectory();
            } catch (EOFException | IllegalArgumentException | IndexOutOfBoundsException | java.nio.BufferUnderflowException cut) {
                file.close();
                throw new Stop("zip", "zip.cut");
            } catch (Stop stop) {
                file.close();
                throw stop;
            }
        }

        Set<String> names() {
            return parts.keySet();
        }

        boolean has(String name) {
            return parts.containsKey(name);
        }

        private ByteBuffer at(long place, int length) throws IOException {
            if (place < 0 || place + length > file.length()) {
                throw new EOFException();
            }
            byte[] bytes = new byte[length];
            file.seek(place);
            file.readFully(bytes);
            return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }

        private void readDirectory() throws IOException, Stop {
            long end = findEnd();
            ByteBuffer tail = at(end, 22);
            long count = tail.getShort(10) & 0xffff;
            long length = tail.getInt(12) & 0xffffffffL;
            long start = tail.getInt(16) & 0xffffffffL;
            if (count == 0xffff || length == 0xffffffffL || start == 0xffffffffL) {
                ByteBuffer locator = at(end - 20, 20);
                long large = locator.getLong(8);
                ByteBuffer record = at(large, 56);
                if (locator.getInt(0) != 0x07064b50 || record.getInt(0) != 0x06064b50) {
                    throw new Stop("zip", "zip.cut");
                }
                count = record.getLong(32);
                length = record.getLong(40);
                start = record.getLong(48);
            }
            if (count < 0 || count > MOST_FILES || length < 0 || length > (128 << 20) || start < 0 || start + length > end) {
                throw new Stop("zip", "zip.directory");
            }
            ByteBuffer directory = at(start, (int) length);
            for (long number = 0; number < count; number++) {
                part(directory, start);
            }
            if (directory.hasRemaining()) {
                throw new Stop("zip", "zip.directory");
            }
            long free = 0;
            List<Part> inOrder = new ArrayList<>(parts.values());
            inOrder.sort((one, other) -> Long.compare(one.header, other.header));
            for (Part part : inOrder) {
                if (part.header < free) {
                    throw new Stop("zip", "zip.overlap", part.name);
                }
                free = part.data + part.packed;
            }
            if (free > start) {
                throw new Stop("zip", "zip.overlap", "");
            }
            for (String needed : List.of("bundle.json", "entries.bin", "tree.bin", "checkpoint", "keys.json")) {
                if (!has(needed)) {
                    throw new Stop("zip", "zip.missing", needed);
                }
            }
        }

        private long findEnd() throws IOException, Stop {
            long length = file.length();
            int searched = (int) Math.min(length, 65_557);
            if (searched < 22) {
                throw new Stop("zip", "zip.none");
            }
            ByteBuffer tail = at(length - searched, searched);
            for (int place = searched - 22; place >= 0; place--) {
                if (tail.getInt(place) == 0x06054b50 && place + 22 + (tail.getShort(place + 20) & 0xffff) == searched) {
                    return length - searched + place;
                }
            }
            throw new Stop("zip", tail.limit() > 4 && at(0, 4).getInt() == 0x04034b50 ? "zip.cut" : "zip.none");
        }

        private void part(ByteBuffer in, long directoryStart) throws IOException, Stop {
            int at = in.position();
            if (in.getInt(at) != 0x02014b50) {
                throw new Stop("zip", "zip.directory");
            }
            int flags = in.getShort(at + 8) & 0xffff;
            int method = in.getShort(at + 10) & 0xffff;
            long crc = in.getInt(at + 16) & 0xffffffffL;
            long packed = in.getInt(at + 20) & 0xffffffffL;
            long length = in.getInt(at + 24) & 0xffffffffL;
            int nameLength = in.getShort(at + 28) & 0xffff;
            int extraLength = in.getShort(at + 30) & 0xffff;
            int commentLength = in.getShort(at + 32) & 0xffff;
            long header = in.getInt(at + 42) & 0xffffffffL;
            byte[] nameBytes = new byte[nameLength];
            in.position(at + 46);
            in.get(nameBytes);
            String name = new String(nameBytes, StandardCharsets.ISO_8859_1);
            if (!NAME.matcher(name).matches()) {
                throw new Stop("zip", "zip.name", Text.harmless(name));
            }
            int extraEnd = in.position() + extraLength;
            while (in.position() + 4 <= extraEnd) {
                int tag = in.getShort() & 0xffff;
                int next = (in.getShort() & 0xffff) + in.position();
                if (tag == 1) {
                    length = length == 0xffffffffL ? in.getLong() : length;
                    packed = packed == 0xffffffffL ? in.getLong() : packed;
                    header = header == 0xffffffffL ? in.getLong() : header;
                }
                in.position(Math.min(next, extraEnd));
            }
            in.position(extraEnd + commentLength);
            if ((flags & 0x2041) != 0 || (method != 0 && method != 8)) {
                throw new Stop("zip", "zip.method", name);
            }
            if (packed < 0 || length < 0 || header < 0 || (method == 0 && packed != length)) {
                throw new Stop("zip", "zip.directory");
            }
            long most = name.startsWith("content/") ? LARGEST_CONTENT : name.startsWith("sheets/") ? LARGEST_SHEET : Long.MAX_VALUE;
            if (length > most || (length > 1 << 20 && length / Math.max(1, packed) > MOST_RATIO)) {
                throw new Stop("zip", "zip.bomb", name, length);
            }
            ByteBuffer local = at(header, 30);
            if (local.getInt(0) != 0x04034b50 || (local.getShort(26) & 0xffff) != nameLength
                    || !Arrays.equals(at(header + 30, nameLength).array(), nameBytes)) {
                throw new Stop("zip", "zip.header", name);
            }
            long data = header + 30 + nameLength + (local.getShort(28) & 0xffff);
            if (data + packed > directoryStart) {
                throw new Stop("zip", "zip.overlap", name);
            }
            if (parts.put(name, new Part(name, method == 8, crc, packed, length, header, data)) != null) {
                throw new Stop("zip", "zip.twice", name);
            }
        }

        /** The bytes of a small file; empty when it is damaged, which the check of the files has said. */
        byte[] small(String name, int most) throws IOException, Stop {
            Part part = parts.get(name);
            if (part.length > most) {
                throw new Stop("zip", "zip.bomb", name, part.length);
            }
            try (InputStream in = open(name)) {
                return in.readAllBytes();
            } catch (IOException damaged) {
                throw new Stop("files", "files.damaged", name);
            }
        }

        InputStream open(String name) {
            return new Unpacked(parts.get(name));
        }

        @Override
        public void close() throws IOException {
            file.close();
        }

        /** Gives exactly the promised bytes, or fails. */
        private final class Unpacked extends InputStream {
            private final Part part;
            private final Inflater inflater = new Inflater(true);
            private final CRC32 crc = new CRC32();
            private final byte[] packed = new byte[1 << 16];
            private long taken;
            private long given;
            private boolean ended;

            Unpacked(Part part) {
                this.part = part;
            }

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (length == 0) {
                    return 0;
                }
                int read = ended ? 0 : part.deflated ? inflate(into, offset, length) : fill(into, offset, length);
                if (read == 0) {
                    return end();
                }
                crc.update(into, offset, read);
                given += read;
                if (given > part.length) {
                    throw new IOException("more than it said");
                }
                return read;
            }

            private int end() throws IOException {
                ended = true;
                if (given != part.length || crc.getValue() != part.crc || taken != part.packed || inflater.getRemaining() > 0) {
                    throw new IOException("not what it said");
                }
                return -1;
            }

            private int inflate(byte[] into, int offset, int length) throws IOException {
                try {
                    int read = inflater.inflate(into, offset, length);
                    while (read == 0 && !inflater.finished()) {
                        if (inflater.needsDictionary() || !inflater.needsInput()) {
                            throw new IOException("not deflated");
                        }
                        int more = fill(packed, 0, packed.length);
                        if (more == 0) {
                            throw new IOException("cut");
                        }
                        inflater.setInput(packed, 0, more);
                        read = inflater.inflate(into, offset, length);
                    }
                    return read;
                } catch (DataFormatException damaged) {
                    throw new IOException(damaged);
                }
            }

            private int fill(byte[] into, int offset, int length) throws IOException {
                int wanted = (int) Math.min(length, part.packed - taken);
                if (wanted == 0) {
                    return 0;
                }
                synchronized (file) {
                    file.seek(part.data + taken);
                    int read = file.read(into, offset, wanted);
                    if (read < 0) {
                        throw new EOFException();
                    }
                    taken += read;
                    return read;
                }
            }

            @Override
            public void close() {
                inflater.end();
            }
        }
    }

    // ----------------------------------------------------------------------------------------------------------------------- the entries

    /** One leaf, taken apart. */
    static final class Leaf {
        final long index;
        final String kind;
        final long at;
        final boolean ofWard;
        final Json.Reader facts;

        Leaf(long index, String kind, long at, boolean ofWard, Map<String, Object> facts) {
            this.index = index;
            this.kind = kind;
            this.at = at;
            this.ofWard = ofWard;
            this.facts = new Json.Reader("entries", facts);
        }
    }

    /** The leaves in the order of their indexes, and of each kind those that some check looks at. */
    static final class Entries {
        final Bundle bundle;
        final Report report;
        int count;
        long[] indexes = new long[1024];
        byte[] hashes = new byte[32 * 1024];
        boolean[] ofWard = new boolean[1024];
        final Map<String, List<Leaf>> byKind = new HashMap<>();
        final List<Map<String, Object>> logKeys = new ArrayList<>();
        final List<Map<String, Object>> stationKeys = new ArrayList<>();
        private long latest = Long.MIN_VALUE;

        Entries(Bundle bundle) {
            this.bundle = bundle;
            this.report = bundle.report;
        }

        List<Leaf> of(String kind) {
            return byKind.getOrDefault(kind, List.of());
        }

        void read(InputStream raw) throws IOException {
            InputStream in = new java.io.BufferedInputStream(raw, 1 << 16);
            try {
                byte[] head = "loa/1/entries\n".getBytes(StandardCharsets.US_ASCII);
                if (!Arrays.equals(in.readNBytes(head.length), head)) {
                    report.fail("entries", "entries.form", "entries.bin");
                    return;
                }
                for (byte[] fixed = in.readNBytes(42); fixed.length > 0; fixed = in.readNBytes(42)) {
                    if (fixed.length < 42) {
                        throw new EOFException();
                    }
                    ByteBuffer read = ByteBuffer.wrap(fixed);
                    long index = read.getLong();
                    byte[] told = new byte[32];
                    read.get(told);
                    byte[] leaf = in.readNBytes(read.getShort() & 0xffff);
                    if (leaf.length < (ByteBuffer.wrap(fixed, 40, 2).getShort() & 0xffff)) {
                        throw new EOFException();
                    }
                    take(index, told, leaf);
                }
            } catch (IOException cut) {
                report.fail("entries", "entries.cut", count == 0 ? -1 : indexes[count - 1]);
            }
        }

        private void take(long index, byte[] told, byte[] bytes) {
            if (index < 0 || index >= bundle.size || (count > 0 && index <= indexes[count - 1])) {
                report.fail("entries", "entries.order", index);
                return;
            }
            byte[] hash = Hash.leaf(bytes);
            if (!Arrays.equals(hash, told)) {
                report.fail("entries", "entries.hash", index);
            }
            if (count == indexes.length) {
                indexes = Arrays.copyOf(indexes, count * 2);
                ofWard = Arrays.copyOf(ofWard, count * 2);
                hashes = Arrays.copyOf(hashes, Math.toIntExact(count * 64L));
            }
            indexes[count] = index;
            System.arraycopy(hash, 0, hashes, count * 32, 32);
            Leaf leaf = leaf(index, bytes);
            ofWard[count] = leaf == null ? index >= bundle.first : leaf.ofWard;
            count++;
            if (leaf == null) {
                report.fail("entries", "entries.form", index);
                return;
            }
            if (leaf.ofWard && latest != Long.MIN_VALUE && leaf.at < latest - 15 * 60 * 1_000_000L) {
                report.fail("order", "order.back", index, Time.text(leaf.at), Time.text(latest));
            }
            latest = leaf.ofWard ? Math.max(latest, leaf.at) : latest;
            byKind.computeIfAbsent(leaf.kind, kind -> new ArrayList<>()).add(leaf);
        }

        private Leaf leaf(long index, byte[] bytes) {
            try {
                String text = Text.strict(bytes);
                String[] lines = text.split("\n", -1);
                if (lines.length != 3 || !lines[0].equals("loa/1/entry") || !lines[2].isEmpty() || !lines[1].startsWith("{")) {
                    return null;
                }
                Map<String, Object> body = Json.object(Json.parse(lines[1]));
                Object ward = body.get("ward");
                boolean own = bundle.ward.equals(ward);
                if (!(body.get("kind") instanceof String kind) || !(body.get("at") instanceof String at) || (ward != null && !own)) {
                    return null;
                }
                return new Leaf(index, kind, Time.micros(at), own, Json.object(body.get("facts")));
            } catch (Json.Malformed malformed) {
                return null;
            }
        }

        byte[] hash(int place) {
            return Arrays.copyOfRange(hashes, place * 32, place * 32 + 32);
        }
    }

    // -------------------------------------------------------------------------------------------------------------------------- the tree

    /** The root from the leaves at hand and the hashes of the rest, and the roots of all older sizes that are asked for, in one walk. */
    static final class Tree {
        private final Entries entries;
        private final long[] sizes;
        private final byte[][] roots;
        private final long size;
        private int nextLeaf;
        private int nextSize;
        private InputStream rest;
        private byte[] root;
        private String broken;

        Tree(Entries entries, long[] sizes, long size) {
            this.entries = entries;
            this.sizes = sizes;
            this.roots = new byte[sizes.length][];
            this.size = size;
        }

        void compute(InputStream in) throws IOException {
            rest = new java.io.BufferedInputStream(in, 1 << 16);
            try {
                root = size == 0 ? Hash.sha256().digest() : range(0, size);
                if (rest.read() >= 0) {
                    broken = "tree.long";
                }
            } catch (IOException cut) {
                broken = "tree.short";
            }
        }

        private byte[] range(long from, long until) throws IOException {
            boolean leafInside = nextLeaf < entries.count && entries.indexes[nextLeaf] < until;
            boolean sizeInside = nextSize < sizes.length && sizes[nextSize] < until;
            if (!leafInside && !sizeInside) {
                byte[] hash = rest.readNBytes(32);
                if (hash.length < 32) {
                    throw new EOFException();
                }
                return hash;
            }
            if (until - from == 1) {
                return entries.hash(nextLeaf++);
            }
            long middle = from + Long.highestOneBit(until - from - 1);
            byte[] left = range(from, middle);
            if (nextSize < sizes.length && sizes[nextSize] == middle) {
                roots[nextSize++] = left;
            }
            int inTheRight = nextSize;
            byte[] right = range(middle, until);
            for (int place = inTheRight; place < nextSize; place++) {
                roots[place] = Hash.node(left, roots[place]);
            }
            return Hash.node(left, right);
        }

        /** The root of the first so many leaves; null where the bundle does not tell. */
        byte[] rootAt(long wanted) {
            if (wanted == size) {
                return root;
            }
            int place = Arrays.binarySearch(sizes, wanted);
            return place < 0 ? null : roots[place];
        }

        void compare(Head head, Report report, int leaves) {
            if (broken != null) {
                report.fail("tree", broken);
            } else if (!Arrays.equals(root, head.root)) {
                report.fail("tree", "tree.root");
            }
            report.pass("tree", leaves, size);
        }
    }

    // ---------------------------------------------------------------------------------------------------------------- keys and signatures

    /** A named key; verifies what was signed with it. */
    static final class Key {
        final String name;
        final byte[] bytes;
        final byte[] id;
        private final PublicKey key;
        private Multiples multiples;
        private boolean asked;

        private Key(String name, int type, byte[] bytes) throws GeneralSecurityException {
            this.name = name;
            this.bytes = bytes;
            this.id = Arrays.copyOf(Hash.sha256(name.getBytes(StandardCharsets.UTF_8), new byte[] {'\n', (byte) type}, bytes), 4);
            byte[] encoded = Arrays.copyOf(HexFormat.of().parseHex("302a300506032b6570032100"), 44);
            System.arraycopy(bytes, 0, encoded, 12, 32);
            this.key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        }

        /** {@code name+id+base64} of a key of this type (1: signs, 4: cosigns); null when it is none that may be believed. */
        static Key parse(Object text, int type) {
            try {
                String[] parts = text instanceof String all ? all.split("\\+", 3) : new String[0];
                byte[] typed = parts.length == 3 ? Text.base64(parts[2]) : null;
                if (typed == null || typed.length != 33 || typed[0] != type || parts[0].isEmpty() || parts[0].chars().anyMatch(Character::isWhitespace)
                        || Curve.isWeak(Arrays.copyOfRange(typed, 1, 33))) {
                    return null;
                }
                Key key = new Key(parts[0], type, Arrays.copyOfRange(typed, 1, 33));
                return Hash.hex(key.id).equals(parts[1]) ? key : null;
            } catch (GeneralSecurityException unusable) {
                return null;
            }
        }

        boolean verifies(byte[] message, byte[] signature) {
            if (signature.length != 64 || !Curve.isReduced(signature)) {
                return false;
            }
            try {
                Signature verification = Signature.getInstance("Ed25519");
                verification.initVerify(key);
                verification.update(message);
                return verification.verify(signature);
            } catch (GeneralSecurityException malformed) {
                return false;
            }
        }

        /** The same for a key that signed very much: ten times as fast, from the second signature on. */
        boolean verifiesFast(byte[] message, byte[] signature) {
            if (signature.length != 64 || !Curve.isReduced(signature)) {
                return false;
            }
            Multiples own = multiples();
            if (own == null) {
                return false;
            }
            byte[] r = Arrays.copyOf(signature, 32);
            byte[] k = Curve.reduced(Hash.sha512(r, bytes, message));
            return Arrays.equals(Multiples.OF_BASE.times(Arrays.copyOfRange(signature, 32, 64)).plus(own.times(k)).packed(), r);
        }

        /** Of the negative of this key; null when it is no point of the curve. */
        private synchronized Multiples multiples() {
            if (!asked) {
                asked = true;
                Point point = Point.of(bytes);
                multiples = point == null ? null : new Multiples(point.negative());
            }
            return multiples;
        }
    }

    // ---------------------------------------------------------------------------------------------- Ed25519 for many signatures of few keys

    /** A number modulo 2^255 − 19 in five limbs of 51 bits, never far above them. */
    static final class Field {
        private static final long MASK = (1L << 51) - 1;
        static final Field ZERO = new Field(0, 0, 0, 0, 0);
        static final Field ONE = new Field(1, 0, 0, 0, 0);
        static final Field D = of(BigInteger.valueOf(-121665).multiply(BigInteger.valueOf(121666).modInverse(Curve.P)));
        static final Field TWO_D = D.plus(D);

        private final long a;
        private final long b;
        private final long c;
        private final long d;
        private final long e;

        private Field(long a, long b, long c, long d, long e) {
            this.a = a;
            this.b = b;
            this.c = c;
            this.d = d;
            this.e = e;
        }

        static Field of(BigInteger number) {
            BigInteger value = number.mod(Curve.P);
            long[] limbs = new long[5];
            for (int place = 0; place < 5; place++) {
                limbs[place] = value.shiftRight(51 * place).longValue() & MASK;
            }
            return new Field(limbs[0], limbs[1], limbs[2], limbs[3], limbs[4]);
        }

        BigInteger number() {
            return BigInteger.valueOf(e).shiftLeft(51).add(BigInteger.valueOf(d)).shiftLeft(51).add(BigInteger.valueOf(c)).shiftLeft(51)
                    .add(BigInteger.valueOf(b)).shiftLeft(51).add(BigInteger.valueOf(a)).mod(Curve.P);
        }

        Field plus(Field o) {
            return carried(a + o.a, b + o.b, c + o.c, d + o.d, e + o.e);
        }

        /** Four times the modulus is added, so that no limb falls below zero. */
        Field minus(Field o) {
            return carried(a + 0xfffffffffffdaL * 2 - o.a, b + 0xffffffffffffeL * 2 - o.b, c + 0xffffffffffffeL * 2 - o.c,
                    d + 0xffffffffffffeL * 2 - o.d, e + 0xffffffffffffeL * 2 - o.e);
        }

        private static Field carried(long a, long b, long c, long d, long e) {
            b += a >>> 51;
            c += b >>> 51;
            d += c >>> 51;
            e += d >>> 51;
            return new Field((a & MASK) + 19 * (e >>> 51), b & MASK, c & MASK, d & MASK, e & MASK);
        }

        /** Schoolbook, each column in 128 bits as a high and a low half; what lies above 2^255 counts nineteen times below. */
        Field times(Field o) {
            long b19 = 19 * o.b;
            long c19 = 19 * o.c;
            long d19 = 19 * o.d;
            long e19 = 19 * o.e;
            long[] low = new long[5];
            long[] high = new long[5];
            column(low, high, 0, a, o.a, b, e19, c, d19, d, c19, e, b19);
            column(low, high, 1, a, o.b, b, o.a, c, e19, d, d19, e, c19);
            column(low, high, 2, a, o.c, b, o.b, c, o.a, d, e19, e, d19);
            column(low, high, 3, a, o.d, b, o.c, c, o.b, d, o.a, e, e19);
            column(low, high, 4, a, o.e, b, o.d, c, o.c, d, o.b, e, o.a);
            long carry = 0;
            for (int place = 0; place < 5; place++) {
                long sum = low[place] + carry;
                high[place] += Long.compareUnsigned(sum, carry) < 0 ? 1 : 0;
                low[place] = sum & MASK;
                carry = high[place] << 13 | sum >>> 51;
            }
            return carried(low[0] + 19 * carry, low[1], low[2], low[3], low[4]);
        }

        private static void column(long[] low, long[] high, int place, long a, long p, long b, long q, long c, long r, long d, long s, long e, long t) {
            long sum = a * p;
            long over = Math.multiplyHigh(a, p);
            long next = b * q;
            over += Math.multiplyHigh(b, q) + (Long.compareUnsigned(sum += next, next) < 0 ? 1 : 0);
            next = c * r;
            over += Math.multiplyHigh(c, r) + (Long.compareUnsigned(sum += next, next) < 0 ? 1 : 0);
            next = d * s;
            over += Math.multiplyHigh(d, s) + (Long.compareUnsigned(sum += next, next) < 0 ? 1 : 0);
            next = e * t;
            over += Math.multiplyHigh(e, t) + (Long.compareUnsigned(sum += next, next) < 0 ? 1 : 0);
            low[place] = sum;
            high[place] = over;
        }
    }

    /** A point of the curve in extended coordinates (x = X/Z, y = Y/Z, xy = T/Z); sums by the complete formulas of RFC 8032, 5.1.4. */
    static final class Point {
        static final Point NEUTRAL = new Point(Field.ZERO, Field.ONE, Field.ONE, Field.ZERO);

        private final Field x;
        private final Field y;
        private final Field z;
        private final Field t;

        private Point(Field x, Field y, Field z, Field t) {
            this.x = x;
            this.y = y;
            this.z = z;
            this.t = t;
        }

        /** Null when these 32 bytes are no point (RFC 8032, 5.1.3). */
        static Point of(byte[] bytes) {
            BigInteger all = Curve.littleEndian(bytes);
            boolean odd = all.testBit(255);
            BigInteger y = all.clearBit(255);
            BigInteger p = Curve.P;
            BigInteger u = y.multiply(y).subtract(BigInteger.ONE).mod(p);
            BigInteger v = Field.D.number().multiply(y).multiply(y).add(BigInteger.ONE).mod(p);
            BigInteger x = u.multiply(v.pow(3)).multiply(u.multiply(v.modPow(BigInteger.valueOf(7), p)).modPow(
                    p.subtract(BigInteger.valueOf(5)).shiftRight(3), p)).mod(p);
            if (!v.multiply(x).multiply(x).mod(p).equals(u)) {
                x = x.multiply(BigInteger.TWO.modPow(p.subtract(BigInteger.ONE).shiftRight(2), p)).mod(p);
            }
            if (y.compareTo(p) >= 0 || !v.multiply(x).multiply(x).mod(p).equals(u) || (x.signum() == 0 && odd)) {
                return null;
            }
            x = x.testBit(0) == odd ? x : p.subtract(x);
            return new Point(Field.of(x), Field.of(y), Field.ONE, Field.of(x.multiply(y)));
        }

        Point negative() {
            return new Point(Field.ZERO.minus(x), y, z, Field.ZERO.minus(t));
        }

        Point plus(Point o) {
            Field a = y.minus(x).times(o.y.minus(o.x));
            Field b = y.plus(x).times(o.y.plus(o.x));
            Field c = t.times(Field.TWO_D).times(o.t);
            Field d = z.times(o.z);
            d = d.plus(d);
            Field e = b.minus(a);
            Field f = d.minus(c);
            Field g = d.plus(c);
            Field h = b.plus(a);
            return new Point(e.times(f), g.times(h), f.times(g), e.times(h));
        }

        byte[] packed() {
            BigInteger inverse = z.number().modInverse(Curve.P);
            BigInteger all = y.number().multiply(inverse).mod(Curve.P);
            if (x.number().multiply(inverse).mod(Curve.P).testBit(0)) {
                all = all.setBit(255);
            }
            byte[] bytes = new byte[32];
            for (int place = 0; place < 32; place++) {
                bytes[place] = all.shiftRight(8 * place).byteValue();
            }
            return bytes;
        }
    }

    /** 0 to 15 times 16^i of one point for each i, so that a multiple of it is a sum of 64 of them. */
    static final class Multiples {
        static final Multiples OF_BASE = new Multiples(Point.of(HexFormat.of().parseHex("58" + "66".repeat(31))));

        private final Point[][] table = new Point[64][16];

        Multiples(Point point) {
            Point step = point;
            for (Point[] row : table) {
                row[0] = Point.NEUTRAL;
                for (int times = 1; times < 16; times++) {
                    row[times] = row[times - 1].plus(step);
                }
                step = row[15].plus(step);
            }
        }

        /** @param number little-endian, 32 bytes */
        Point times(byte[] number) {
            Point sum = Point.NEUTRAL;
            for (int place = 0; place < 32; place++) {
                sum = sum.plus(table[2 * place][number[place] & 15]).plus(table[2 * place + 1][number[place] >> 4 & 15]);
            }
            return sum;
        }
    }

    /** What Ed25519 asks for beside the equation itself (RFC 8032, 5.1.7). */
    static final class Curve {
        static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
        private static final BigInteger L = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
        /** The y of the points of small order, under which anybody can sign. */
        private static final Set<BigInteger> SMALL = Set.of(BigInteger.ZERO, BigInteger.ONE, P.subtract(BigInteger.ONE),
                littleEndian(HexFormat.of().parseHex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")),
                littleEndian(HexFormat.of().parseHex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a")));

        static boolean isWeak(byte[] key) {
            BigInteger y = littleEndian(key).clearBit(255);
            return y.compareTo(P) >= 0 || SMALL.contains(y);
        }

        static boolean isReduced(byte[] signature) {
            return littleEndian(Arrays.copyOfRange(signature, 32, 64)).compareTo(L) < 0;
        }

        /** Modulo the order of the base point, as 32 little-endian bytes. */
        static byte[] reduced(byte[] bytes) {
            byte[] big = littleEndian(bytes).mod(L).toByteArray();
            byte[] little = new byte[32];
            for (int place = 0; place < Math.min(32, big.length); place++) {
                little[place] = big[big.length - 1 - place];
            }
            return little;
        }

        static BigInteger littleEndian(byte[] bytes) {
            byte[] turned = new byte[bytes.length];
            for (int place = 0; place < bytes.length; place++) {
                turned[place] = bytes[bytes.length - 1 - place];
            }
            return new BigInteger(1, turned);
        }
    }

    /** A signed note, taken apart strictly. */
    static final class Note {
        final String text;
        final List<Line> lines;

        record Line(String name, byte[] id, byte[] signature) {
            boolean isOf(Key key) {
                return key.name.equals(name) && Arrays.equals(key.id, id);
            }
        }

        private Note(String text, List<Line> lines) {
            this.text = text;
            this.lines = lines;
        }

        static Note parse(byte[] bytes, String check) throws Stop {
            try {
                Note note = bytes.length > 16_384 ? null : parse(Text.strict(bytes));
                if (note != null) {
                    return note;
                }
            } catch (Json.Malformed notText) {
                throw new Stop(check, "note.malformed");
            }
            throw new Stop(check, "note.malformed");
        }

        /** Null when it is no note. */
        static Note parse(String whole) {
            int end = whole.lastIndexOf("\n\n");
            if (end < 0 || !whole.endsWith("\n") || whole.chars().anyMatch(one -> one < 0x20 && one != '\n')) {
                return null;
            }
            List<Line> lines = new ArrayList<>();
            for (String line : whole.substring(end + 2, Math.max(end + 2, whole.length() - 1)).split("\n", -1)) {
                String[] words = line.split(" ", -1);
                byte[] bytes = words.length == 3 && words[0].equals("\u2014") && !words[1].isEmpty() && words[1].indexOf('+') < 0
                        ? Text.base64(words[2]) : null;
                if (bytes == null || bytes.length < 4) {
                    return null;
                }
                lines.add(new Line(words[1], Arrays.copyOf(bytes, 4), Arrays.copyOfRange(bytes, 4, bytes.length)));
            }
            return new Note(whole.substring(0, end + 1), lines);
        }

        byte[] message() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** What a checkpoint says: origin, size, root. */
    static final class Head {
        final String origin;
        final long size;
        final byte[] root;

        Head(String origin, long size, byte[] root) {
            this.origin = origin;
            this.size = size;
            this.root = root;
        }

        /** Null when it is none. Only the first three lines are read. */
        static Head ofText(String text) {
            String[] lines = text.split("\n", 4);
            byte[] root = lines.length >= 3 ? Text.base64(lines[2]) : null;
            return root == null || root.length != 32 || lines[0].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,15}")
                    ? null : new Head(lines[0], Long.parseLong(lines[1]), root);
        }
    }

    /** The keys of the log, from its own leaves, and what they signed. */
    static final class LogKeys {
        private final Bundle bundle;
        private final Report report;
        private final Map<String, List<Key>> byOrigin = new HashMap<>();
        private final Map<String, Head> known = new HashMap<>();
        private final List<Key> witnesses = new ArrayList<>();

        LogKeys(Bundle bundle, Entries entries) {
            this.bundle = bundle;
            this.report = bundle.report;
            List<Leaf> told = new ArrayList<>(entries.of("LOG_FOUNDED"));
            told.addAll(entries.of("LOG_KEY_SET"));
            told.sort((one, other) -> Long.compare(one.index, other.index));
            for (Leaf leaf : told) {
                boolean founded = leaf.kind.equals("LOG_FOUNDED");
                Key key = Key.parse(leaf.facts.map.get(founded ? "key" : "after"), 1);
                String origin = leaf.facts.text("origin");
                List<Key> chain = byOrigin.computeIfAbsent(origin, any -> new ArrayList<>());
                boolean follows = founded ? chain.isEmpty() : !chain.isEmpty() && written(chain.get(chain.size() - 1)).equals(leaf.facts.text("before"));
                if (key == null || !key.name.equals(origin) || !follows || leaf.ofWard) {
                    report.fail("logkeys", "logkeys.chain", leaf.index);
                } else {
                    chain.add(key);
                }
            }
            if (bundle.keysFile instanceof Map<?, ?> file && file.get("witnesses") instanceof List<?> listed) {
                for (Object text : listed) {
                    Key key = Key.parse(text, 4);
                    if (key == null) {
                        report.fail("witnesses", "witnesses.key", Text.harmless(String.valueOf(text)));
                    } else {
                        witnesses.add(key);
                    }
                }
            }
        }

        static String written(Key key) {
            byte[] typed = new byte[33];
            typed[0] = 1;
            System.arraycopy(key.bytes, 0, typed, 1, 32);
            return key.name + "+" + Hash.hex(key.id) + "+" + Base64.getEncoder().encodeToString(typed);
        }

        /** The head that this note signs; says everything that is wrong with it. */
        Head verify(Note note, String origin, String check) throws Stop {
            Head head = Head.ofText(note.text);
            if (head == null || note.text.split("\n", -1).length != 4) {
                throw new Stop(check, "note.malformed");
            }
            List<Key> chain = byOrigin.getOrDefault(head.origin, List.of());
            if (!head.origin.equals(origin)) {
                report.fail(check, "checkpoint.origin", head.origin, origin);
            }
            if (chain.isEmpty()) {
                report.fail("logkeys", "logkeys.none", head.origin);
            }
            Set<Key> signed = new HashSet<>();
            for (Note.Line line : note.lines) {
                for (Key key : chain) {
                    if (line.isOf(key)) {
                        if (!key.verifies(note.message(), line.signature)) {
                            report.fail(check, "checkpoint.signature", key.name);
                        } else {
                            signed.add(key);
                        }
                    }
                }
            }
            if (!chain.isEmpty() && !signed.contains(chain.get(chain.size() - 1))) {
                report.fail(check, signed.isEmpty() ? "checkpoint.unsigned" : "checkpoint.oldkey");
            }
            trust(chain);
            cosigned(note);
            return head;
        }

        private void trust(List<Key> chain) {
            if (bundle.options.key == null) {
                report.note("logkeys", "logkeys.untrusted", chain.isEmpty() ? "?" : written(chain.get(chain.size() - 1)));
            } else if (chain.stream().noneMatch(key -> written(key).equals(bundle.options.key))) {
                report.fail("logkeys", "logkeys.other", bundle.options.key);
            }
        }

        private void cosigned(Note note) {
            int valid = 0;
            for (Note.Line line : note.lines) {
                for (Key key : witnesses) {
                    if (line.isOf(key)) {
                        byte[] signature = line.signature;
                        byte[] message = signature.length == 72 ? ("cosignature/v1\ntime " + ByteBuffer.wrap(signature).getLong() + "\n" + note.text)
                                .getBytes(StandardCharsets.UTF_8) : null;
                        if (message == null || !key.verifies(message, Arrays.copyOfRange(signature, 8, 72))) {
                            report.fail("witnesses", "witnesses.signature", key.name);
                        } else {
                            valid++;
                        }
                    }
                }
            }
            if (witnesses.isEmpty()) {
                report.note("witnesses", "witnesses.none");
            } else if (valid == 0) {
                report.note("witnesses", "witnesses.silent", witnesses.size());
            }
            report.pass("witnesses", valid, witnesses.size());
        }

        /** A checkpoint that a receiver holds: its head when any key of its origin signed it, else null. Each text is verified once. */
        Head held(String text) {
            if (!known.containsKey(text)) {
                Note note = Note.parse(text);
                Head head = note == null ? null : Head.ofText(note.text);
                boolean signed = head != null && note.lines.stream().anyMatch(line -> byOrigin.getOrDefault(head.origin, List.of()).stream()
                        .anyMatch(key -> line.isOf(key) && key.verifies(note.message(), line.signature)));
                known.put(text, signed ? head : null);
            }
            return known.get(text);
        }
    }

    // ------------------------------------------------------------------------------------------------------------------------ the census

    /** Recomputes what each census of the ward says: how many leaves there are, and their running hash. */
    static final class Census {
        private final Bundle bundle;
        private final Entries entries;

        Census(Bundle bundle, Entries entries) {
            this.bundle = bundle;
            this.entries = entries;
        }

        void check() {
            List<Leaf> censuses = new ArrayList<>(entries.of("CENSUS"));
            censuses.removeIf(leaf -> !leaf.ofWard || leaf.index < bundle.first);
            long leaves = 0;
            byte[] hash = new byte[32];
            int place = 0;
            if (bundle.first > 0) {
                Leaf base = censuses.stream().filter(leaf -> number(leaf, "through") == bundle.first).findFirst().orElse(null);
                if (base == null) {
                    bundle.report.fail("complete", "complete.base", bundle.first);
                    return;
                }
                if (base.at > bundle.from) {
                    bundle.report.fail("complete", "complete.late", base.index, Time.text(base.at));
                }
                leaves = number(base, "leaves");
                hash = Text.hex(base.facts.map.get("hash"));
                if (hash.length != 32) {
                    bundle.report.fail("complete", "complete.hash", base.index);
                    return;
                }
            }
            while (place < entries.count && entries.indexes[place] < bundle.first) {
                place++;
            }
            Leaf closing = null;
            for (Leaf census : censuses) {
                long through = number(census, "through");
                for (; place < entries.count && entries.indexes[place] < through; place++) {
                    if (entries.ofWard[place]) {
                        hash = Hash.sha256(hash, ByteBuffer.allocate(8).putLong(entries.indexes[place]).array(), entries.hash(place));
                        leaves++;
                    }
                }
                if (through > census.index) {
                    bundle.report.fail("complete", "complete.hash", census.index);
                } else if (number(census, "leaves") != leaves) {
                    bundle.report.fail("complete", "complete.count", census.index, number(census, "leaves"), leaves);
                    return;
                } else if (!Arrays.equals(Text.hex(census.facts.map.get("hash")), hash)) {
                    bundle.report.fail("complete", "complete.hash", census.index);
                    return;
                }
                closing = census;
            }
            reaches(closing, leaves);
        }

        /** Up to when nothing is left out. */
        private void reaches(Leaf closing, long leaves) {
            if (closing == null || closing.index != bundle.last || closing.at < bundle.from) {
                bundle.report.fail("complete", "complete.open", closing == null ? "-" : Time.text(closing.at));
                return;
            }
            LocalDate day = Time.instant(closing.at).atZone(bundle.zone).toLocalDate();
            if (day.isBefore(bundle.untilDate)) {
                bundle.report.fail("complete", "complete.short", day, bundle.untilDate);
            } else if (closing.at < bundle.until) {
                bundle.report.note("complete", "complete.running", Time.text(closing.at));
            }
            bundle.report.pass("complete", leaves, Time.text(closing.at));
        }

        private static long number(Leaf leaf, String member) {
            return leaf.facts.map.get(member) instanceof Long number ? number : -1;
        }
    }

    // ---------------------------------------------------------------------------------------------------------------------- the receipts

    /** One receipt that a leaf holds. */
    static final class Receipt {
        long index;
        String receiver;
        long counter;
        String previous;
        String sha256;
        String outcome;
        String occurrence;
        String content;
        Long planned;
        Long start;
        Long end;
        Long played;
        Long from;
        String sound;
        String checkpoint;
        Note note;
        Key key;

        /** Whether it joined after the beginning of its content. */
        boolean joinedLate() {
            return outcome.equals("COMPLETED") && from != null && from > 0;
        }
    }

    /** Whose signature counts from a leaf on: the key that was enrolled; after its revocation only for what had begun by then. */
    record Holding(Key key, Long revokedAt) {
        private static final long FAREWELL = 60L * 1_000_000;

        Holding revoked(long at) {
            return revokedAt == null ? new Holding(key, at) : this;
        }

        /** The key, when it may still say of this instant that something began then, or that it was told then. */
        Key of(Long told) {
            return revokedAt == null || told != null && told <= revokedAt + FAREWELL ? key : null;
        }
    }

    /** Keys of the receivers, signatures, counters without gaps, and the checkpoints that receivers hold. */
    static final class Receipts {
        private final Bundle bundle;
        private final Report report;
        private final Entries entries;
        private final LogKeys logKeys;
        private final Map<String, TreeMap<Long, Holding>> keys = new HashMap<>();
        final Map<String, TreeMap<Long, Receipt>> byReceiver = new TreeMap<>();
        final List<Receipt> all = new ArrayList<>();

        Receipts(Bundle bundle, Entries entries, LogKeys logKeys) {
            this.bundle = bundle;
            this.report = bundle.report;
            this.entries = entries;
            this.logKeys = logKeys;
        }

        void check(Tree tree, Head head) {
            readKeys();
            for (Leaf leaf : entries.of("RECEIPT_TAKEN")) {
                read(leaf);
            }
            boolean[] good = new boolean[all.size()];
            IntStream.range(0, good.length).parallel().forEach(place -> {
                Receipt receipt = all.get(place);
                int mine = 0;
                for (Note.Line line : receipt.note.lines) {
                    if (receipt.key != null && line.isOf(receipt.key)) {
                        mine += receipt.key.verifiesFast(receipt.note.message(), line.signature) ? 1 : 1000;
                    }
                }
                good[place] = mine == 1;
            });
            for (int place = 0; place < good.length; place++) {
                Receipt receipt = all.get(place);
                if (receipt.key == null) {
                    report.fail("receipts", "receipts.key", receipt.index, receipt.receiver);
                } else if (!good[place]) {
                    report.fail("receipts", "receipts.signature", receipt.index, receipt.receiver, receipt.counter);
                }
                receipt.note = null;
            }
            byReceiver.forEach(this::chain);
            report.pass("receipts", all.size(), byReceiver.size());
            witnesses(tree, head);
        }

        /** From which leaf on which key is a receiver's, and from which on it is revoked. */
        private void readKeys() {
            List<Leaf> told = new ArrayList<>(entries.of("RECEIVER_ENROLLED"));
            told.addAll(entries.of("RECEIVER_REVOKED"));
            told.sort((one, other) -> Long.compare(one.index, other.index));
            List<Object> recomputed = new ArrayList<>();
            Map<String, Map<String, Object>> inForce = new HashMap<>();
            for (Leaf leaf : told) {
                String receiver = leaf.facts.text("receiver");
                boolean enrolled = leaf.kind.equals("RECEIVER_ENROLLED");
                Key key = enrolled ? Key.parse(leaf.facts.map.get("key"), 1) : null;
                if (enrolled && (key == null || !key.name.equals(receiver))) {
                    report.fail("keys", "keys.weak", leaf.index, receiver);
                }
                TreeMap<Long, Holding> mine = keys.computeIfAbsent(receiver, any -> new TreeMap<>());
                Holding former = mine.isEmpty() ? new Holding(null, null) : mine.lastEntry().getValue();
                mine.put(leaf.index, enrolled ? new Holding(key, null) : former.revoked(leaf.at));
                Map<String, Object> before = inForce.remove(receiver);
                if (before != null) {
                    before.put("until", leaf.index);
                }
                if (enrolled) {
                    Map<String, Object> entry = new HashMap<>(Map.of("from", leaf.index, "key", leaf.facts.text("key"), "name", leaf.facts.text("name")));
                    recomputed.add(entry);
                    inForce.put(receiver, entry);
                }
            }
            Map<?, ?> file = bundle.keysFile instanceof Map<?, ?> map ? map : Map.of();
            if (!recomputed.equals(file.get("receivers")) || !listed("LOG_FOUNDED", "key", "LOG_KEY_SET", "after").equals(file.get("log"))
                    || !listed("STATION_KEYS_SET", "station", "", "").equals(file.get("station"))) {
                report.fail("keys", "keys.file");
            }
            report.pass("keys", recomputed.size());
        }

        private List<Object> listed(String kind, String member, String otherKind, String otherMember) {
            List<Leaf> leaves = new ArrayList<>(entries.of(kind));
            leaves.addAll(entries.of(otherKind));
            leaves.sort((one, other) -> Long.compare(one.index, other.index));
            List<Object> listed = new ArrayList<>();
            for (Leaf leaf : leaves) {
                listed.add(Map.of("from", leaf.index, "key", leaf.facts.text(leaf.kind.equals(kind) ? member : otherMember)));
            }
            return listed;
        }

        private void read(Leaf leaf) {
            String whole = leaf.facts.text("receipt");
            byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
            Note note = bytes.length > 4_096 ? null : Note.parse(whole);
            try {
                String[] lines = note == null ? new String[0] : note.text.split("\n", -1);
                if (lines.length != 3 || !lines[0].equals("loa/1/receipt")) {
                    throw new Json.Malformed();
                }
                Map<String, Object> body = Json.object(Json.parse(lines[1]));
                Receipt receipt = new Receipt();
                receipt.index = leaf.index;
                receipt.receiver = Json.text(body.get("receiver"));
                receipt.counter = body.get("counter") instanceof Long counter ? counter : -1;
                receipt.previous = Json.text(body.get("previous"));
                receipt.outcome = Json.text(body.get("outcome"));
                receipt.occurrence = body.get("occurrence") instanceof String occurrence ? occurrence : null;
                receipt.content = body.get("content") instanceof String content ? content : null;
                receipt.planned = Time.orNull(body.get("plannedStart"));
                receipt.start = Time.orNull(body.get("start"));
                receipt.end = Time.orNull(body.get("end"));
                receipt.played = body.get("playedMilliseconds") instanceof Long played ? played : null;
                receipt.from = body.get("fromMilliseconds") instanceof Long from ? from : null;
                receipt.sound = body.get("sound") instanceof String sound ? sound : null;
                receipt.checkpoint = body.get("checkpoint") instanceof String held ? held : null;
                receipt.sha256 = Hash.hex(Hash.sha256(bytes));
                receipt.note = note;
                if (!bundle.ward.equals(body.get("ward")) || !leaf.ofWard) {
                    report.fail("receipts", "receipts.ward", leaf.index);
                }
                Map.Entry<Long, Holding> holding = keys.getOrDefault(receipt.receiver, new TreeMap<>()).lowerEntry(leaf.index);
                Long told = receipt.start != null ? receipt.start : Time.orNull(body.get("made"));
                receipt.key = holding == null ? null : holding.getValue().of(told);
                all.add(receipt);
                if (byReceiver.computeIfAbsent(receipt.receiver, any -> new TreeMap<>()).putIfAbsent(receipt.counter, receipt) != null) {
                    report.fail("receipts", "receipts.twice", leaf.index, receipt.receiver, receipt.counter);
                }
            } catch (Json.Malformed malformed) {
                report.fail("receipts", "receipts.form", leaf.index);
            }
        }

        private void chain(String receiver, TreeMap<Long, Receipt> receipts) {
            Receipt before = null;
            for (Receipt receipt : receipts.values()) {
                if (before != null && receipt.counter != before.counter + 1) {
                    report.fail("receipts", "receipts.gap", receiver, before.counter + 1, receipt.counter - 1);
                } else if (before != null ? !receipt.previous.equals(before.sha256) : receipt.counter == 1 && !receipt.previous.matches("0{64}")) {
                    report.fail("receipts", "receipts.chain", receipt.index, receiver, receipt.counter);
                }
                before = receipt;
            }
        }

        /** Receivers keep the last checkpoint that they followed, so every one of them knows whether this is the log that it was shown. */
        private void witnesses(Tree tree, Head head) {
            boolean whole = Arrays.equals(tree.root, head.root);
            long lower = 0;
            Set<String> holders = new HashSet<>();
            List<Receipt> bySize = new ArrayList<>();
            Map<Receipt, Head> heads = new HashMap<>();
            for (Receipt receipt : all) {
                if (receipt.checkpoint == null) {
                    continue;
                }
                Head held = logKeys.held(receipt.checkpoint);
                if (held == null) {
                    report.fail("fork", "fork.unsigned", receipt.index, receipt.receiver);
                } else if (held.size > head.size) {
                    report.note("fork", "fork.later", receipt.receiver, held.size);
                } else {
                    bySize.add(receipt);
                    heads.put(receipt, held);
                    holders.add(receipt.receiver);
                }
            }
            bySize.sort((one, other) -> Long.compare(heads.get(one).size, heads.get(other).size));
            for (Receipt receipt : bySize) {
                Head held = heads.get(receipt);
                byte[] root = held.size == 0 ? Hash.sha256().digest() : tree.rootAt(held.size);
                boolean same = root != null && Arrays.equals(root, held.root);
                if (whole && root == null) {
                    report.fail("fork", "fork.unproved", receipt.index, receipt.receiver, held.size);
                } else if (whole && !same) {
                    report.fail("fork", "fork.root", receipt.index, receipt.receiver, held.size);
                } else if (same) {
                    lower = held.size;
                } else if (!whole && root != null) {
                    report.fail("tree", "tree.between", lower, held.size - 1, receipt.receiver);
                    break;
                }
            }
            report.pass("fork", holders.size(), heads.size());
        }
    }

    // ----------------------------------------------------------------------------------------------------------------- what was aired

    /** One row of the as-run log, the last word on one (occurrence, receiver). */
    static final class Row {
        long index;
        long entry;
        String occurrence;
        String receiver;
        String title;
        String theme;
        String approver;
        String content;
        long planned;
        long plannedMilliseconds;
        String outcome;
        Long start;
        Long end;
        Long played;
        Long counter;
        String sound;
        List<Object> parts;

        String key() {
            return occurrence + " " + receiver;
        }

        String spoken() {
            return title + ", " + Time.text(planned) + ", " + receiver;
        }
    }

    /** Rows against receipts, timetables, approvals and sound; and the sums that a report counts. */
    static final class Airings {
        private static final long MARGIN = 3_600L * 1_000_000;
        private static final long CLOCKS = 1_000_000;
        private static final long WORD_WITHIN = 72L * 3_600 * 1_000_000;

        private final Bundle bundle;
        private final Report report;
        private final Entries entries;
        private final Receipts receipts;
        private final Zip zip;
        private final Map<String, Row> rows = new LinkedHashMap<>();
        private final Map<Long, Row> byEntry = new HashMap<>();
        private final Map<String, Map<String, Object>> sheets = new HashMap<>();

        Airings(Bundle bundle, Entries entries, Receipts receipts, Zip zip) {
            this.bundle = bundle;
            this.report = bundle.report;
            this.entries = entries;
            this.receipts = receipts;
            this.zip = zip;
        }

        void check() {
            List<Leaf> told = new ArrayList<>(entries.of("AS_RUN"));
            told.addAll(entries.of("AS_RUN_CORRECTED"));
            told.sort((one, other) -> Long.compare(one.index, other.index));
            told.forEach(this::read);
            rows.values().removeIf(row -> !bundle.inPeriod(row.planned));
            rows.values().forEach(this::againstReceipt);
            receipts.all.forEach(this::againstRow);
            report.pass("asrun", rows.size());
            readSheets();
            planned();
            approved();
            content();
            for (String kind : List.of("RECEIPT_CHAIN_BROKEN", "RECEIPT_CONTRADICTED", "CHECKPOINT_DISPUTED")) {
                entries.of(kind).forEach(leaf -> report.fail("told", "told." + kind, leaf.index));
            }
            report.pass("told");
            sums();
        }

        private void read(Leaf leaf) {
            Json.Reader broadcast = new Json.Reader("asrun", leaf.facts.map.get("broadcast"));
            Json.Reader receiver = new Json.Reader("asrun", leaf.facts.map.get("receiver"));
            Json.Reader verdict = new Json.Reader("asrun", leaf.facts.map.get("verdict"));
            Row row = new Row();
            row.index = leaf.index;
            row.entry = leaf.facts.map.get("entry") instanceof Long entry ? entry : -1;
            row.occurrence = broadcast.text("occurrence");
            row.receiver = receiver.text("receiver");
            row.title = broadcast.text("title");
            row.theme = broadcast.text("theme");
            row.approver = broadcast.text("approver");
            row.content = broadcast.text("content");
            row.outcome = verdict.text("outcome");
            row.start = Time.orNull(verdict.map.get("actualStart"));
            row.end = Time.orNull(verdict.map.get("actualEnd"));
            row.played = verdict.map.get("playedMilliseconds") instanceof Long played ? played : null;
            row.counter = verdict.map.get("receiptCounter") instanceof Long counter ? counter : null;
            row.sound = verdict.map.get("sound") instanceof String sound ? sound : null;
            row.plannedMilliseconds = broadcast.map.get("plannedMilliseconds") instanceof Long length ? length : 0;
            row.parts = leaf.facts.map.get("parts") instanceof List<?> parts ? new ArrayList<>(parts) : List.of();
            Long planned = Time.orNull(broadcast.map.get("plannedStart"));
            if (planned == null || !leaf.ofWard || !bundle.ward.equals(broadcast.map.get("ward"))) {
                report.fail("asrun", "asrun.form", leaf.index);
                return;
            }
            row.planned = planned;
            Row before = rows.get(row.key());
            if (leaf.kind.equals("AS_RUN")) {
                if (before != null) {
                    report.fail("asrun", "asrun.twice", leaf.index, row.spoken());
                }
            } else if (before == null ? leaf.index >= bundle.first && bundle.inPeriod(planned)
                    : !Long.valueOf(before.entry).equals(leaf.facts.map.get("corrects"))
                            || !before.outcome.equals(new Json.Reader("asrun", leaf.facts.map.get("was")).text("outcome"))) {
                report.fail("asrun", "asrun.corrects", leaf.index, row.spoken());
            }
            rows.put(row.key(), row);
            byEntry.put(row.entry, row);
        }

        /** Nobody but the receiver itself says that something was heard. */
        private void againstReceipt(Row row) {
            if (row.counter == null) {
                if (row.outcome.equals("PLAYED")) {
                    report.fail("asrun", "asrun.unsigned", row.index, row.spoken());
                }
                return;
            }
            Receipt receipt = receipts.byReceiver.getOrDefault(row.receiver, new TreeMap<>()).get(row.counter);
            if (receipt == null) {
                if (row.index >= bundle.first) {
                    report.fail("asrun", "asrun.noreceipt", row.index, row.spoken(), row.counter);
                }
            } else if (!row.occurrence.equals(receipt.occurrence) || !isOutcome(row.outcome, receipt) || !Objects.equals(row.start, receipt.start)
                    || !Objects.equals(row.end, receipt.end) || !Objects.equals(row.played, receipt.played)
                    || !Objects.equals(row.sound, receipt.sound)
                    || (receipt.content != null && !receipt.content.equals(row.content))) {
                report.fail("asrun", "asrun.differs", row.index, row.spoken(), receipt.index);
            }
        }

        /** Who joined late came to the end and played a part, unless it began again after a pause. */
        private static boolean isOutcome(String booked, Receipt receipt) {
            return booked.equals(outcome(receipt)) || receipt.joinedLate() && booked.equals("PARTLY_PLAYED");
        }

        private static String outcome(Receipt receipt) {
            return switch (receipt.outcome) {
                case "COMPLETED" -> "PLAYED";
                case "STOPPED", "CUT", "INTERRUPTED" -> receipt.start == null ? "CANCELLED" : "PARTLY_PLAYED";
                case "FAILED", "REFUSED" -> "FAILED";
                case "MISSED" -> "MISSED";
                default -> "";
            };
        }

        /** Who signed that it played something to its end is believed in the log, too. */
        private void againstRow(Receipt receipt) {
            if (receipt.outcome.equals("COMPLETED") && receipt.occurrence != null && receipt.planned != null && bundle.inPeriod(receipt.planned)) {
                Row row = rows.get(receipt.occurrence + " " + receipt.receiver);
                if (row == null || !isOutcome(row.outcome, receipt)) {
                    report.fail("asrun", "asrun.denied", receipt.index, receipt.receiver, receipt.counter);
                }
            }
        }

        // ------------------------------------------------------------------------------------------------------------ planned before

        private void readSheets() {
            for (String name : zip.names()) {
                if (name.startsWith("sheets/")) {
                    String hash = name.substring(7, 71);
                    try {
                        byte[] bytes = zip.small(name, 1 << 20);
                        if (!Hash.hex(Hash.sha256(bytes)).equals(hash)) {
                            report.fail("content", "content.hash", name);
                        } else {
                            sheets.put(hash, Json.object(Json.parse(Text.strict(bytes))));
                        }
                    } catch (IOException | Stop | Json.Malformed damaged) {
                        report.fail("content", "content.hash", name);
                    }
                }
            }
        }

        private void planned() {
            Map<String, Long> sheetSince = new HashMap<>();
            List<Leaf> issues = entries.of("TIMETABLE_ISSUED");
            for (Leaf issue : issues) {
                for (Object day : issue.facts.list("days")) {
                    Json.Reader told = new Json.Reader("planned", day);
                    sheetSince.merge(told.text("sha256"), issue.at, Math::min);
                    if (inPeriod(told.text("date")) && !sheets.containsKey(told.text("sha256"))) {
                        report.fail("planned", "planned.sheet", issue.index, told.text("date"));
                    }
                }
            }
            Map<String, Long> since = new HashMap<>();
            sheets.forEach((hash, sheet) -> items(sheet)
                    .forEach(item -> since.merge(item.text("occurrence"), sheetSince.getOrDefault(hash, Long.MAX_VALUE), Math::min)));
            for (Leaf command : entries.of("COMMAND_ISSUED")) {
                Json.Reader action = new Json.Reader("planned", new Json.Reader("planned", command.facts.map.get("command")).map.get("action"));
                if (action.text("type").equals("play")) {
                    since.merge(action.text("occurrence"), command.at, Math::min);
                }
            }
            for (Row row : rows.values()) {
                if (!row.outcome.equals("CANCELLED") && since.getOrDefault(row.occurrence, Long.MAX_VALUE) > due(row)) {
                    report.fail("planned", "planned.late", row.index, row.spoken());
                }
            }
            nobodyOmitted(issues);
            report.pass("planned", sheets.size());
        }

        /**
         * When it must have been written down: before anybody heard it. An order of now may pass its planned start while it is written, and
         * clocks differ a little; of what nobody heard it is enough that it was planned at all.
         */
        private static long due(Row row) {
            return row.start == null ? Long.MAX_VALUE - 1 : Math.max(row.planned, row.start + CLOCKS);
        }

        /** Every receiver for which something stood in the timetable when it was due has a row. */
        private void nobodyOmitted(List<Leaf> issues) {
            Map<String, List<Leaf>> assignments = new TreeMap<>();
            for (Leaf leaf : entries.of("RECEIVER_ASSIGNED")) {
                assignments.computeIfAbsent(assignment(leaf).text("receiver"), any -> new ArrayList<>()).add(leaf);
            }
            List<Leaf> censuses = entries.of("CENSUS");
            long counted = censuses.isEmpty() ? Long.MIN_VALUE : censuses.get(censuses.size() - 1).at;
            int waiting = 0;
            Set<String> done = new HashSet<>();
            for (int place = 0; place < issues.size(); place++) {
                long begins = issues.get(place).at;
                long ends = place + 1 < issues.size() ? issues.get(place + 1).at : Long.MAX_VALUE;
                for (Object day : issues.get(place).facts.list("days")) {
                    Map<String, Object> sheet = sheets.get(new Json.Reader("planned", day).text("sha256"));
                    for (Json.Reader item : sheet == null ? List.<Json.Reader>of() : items(sheet)) {
                        Long start = Time.orNull(item.map.get("start"));
                        if (start == null || start < begins || start >= ends || !bundle.inPeriod(start)) {
                            continue;
                        }
                        for (Map.Entry<String, List<Leaf>> one : assignments.entrySet()) {
                            boolean expected = covers(one.getKey(), one.getValue(), item, start)
                                    && !rows.containsKey(item.text("occurrence") + " " + one.getKey())
                                    && done.add(item.text("occurrence") + " " + one.getKey());
                            if (expected && start + WORD_WITHIN > counted) {
                                waiting++;
                            } else if (expected) {
                                report.fail("planned", "planned.absent", item.text("title") + ", " + Time.text(start), one.getKey());
                            }
                        }
                    }
                }
            }
            if (waiting > 0) {
                report.note("planned", "planned.waiting", waiting);
            }
        }

        private boolean covers(String receiver, List<Leaf> assignments, Json.Reader item, long start) {
            Leaf inForce = null;
            for (Leaf leaf : assignments) {
                inForce = leaf.at <= start ? leaf : inForce;
            }
            // What was changed within the hour before may have been too late for the server as well.
            if (inForce == null || inForce.at > start - MARGIN || !assignment(inForce).text("status").equals("ACTIVE")) {
                return false;
            }
            Json.Reader audience = new Json.Reader("planned", item.map.get("audience"));
            return Boolean.TRUE.equals(audience.map.get("ward")) || audience.list("receivers").contains(receiver)
                    || assignment(inForce).list("groups").stream().anyMatch(audience.list("groups")::contains);
        }

        private static Json.Reader assignment(Leaf leaf) {
            return new Json.Reader("planned", leaf.facts.map.get("assignment"));
        }

        private static List<Json.Reader> items(Map<String, Object> sheet) {
            List<Json.Reader> items = new ArrayList<>();
            for (Object item : new Json.Reader("planned", sheet).list("items")) {
                items.add(new Json.Reader("planned", item));
            }
            return items;
        }

        private boolean inPeriod(String date) {
            return date.compareTo(bundle.fromDate.toString()) >= 0 && date.compareTo(bundle.untilDate.toString()) <= 0;
        }

        // ----------------------------------------------------------------------------------------------------- approved before, and sound

        private void approved() {
            Map<String, List<Leaf>> approvals = new HashMap<>();
            for (Leaf leaf : entries.of("BULLETIN_APPROVED")) {
                approvals.computeIfAbsent(leaf.facts.text("contentSha256"), any -> new ArrayList<>()).add(leaf);
                String by = new Json.Reader("approved", leaf.facts.map.get("by")).text("id");
                if (!by.isEmpty() && by.equals(new Json.Reader("approved", leaf.facts.map.get("author")).text("id"))) {
                    report.fail("approved", "approved.self", leaf.index, leaf.facts.text("title"));
                }
            }
            Map<String, Long> fromAbove = new HashMap<>();
            for (Leaf leaf : entries.of("DIRECTIVE_SENT")) {
                fromAbove.merge(leaf.facts.text("title"), leaf.at, Math::min);
            }
            int heard = 0;
            for (Row row : rows.values()) {
                if (!row.outcome.equals("PLAYED") && !row.outcome.equals("PARTLY_PLAYED")) {
                    continue;
                }
                for (Json.Reader part : units(row)) {
                    heard++;
                    List<Leaf> given = approvals.getOrDefault(part.text("content"), List.of());
                    boolean inTime = given.stream().anyMatch(leaf -> leaf.at <= row.planned && leaf.index < row.index);
                    boolean above = fromAbove.getOrDefault(part.text("title"), Long.MAX_VALUE) <= row.planned;
                    if (!inTime && !above) {
                        report.fail("approved", given.isEmpty() ? "approved.none" : "approved.late", row.index, row.spoken());
                    } else if (inTime && given.stream().noneMatch(leaf -> new Json.Reader("approved", leaf.facts.map.get("by")).text("name")
                            .equals(part.text("approver")))) {
                        report.fail("approved", "approved.other", row.index, row.spoken());
                    }
                }
            }
            report.pass("approved", heard);
        }

        /** The bulletins that a row consists of. */
        private static List<Json.Reader> units(Row row) {
            List<Json.Reader> units = new ArrayList<>();
            for (Object part : row.parts) {
                units.add(new Json.Reader("asrun", part));
            }
            if (units.isEmpty()) {
                Map<String, Object> whole = new HashMap<>();
                whole.put("title", row.title);
                whole.put("theme", row.theme);
                whole.put("approver", row.approver);
                whole.put("content", row.content);
                whole.put("milliseconds", row.plannedMilliseconds);
                whole.put("played", row.outcome.equals("PLAYED") ? (Long) row.plannedMilliseconds : row.played);
                units.add(new Json.Reader("asrun", whole));
            }
            return units;
        }

        private void content() {
            Set<String> there = new HashSet<>();
            for (String name : zip.names()) {
                if (name.startsWith("content/")) {
                    String hash = name.substring(8, 72);
                    try (InputStream in = zip.open(name)) {
                        MessageDigest digest = Hash.sha256();
                        pump(in, digest);
                        if (!Hash.hex(digest.digest()).equals(hash)) {
                            report.fail("content", "content.hash", name);
                        }
                    } catch (IOException damaged) {
                        report.fail("content", "content.hash", name);
                    }
                    there.add(hash);
                }
            }
            if (!bundle.sound) {
                report.note("content", "content.hashes");
                report.pass("content", there.size());
                return;
            }
            Set<String> wanted = new TreeSet<>();
            for (Row row : rows.values()) {
                if (row.outcome.equals("PLAYED") || row.outcome.equals("PARTLY_PLAYED")) {
                    units(row).forEach(unit -> wanted.add(unit.text("content")));
                }
            }
            wanted.removeAll(there);
            wanted.forEach(hash -> report.fail("content", "content.missing", hash));
            report.pass("content", there.size());
        }

        // --------------------------------------------------------------------------------------------------------------------- the sums

        private void sums() {
            Map<String, long[]> themes = new TreeMap<>();
            Map<String, long[]> airings = new LinkedHashMap<>();
            Set<String> heardOn = new HashSet<>();
            Map<String, Integer> outcomes = new TreeMap<>();
            long asked = 0;
            long played = 0;
            for (Row row : rows.values()) {
                outcomes.merge(row.outcome, 1, Integer::sum);
                if (row.outcome.equals("CANCELLED")) {
                    continue;
                }
                asked += row.plannedMilliseconds;
                played += row.played == null ? 0 : row.played;
                heardOn.add(row.receiver);
                int number = 0;
                for (Json.Reader unit : units(row)) {
                    boolean complete = unit.map.get("played") instanceof Long heard && unit.map.get("milliseconds") instanceof Long length
                            && heard >= length && (row.outcome.equals("PLAYED") || !row.parts.isEmpty());
                    long[] counted = airings.computeIfAbsent(unit.text("theme") + "\n" + row.occurrence + "\n" + number++, any -> new long[2]);
                    counted[0]++;
                    counted[1] += complete ? 1 : 0;
                    themes.computeIfAbsent(unit.text("theme"), any -> new long[2])[1] += complete ? 1 : 0;
                }
            }
            airings.forEach((key, counted) -> {
                if (counted[1] * 100 >= counted[0] * bundle.options.percent) {
                    themes.get(key.substring(0, key.indexOf('\n')))[0]++;
                }
            });
            report.themes = themes;
            report.outcomes = outcomes;
            report.sums = new Object[] {heardOn.size(), minutes(asked), minutes(played), bundle.options.percent};
        }

        private static String minutes(long milliseconds) {
            return String.format(Locale.ROOT, "%d:%02d", milliseconds / 60_000, milliseconds / 1_000 % 60);
        }
    }

    // ------------------------------------------------------------------------------------------------------------------ one .tlog-proof

    /** The proof of one row of the as-run log. */
    static final class OneProof {
        private final Options options;
        private final Report report;

        OneProof(Options options, Report report) {
            this.options = options;
            this.report = report;
        }

        void verify() throws IOException, Stop {
            if (Files.size(options.file) > 200_000) {
                throw new Stop("proof", "proof.form");
            }
            String text;
            try {
                text = Text.strict(Files.readAllBytes(options.file));
            } catch (Json.Malformed notText) {
                throw new Stop("proof", "proof.form");
            }
            int end = text.indexOf("\n\n");
            String[] lines = end < 0 ? new String[0] : text.substring(0, end).split("\n", -1);
            if (lines.length < 3 || lines.length > 67 || !lines[1].startsWith("extra ") || !lines[2].matches("index (0|[1-9][0-9]{0,15})")) {
                throw new Stop("proof", "proof.form");
            }
            byte[] leaf = Text.base64(lines[1].substring(6));
            List<byte[]> path = new ArrayList<>();
            for (String line : Arrays.copyOfRange(lines, 3, lines.length)) {
                byte[] hash = Text.base64(line);
                if (hash == null || hash.length != 32) {
                    throw new Stop("proof", "proof.form");
                }
                path.add(hash);
            }
            Note note = Note.parse(text.substring(end + 2).getBytes(StandardCharsets.UTF_8), "checkpoint");
            Head head = Head.ofText(note.text);
            if (leaf == null || head == null) {
                throw new Stop("proof", "proof.form");
            }
            long index = Long.parseLong(lines[2].substring(6));
            signature(note, head);
            byte[] root = root(Hash.leaf(leaf), index, head.size, path);
            if (root == null || !Arrays.equals(root, head.root)) {
                report.fail("tree", "proof.root", index);
            }
            report.pass("tree", 1, head.size);
            show(leaf, index);
        }

        private void signature(Note note, Head head) {
            Key key = Key.parse(options.key, 1);
            if (options.key == null) {
                report.fail("checkpoint", "proof.key");
            } else if (key == null || !key.name.equals(head.origin)) {
                report.fail("checkpoint", "checkpoint.origin", head.origin, Text.harmless(options.key));
            } else if (note.lines.stream().noneMatch(line -> line.isOf(key))) {
                report.fail("checkpoint", "checkpoint.unsigned");
            } else if (note.lines.stream().anyMatch(line -> line.isOf(key) && !key.verifies(note.message(), line.signature))) {
                report.fail("checkpoint", "checkpoint.signature", key.name);
            }
            report.pass("checkpoint");
        }

        /** RFC 9162, 2.1.3.2; null when the path has too many hashes or too few. */
        static byte[] root(byte[] leaf, long index, long size, List<byte[]> path) {
            if (index >= size) {
                return null;
            }
            long node = index;
            long last = size - 1;
            byte[] hash = leaf;
            for (byte[] sibling : path) {
                if (last == 0) {
                    return null;
                }
                if ((node & 1) == 1 || node == last) {
                    hash = Hash.node(sibling, hash);
                    while ((node & 1) == 0 && node != 0) {
                        node >>= 1;
                        last >>= 1;
                    }
                } else {
                    hash = Hash.node(hash, sibling);
                }
                node >>= 1;
                last >>= 1;
            }
            return last == 0 ? hash : null;
        }

        private void show(byte[] bytes, long index) {
            try {
                String[] lines = Text.strict(bytes).split("\n", -1);
                Map<String, Object> body = Json.object(Json.parse(lines.length == 3 && lines[0].equals("loa/1/entry") ? lines[1] : ""));
                Json.Reader facts = new Json.Reader("proof", body.get("facts"));
                Json.Reader broadcast = new Json.Reader("proof", facts.map.get("broadcast"));
                report.pass("proof", index, broadcast.text("title"), broadcast.text("plannedStart"),
                        new Json.Reader("proof", facts.map.get("receiver")).text("name"), new Json.Reader("proof", facts.map.get("verdict")).text("outcome"));
            } catch (Json.Malformed malformed) {
                report.fail("proof", "entries.form", index);
            }
        }
    }

    // ------------------------------------------------------------------------------------------------------------------- small things

    /** The command line. */
    static final class Options {
        Path file;
        Path kept;
        String key;
        int percent = 80;
        boolean json;
        boolean english = !Locale.getDefault().getLanguage().equals("vi");

        void read(String[] arguments) throws Stop {
            for (String argument : arguments) {
                if (argument.equals("--lang=vi") || argument.equals("--lang=en")) {
                    english = argument.endsWith("en");
                } else if (argument.startsWith("--key=")) {
                    key = argument.substring(6);
                } else if (argument.startsWith("--kept=")) {
                    kept = existing(argument.substring(7));
                } else if (argument.matches("--percent=([1-9][0-9]?|100)")) {
                    percent = Integer.parseInt(argument.substring(10));
                } else if (argument.equals("--json")) {
                    json = true;
                } else if (argument.startsWith("--") || file != null) {
                    throw new Stop("zip", "usage", argument);
                } else {
                    file = existing(argument);
                }
            }
            if (file == null) {
                throw new Stop("zip", "usage", "");
            }
        }

        private static Path existing(String name) throws Stop {
            try {
                Path path = Path.of(name);
                if (Files.isRegularFile(path)) {
                    return path;
                }
            } catch (IllegalArgumentException noPath) {
                throw new Stop("zip", "zip.unreadable", Text.harmless(name));
            }
            throw new Stop("zip", "zip.unreadable", Text.harmless(name));
        }
    }

    /** Nothing more can be checked. */
    static final class Stop extends Exception {
        private static final long serialVersionUID = 1L;
        final String check;
        final String code;
        final transient Object[] words;

        Stop(String check, String code, Object... words) {
            super(code, null, false, false);
            this.check = check;
            this.code = code;
            this.words = words;
        }
    }

    /** What was found, check by check, in the order in which it was looked at. */
    static final class Report {
        private static final int MOST_SHOWN = 20;
        private static final List<String> UNREADABLE = List.of("zip", "bundle");

        private final Map<String, List<Finding>> findings = new LinkedHashMap<>();
        private final Map<String, Object[]> passed = new LinkedHashMap<>();
        private final Map<String, Integer> failures = new HashMap<>();
        Map<String, long[]> themes = Map.of();
        Map<String, Integer> outcomes = Map.of();
        Object[] sums;

        record Finding(String code, boolean fails, Object[] words) {}

        void fail(String check, String code, Object... words) {
            failures.merge(check, 1, Integer::sum);
            add(check, new Finding(code, true, words));
        }

        void note(String check, String code, Object... words) {
            add(check, new Finding(code, false, words));
        }

        /** The check came to its end; what it failed in stays. The first words count. */
        void pass(String check, Object... words) {
            passed.putIfAbsent(check, words);
        }

        private void add(String check, Finding finding) {
            List<Finding> list = findings.computeIfAbsent(check, any -> new ArrayList<>());
            if (list.size() < MOST_SHOWN) {
                list.add(finding);
            }
        }

        int exitCode() {
            return UNREADABLE.stream().anyMatch(failures::containsKey) ? 2 : failures.isEmpty() ? 0 : 1;
        }

        private List<String> checks() {
            List<String> checks = new ArrayList<>();
            for (String check : Words.CHECKS) {
                if (passed.containsKey(check) || findings.containsKey(check)) {
                    checks.add(check);
                }
            }
            return checks;
        }

        void print(Options options, PrintStream out) {
            if (options.json) {
                printJson(out);
                return;
            }
            Words words = new Words(options.english);
            for (String check : checks()) {
                String verdict = failures.containsKey(check) ? "FAIL" : findings.containsKey(check) ? "NOTE" : "PASS";
                out.println("[" + words.say(verdict) + "] " + words.say(check) + (verdict.equals("FAIL") ? "" : words.detail(check, passed.get(check))));
                for (Finding finding : findings.getOrDefault(check, List.of())) {
                    out.println((finding.fails ? "     ! " : "     · ") + words.say(finding.code, finding.words));
                }
                int more = failures.getOrDefault(check, 0) - MOST_SHOWN;
                if (more > 0) {
                    out.println("     ! " + words.say("more", more));
                }
            }
            if (sums != null) {
                out.println();
                out.println(words.say("sums", sums));
                themes.forEach((theme, counted) -> out.println("     " + words.say("theme", Text.harmless(theme), counted[0], counted[1])));
                outcomes.forEach((outcome, count) -> out.println("     " + words.say("outcome." + outcome) + ": " + count));
            }
            out.println();
            out.println(words.say("verdict." + exitCode()));
        }

        private void printJson(PrintStream out) {
            StringBuilder json = new StringBuilder("{\"exit\":").append(exitCode()).append(",\"checks\":{");
            String comma = "";
            for (String check : checks()) {
                json.append(comma).append('"').append(check).append("\":[");
                comma = ",";
                String inner = "";
                for (Finding finding : findings.getOrDefault(check, List.of())) {
                    json.append(inner).append("\"").append(finding.fails ? "" : "note ").append(finding.code);
                    for (Object word : finding.words) {
                        json.append(' ').append(Text.escaped(String.valueOf(word)));
                    }
                    json.append('"');
                    inner = ",";
                }
                json.append(']');
            }
            json.append("},\"themes\":{");
            comma = "";
            for (Map.Entry<String, long[]> theme : themes.entrySet()) {
                json.append(comma).append('"').append(Text.escaped(theme.getKey())).append("\":[").append(theme.getValue()[0]).append(',')
                        .append(theme.getValue()[1]).append(']');
                comma = ",";
            }
            out.println(json.append("}}"));
        }
    }

    /** JSON by RFC 8259, strictly: no name twice, nothing after the end, not deeper than 64. */
    static final class Json {
        private final String text;
        private int at;

        static final class Malformed extends Exception {
            private static final long serialVersionUID = 1L;

            Malformed() {
                super("malformed", null, false, false);
            }
        }

        private Json(String text) {
            this.text = text;
        }

        static Object parse(String text) throws Malformed {
            Json json = new Json(text);
            Object value = json.value(0);
            json.space();
            if (json.at < text.length()) {
                throw new Malformed();
            }
            return value;
        }

        @SuppressWarnings("unchecked")
        static Map<String, Object> object(Object value) throws Malformed {
            if (value instanceof Map<?, ?> map) {
                return (Map<String, Object>) map;
            }
            throw new Malformed();
        }

        static String text(Object value) throws Malformed {
            if (value instanceof String string) {
                return string;
            }
            throw new Malformed();
        }

        private void space() {
            while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private char next() throws Malformed {
            if (at >= text.length()) {
                throw new Malformed();
            }
            return text.charAt(at++);
        }

        private boolean skip(String word) {
            if (text.startsWith(word, at)) {
                at += word.length();
                return true;
            }
            return false;
        }

        private Object value(int depth) throws Malformed {
            if (depth > 64) {
                throw new Malformed();
            }
            space();
            if (skip("{")) {
                return members(depth);
            } else if (skip("[")) {
                return items(depth);
            } else if (skip("\"")) {
                return string();
            } else if (skip("true")) {
                return true;
            } else if (skip("false")) {
                return false;
            } else if (skip("null")) {
                return null;
            }
            return number();
        }

        private Map<String, Object> members(int depth) throws Malformed {
            Map<String, Object> map = new LinkedHashMap<>();
            space();
            if (skip("}")) {
                return map;
            }
            while (true) {
                space();
                if (!skip("\"")) {
                    throw new Malformed();
                }
                String name = string();
                space();
                if (!skip(":") || map.containsKey(name)) {
                    throw new Malformed();
                }
                map.put(name, value(depth + 1));
                space();
                if (skip("}")) {
                    return map;
                } else if (!skip(",")) {
                    throw new Malformed();
                }
            }
        }

        private List<Object> items(int depth) throws Malformed {
            List<Object> list = new ArrayList<>();
            space();
            if (skip("]")) {
                return list;
            }
            while (true) {
                list.add(value(depth + 1));
                space();
                if (skip("]")) {
                    return list;
                } else if (!skip(",")) {
                    throw new Malformed();
                }
            }
        }

        private String string() throws Malformed {
            int plain = at;
            while (plain < text.length() && text.charAt(plain) != '"' && text.charAt(plain) != '\\' && text.charAt(plain) >= 0x20) {
                plain++;
            }
            if (plain < text.length() && text.charAt(plain) == '"') {
                String whole = text.substring(at, plain);
                at = plain + 1;
                return whole;
            }
            StringBuilder string = new StringBuilder();
            for (char one = next(); one != '"'; one = next()) {
                if (one < 0x20) {
                    throw new Malformed();
                }
                string.append(one == '\\' ? escaped() : one);
            }
            return string.toString();
        }

        private char escaped() throws Malformed {
            char one = next();
            int place = "\"\\/bfnrt".indexOf(one);
            if (place >= 0) {
                return "\"\\/\b\f\n\r\t".charAt(place);
            }
            int code = 0;
            for (int digit = 0; one == 'u' && digit < 4; digit++) {
                char hex = next();
                int worth = hex < 128 ? Character.digit(hex, 16) : -1;
                if (worth < 0) {
                    throw new Malformed();
                }
                code = code * 16 + worth;
            }
            if (one != 'u') {
                throw new Malformed();
            }
            return (char) code;
        }

        private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

        private Object number() throws Malformed {
            Matcher matcher = NUMBER.matcher(text).region(at, text.length());
            if (!matcher.lookingAt() || matcher.end() - at > 40) {
                throw new Malformed();
            }
            String number = matcher.group();
            at = matcher.end();
            if (matcher.group(2) == null && matcher.group(3) == null && number.length() <= 16 && Math.abs(Long.parseLong(number)) < 1L << 53) {
                return Long.parseLong(number);
            }
            return Double.parseDouble(number);
        }

        /** Reads members of an object that may be anything; what is not there is empty. */
        static final class Reader {
            private final String check;
            final Map<String, Object> map;

            @SuppressWarnings("unchecked")
            Reader(String check, Object value) {
                this.check = check;
                this.map = value instanceof Map<?, ?> object ? (Map<String, Object>) object : Map.of();
            }

            String text(String member) {
                return map.get(member) instanceof String text ? text : "";
            }

            @SuppressWarnings("unchecked")
            List<Object> list(String member) {
                return map.get(member) instanceof List<?> list ? (List<Object>) list : List.of();
            }

            long number(String member) throws Stop {
                if (map.get(member) instanceof Long number && number >= 0) {
                    return number;
                }
                throw new Stop(check, "bundle.member", member);
            }

            @SuppressWarnings("unchecked")
            Map<String, Object> object(String member) throws Stop {
                if (map.get(member) instanceof Map<?, ?> object) {
                    return (Map<String, Object>) object;
                }
                throw new Stop(check, "bundle.member", member);
            }
        }
    }

    /** Bytes as text, and text as bytes, each in one way only. */
    static final class Text {
        static String strict(byte[] bytes) throws Json.Malformed {
            try {
                return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException notText) {
                throw new Json.Malformed();
            }
        }

        /** Null when it is not base64, or not in its one spelling. */
        static byte[] base64(String text) {
            try {
                byte[] bytes = Base64.getDecoder().decode(text);
                return Base64.getEncoder().encodeToString(bytes).equals(text) ? bytes : null;
            } catch (IllegalArgumentException notBase64) {
                return null;
            }
        }

        /** No bytes when it is not lower-case hexadecimal. */
        static byte[] hex(Object text) {
            return text instanceof String digits && digits.matches("([0-9a-f]{2})*") ? HexFormat.of().parseHex(digits) : new byte[0];
        }

        /** For the screen: no control characters that would play tricks with it, not too long. */
        static String harmless(String text) {
            String short_ = text.length() > 120 ? text.substring(0, 120) + "…" : text;
            return short_.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
        }

        static String escaped(String text) {
            return harmless(text).replace("\\", "\\\\").replace("\"", "\\\"");
        }
    }

    static final class Hash {
        static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        static byte[] sha256(byte[]... parts) {
            MessageDigest digest = sha256();
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        }

        static byte[] sha512(byte[]... parts) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-512");
                for (byte[] part : parts) {
                    digest.update(part);
                }
                return digest.digest();
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        static byte[] leaf(byte[] bytes) {
            return sha256(new byte[] {0}, bytes);
        }

        static byte[] node(byte[] left, byte[] right) {
            return sha256(new byte[] {1}, left, right);
        }

        static String hex(byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
    }

    /** Instants as microseconds since 1970. */
    static final class Time {
        private static final Pattern FORM =
                Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\\.([0-9]{1,9}))?Z");

        static long micros(String text) throws Json.Malformed {
            Matcher matcher = FORM.matcher(text);
            if (!matcher.matches()) {
                throw new Json.Malformed();
            }
            try {
                String fraction = matcher.group(7) == null ? "" : matcher.group(7);
                return micros(LocalDateTime.of(number(matcher, 1), number(matcher, 2), number(matcher, 3), number(matcher, 4), number(matcher, 5),
                        number(matcher, 6)).toInstant(ZoneOffset.UTC)) + Long.parseLong((fraction + "000000").substring(0, 6));
            } catch (DateTimeException noDate) {
                throw new Json.Malformed();
            }
        }

        private static int number(Matcher matcher, int group) {
            return Integer.parseInt(matcher.group(group));
        }

        static long micros(Instant instant) {
            return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
        }

        static Long orNull(Object value) {
            try {
                return value instanceof String text ? micros(text) : null;
            } catch (Json.Malformed malformed) {
                return null;
            }
        }

        static Instant instant(long micros) {
            return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000), Math.floorMod(micros, 1_000_000) * 1_000L);
        }

        static String text(long micros) {
            return instant(micros).truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
        }
    }

    /** What is said, in Vietnamese and English: {@code code | Vietnamese | English}; {0}, {1} … are filled in. */
    static final class Words {
        static final List<String> CHECKS = List.of("zip", "proof", "bundle", "files", "checkpoint", "logkeys", "witnesses", "entries", "tree",
                "complete", "keys", "receipts", "fork", "asrun", "planned", "approved", "order", "content", "told", "kept");
        private static final Map<String, String[]> ALL = new HashMap<>();

        private final boolean english;

        Words(boolean english) {
            this.english = english;
        }

        String say(String code, Object... words) {
            String[] both = ALL.getOrDefault(code, new String[] {code, code});
            String said = both[english ? 1 : 0];
            for (int place = 0; words != null && place < words.length; place++) {
                said = said.replace("{" + place + "}", Text.harmless(String.valueOf(words[place])));
            }
            return said;
        }

        String detail(String check, Object[] words) {
            return words == null || words.length == 0 || !ALL.containsKey(check + "+") ? "" : ": " + say(check + "+", words);
        }

        private static final String TEXT = """
                PASS | ĐẠT | PASS
                FAIL | SAI | FAIL
                NOTE | LƯU Ý | NOTE
                more | … và {0} điều nữa | … and {0} more
                zip | Tệp zip | The zip file
                zip+ | {0} tệp | {0} files
                proof | Dòng nhật ký | The row
                proof+ | mục {0}: {1}, {2}, {3}: {4} | leaf {0}: {1}, {2}, {3}: {4}
                bundle | Mô tả gói | The description
                bundle+ | {0} ({1}), từ {2} đến hết {3} | {0} ({1}), from {2} to the end of {3}
                files | Mỗi tệp đúng SHA-256 của nó | Every file has its SHA-256
                files+ | {0} tệp | {0} files
                checkpoint | Điểm kiểm được nhật ký ký | The checkpoint is signed by the log
                logkeys | Khóa của nhật ký | The log's keys
                witnesses | Nhân chứng bên ngoài | Outside witnesses
                witnesses+ | {0} chữ ký của {1} nhân chứng | {0} signatures of {1} witnesses
                entries | Từng mục đúng như khi được ghi | Every entry as it was written
                tree | Các mục nằm trong nhật ký đã ký | The entries are in the signed log
                tree+ | {0} mục trong cây có {1} mục | {0} leaves in a tree of {1}
                complete | Không thiếu mục nào của phường/xã | No entry of the ward is left out
                complete+ | {0} mục tính đến {1} | {0} entries up to {1}
                keys | Khóa của các cụm loa | The receivers' keys
                keys+ | {0} khóa | {0} keys
                receipts | Biên nhận do cụm loa ký, không đứt số | Receipts signed by receivers, no number missing
                receipts+ | {0} biên nhận của {1} cụm loa | {0} receipts of {1} receivers
                fork | Mọi cụm loa thấy cùng một lịch sử | All receivers were shown one history
                fork+ | {0} cụm loa làm chứng bằng {1} biên nhận | {0} receivers bear witness in {1} receipts
                asrun | Kết quả khớp với biên nhận | Results agree with the receipts
                asrun+ | {0} dòng | {0} rows
                planned | Có trong lịch trước khi phát, không sót cụm loa nào | In the timetable before it was aired, no receiver omitted
                planned+ | {0} lịch ngày | {0} day sheets
                approved | Được duyệt trước khi phát | Approved before it was aired
                approved+ | {0} lần phát | {0} plays
                order | Không mục nào bị lùi ngày | No entry is dated back
                content | Âm thanh | The sound
                content+ | {0} tệp | {0} files
                told | Điều bất thường do máy chủ tự ghi | What the server itself wrote down as irregular
                kept | So với điểm kiểm đã giữ lần trước | Against the checkpoint kept from before
                kept+ | nhật ký khi đó ({0} mục) là phần đầu của nhật ký này | the log of then ({0} leaves) is the beginning of this one
                usage | Cách dùng: java Verify.java <tệp zip hoặc .tlog-proof> [--lang=vi|en] [--key=khóa] [--kept=tệp] [--percent=80] [--json] {0} | Usage: java Verify.java <zip file or .tlog-proof> [--lang=vi|en] [--key=key] [--kept=file] [--percent=80] [--json] {0}
                zip.none | Đây không phải tệp zip. | This is no zip file.
                zip.cut | Tệp zip bị cắt cụt; hãy tải lại. | The zip file is cut off; download it again.
                zip.unreadable | Không đọc được tệp {0}. | The file {0} cannot be read.
                zip.memory | Không đủ bộ nhớ; hãy chạy java -Xmx4g Verify.java … | Not enough memory; run java -Xmx4g Verify.java …
                zip.hostile | Tệp được làm sai một cách bất thường ({0}). | The file is malformed in an unusual way ({0}).
                zip.directory | Mục lục của tệp zip không đúng. | The directory of the zip file is wrong.
                zip.overlap | Các phần của tệp zip chồng lên nhau: {0} | Parts of the zip file overlap: {0}
                zip.missing | Thiếu tệp {0}. | The file {0} is missing.
                zip.name | Có tệp lạ trong gói: {0} | There is a file that does not belong here: {0}
                zip.method | Tệp {0} được nén hoặc mã hóa theo cách không dùng ở đây. | The file {0} is packed or encrypted in a way that is not used here.
                zip.bomb | Tệp {0} tự xưng dài {1} byte, không thể là thật. | The file {0} claims {1} bytes, which cannot be true.
                zip.header | Tên trong mục lục và trong tệp khác nhau: {0} | The directory and the file have different names: {0}
                zip.twice | Tệp {0} có hai lần. | The file {0} is there twice.
                bundle.format | Định dạng lạ: {0} | An unknown format: {0}
                bundle.member | bundle.json thiếu hoặc sai phần {0}. | In bundle.json {0} is missing or wrong.
                json.malformed | {0} không phải JSON đúng. | {0} is no proper JSON.
                files.missing | Thiếu tệp {0}. | The file {0} is missing.
                files.changed | Tệp {0} đã bị thay đổi. | The file {0} has been changed.
                files.damaged | Tệp {0} bị hỏng. | The file {0} is damaged.
                files.stop | Không thể kiểm tra tiếp với tệp hỏng này. | With that damaged file nothing more can be checked.
                files.unlisted | Tệp {0} không có trong mô tả. | The file {0} is not in the description.
                note.malformed | Không phải văn bản có chữ ký đúng dạng. | Not a signed note of the right form.
                checkpoint.origin | Điểm kiểm của nhật ký {0}, không phải {1}. | A checkpoint of the log {0}, not of {1}.
                checkpoint.size | Điểm kiểm có {0} mục, mô tả nói {1}. | The checkpoint has {0} leaves, the description says {1}.
                checkpoint.signature | Chữ ký của {0} không đúng. | The signature of {0} is wrong.
                checkpoint.unsigned | Không có chữ ký nào của nhật ký. | There is no signature of the log.
                checkpoint.oldkey | Chỉ có chữ ký của khóa đã bị thay. | It is signed by a replaced key alone.
                logkeys.chain | Mục {0}: khóa của nhật ký không nối tiếp khóa trước. | Leaf {0}: the log's key does not follow the one before.
                logkeys.none | Không có mục nào nói khóa của nhật ký {0}. | No leaf tells the key of the log {0}.
                logkeys.untrusted | Khóa lấy từ chính gói này; hãy so với khóa bạn biết từ nơi khác (hoặc dùng --key): {0} | The key is taken from this very bundle; compare it with what you know from elsewhere (or use --key): {0}
                logkeys.other | Nhật ký này không có khóa mà bạn đưa ra: {0} | This log does not have the key that you gave: {0}
                witnesses.key | Khóa nhân chứng không dùng được: {0} | A witness's key that cannot be used: {0}
                witnesses.signature | Chữ ký của nhân chứng {0} không đúng. | The signature of the witness {0} is wrong.
                witnesses.none | Nhật ký này không có nhân chứng bên ngoài; các cụm loa vẫn làm chứng. | This log has no outside witness; the receivers bear witness all the same.
                witnesses.silent | Chưa nhân chứng nào trong {0} nhân chứng ký điểm kiểm này. | None of the {0} witnesses has signed this checkpoint yet.
                entries.form | Mục {0}: không đúng dạng. | Leaf {0}: not of the right form.
                entries.cut | Danh sách mục bị cắt sau mục {0}. | The list of entries is cut off after leaf {0}.
                entries.order | Mục {0}: trùng, sai thứ tự hoặc ngoài nhật ký. | Leaf {0}: twice, out of order, or beyond the log.
                entries.hash | Mục {0}: nội dung đã bị thay đổi. | Leaf {0}: its content has been changed.
                tree.root | Các mục này không cho ra gốc đã ký: có mục bị sửa, thêm, bớt hoặc đổi chỗ. | These entries do not give the signed root: some were changed, added, left out or moved.
                tree.short | Bằng chứng thiếu. | The proof is too short.
                tree.long | Bằng chứng thừa. | The proof is too long.
                tree.between | Chỗ sai đầu tiên nằm giữa mục {0} và {1} (theo điểm kiểm mà {2} giữ). | The first difference lies between leaf {0} and {1} (by the checkpoint that {2} holds).
                proof.form | Không phải tệp .tlog-proof đúng dạng. | Not a .tlog-proof of the right form.
                proof.root | Mục {0} không nằm trong nhật ký đã ký. | Leaf {0} is not in the signed log.
                proof.key | Cần khóa của nhật ký để kiểm chữ ký: --key=… | The log's key is needed to verify the signature: --key=…
                complete.base | Không thấy mục đếm mà gói bắt đầu từ đó ({0}). | The census that the bundle starts from ({0}) is not there.
                complete.late | Mục đếm {0} ({1}) nằm sau đầu kỳ, nên phần trước đó có thể bị bỏ. | The census {0} ({1}) lies after the beginning of the period, so what was before it may be left out.
                complete.count | Mục đếm {0} nói có {1} mục, ở đây có {2}: có mục bị bỏ hoặc thêm. | The census {0} tells of {1} entries, here are {2}: some were left out or added.
                complete.hash | Mục đếm {0} không khớp: có mục bị đổi. | The census {0} does not agree: entries were exchanged.
                complete.open | Không có mục đếm khép lại gói (mục cuối: {0}). | There is no census that closes the bundle (the last: {0}).
                complete.short | Chỉ đủ đến {0}, kỳ kéo dài đến {1}: phần cuối bị thiếu. | Complete only up to {0}, the period lasts to {1}: the end is missing.
                complete.running | Kỳ chưa hết: gói đủ đến {0}. | The period is not over: the bundle is complete up to {0}.
                keys.weak | Mục {0}: khóa của {1} không dùng được. | Leaf {0}: the key of {1} cannot be used.
                keys.file | keys.json không đúng với các mục. | keys.json does not say what the entries say.
                receipts.form | Mục {0}: biên nhận không đúng dạng. | Leaf {0}: a receipt that is not of the right form.
                receipts.ward | Mục {0}: biên nhận của phường/xã khác. | Leaf {0}: a receipt of another ward.
                receipts.key | Mục {0}: {1} khi đó không có khóa hợp lệ. | Leaf {0}: {1} had no valid key then.
                receipts.signature | Mục {0}: chữ ký của {1} (số {2}) không đúng. | Leaf {0}: the signature of {1} (no. {2}) is wrong.
                receipts.twice | Mục {0}: {1} có hai biên nhận số {2}. | Leaf {0}: {1} has two receipts no. {2}.
                receipts.gap | {0}: thiếu biên nhận số {1} đến {2}. | {0}: receipts no. {1} to {2} are missing.
                receipts.chain | Mục {0}: biên nhận số {2} của {1} không nối tiếp biên nhận trước. | Leaf {0}: receipt no. {2} of {1} does not follow the one before.
                fork.unsigned | Mục {0}: {1} giữ một điểm kiểm mà nhật ký không ký. | Leaf {0}: {1} holds a checkpoint that the log did not sign.
                fork.later | {0} giữ điểm kiểm mới hơn gói này ({1} mục). | {0} holds a checkpoint newer than this bundle ({1} leaves).
                fork.unproved | Mục {0}: gói không chứng minh được điểm kiểm {2} mục mà {1} giữ. | Leaf {0}: the bundle does not prove the checkpoint of {2} leaves that {1} holds.
                fork.root | Mục {0}: {1} giữ điểm kiểm {2} mục có gốc khác: nhật ký đã bị rẽ nhánh. | Leaf {0}: {1} holds a checkpoint of {2} leaves with another root: the log was forked.
                asrun.form | Mục {0}: dòng nhật ký phát thanh không đúng dạng. | Leaf {0}: a row that is not of the right form.
                asrun.twice | Mục {0}: có hai kết quả cho {1}. | Leaf {0}: two results for {1}.
                asrun.corrects | Mục {0}: đính chính không khớp với dòng trước ({1}). | Leaf {0}: a correction that does not fit the row before ({1}).
                asrun.unsigned | Mục {0}: ghi là đã phát mà không có biên nhận ({1}). | Leaf {0}: said to be played without a receipt ({1}).
                asrun.noreceipt | Mục {0}: không có biên nhận số {2} ({1}). | Leaf {0}: there is no receipt no. {2} ({1}).
                asrun.differs | Mục {0}: kết quả khác với biên nhận ở mục {2} ({1}). | Leaf {0}: the result differs from the receipt of leaf {2} ({1}).
                asrun.denied | Mục {0}: {1} đã ký là phát xong (số {2}), nhật ký ghi khác. | Leaf {0}: {1} signed that it played to the end (no. {2}), the log says otherwise.
                planned.sheet | Thiếu lịch ngày {1} mà mục {0} nêu. | The day sheet of {1} that leaf {0} names is missing.
                planned.late | Mục {0}: không có trong lịch trước giờ phát ({1}). | Leaf {0}: not in the timetable before its start ({1}).
                planned.absent | Có trong lịch ({0}) nhưng không có kết quả cho {1}. | In the timetable ({0}), but there is no result for {1}.
                planned.waiting | {0} kết quả còn chờ tin của cụm loa. | {0} results still await word from a receiver.
                approved.none | Mục {0}: không thấy ai duyệt ({1}). | Leaf {0}: nobody approved it ({1}).
                approved.late | Mục {0}: duyệt sau giờ phát ({1}). | Leaf {0}: approved after its start ({1}).
                approved.other | Mục {0}: người duyệt khác với người được ghi ({1}). | Leaf {0}: approved by somebody else than is said ({1}).
                approved.self | Mục {0}: người soạn tự duyệt ({1}). | Leaf {0}: approved by its own author ({1}).
                order.back | Mục {0}: ghi ngày {1}, sớm hơn mục trước nó ({2}). | Leaf {0}: dated {1}, earlier than what stands before it ({2}).
                content.hash | Tệp {0} không phải là tệp mang tên đó. | The file {0} is not the one of that name.
                content.missing | Thiếu âm thanh {0}. | The sound {0} is missing.
                content.hashes | Gói này chỉ có SHA-256 của âm thanh. | This bundle has the SHA-256 of the sound alone.
                told.RECEIPT_CHAIN_BROKEN | Mục {0}: máy chủ ghi rằng chuỗi biên nhận bị đứt. | Leaf {0}: the server noted a broken chain of receipts.
                told.RECEIPT_CONTRADICTED | Mục {0}: máy chủ ghi rằng có hai biên nhận khác nhau cùng số. | Leaf {0}: the server noted two different receipts of one number.
                told.CHECKPOINT_DISPUTED | Mục {0}: máy chủ ghi rằng có người giữ điểm kiểm khác. | Leaf {0}: the server noted that somebody holds another checkpoint.
                kept.none | Không đưa điểm kiểm cũ nào để so (--kept=tệp). | No older checkpoint was given to compare with (--kept=file).
                kept.unreadable | Điểm kiểm đã giữ không đọc được: cần ba dòng tên, số mục, gốc. | The kept checkpoint cannot be read: three lines are needed, name, size, root.
                kept.origin | Điểm kiểm đã giữ là của nhật ký {0}, không phải {1}. | The kept checkpoint is of the log {0}, not of {1}.
                kept.newer | Điểm kiểm đã giữ có {0} mục, gói này chỉ có {1}. | The kept checkpoint has {0} leaves, this bundle only {1}.
                kept.unproved | Gói không chứng minh được điểm kiểm {0} mục; hãy tải gói với số này trong ô điểm kiểm đã giữ (kept={0}). | The bundle does not prove the checkpoint of {0} leaves; download it with that number as the kept one (kept={0}).
                kept.fork | Nhật ký khi có {0} mục nay đã khác: quá khứ đã bị sửa. | The log of {0} leaves is another one now: the past was changed.
                sums | Tính lại từ minh chứng: {0} cụm loa; yêu cầu {1} phút, đã phát {2} phút. Theo chuyên đề (lượt phát: phát trọn ở ít nhất {3} % cụm loa; lượt-cụm: một lần phát trọn ở một cụm loa): | Recomputed from the evidence: {0} receivers; {1} minutes asked, {2} played. By theme (airing: played completely by at least {3} % of its receivers; airing-cluster: one complete play on one receiver):
                theme | {0}: {1} lượt phát, {2} lượt-cụm | {0}: {1} airings, {2} airing-clusters
                outcome.PLAYED | Phát thành công | Played
                outcome.PARTLY_PLAYED | Phát một phần | Partly played
                outcome.FAILED | Không thành công | Failed
                outcome.MISSED | Chưa phát | Missed
                outcome.CANCELLED | Đã hủy | Called off
                verdict.0 | KẾT LUẬN: ĐẠT. Không thấy điều gì sai. | VERDICT: PASS. Nothing wrong was found.
                verdict.1 | KẾT LUẬN: CÓ SAI SÓT, xem các dòng có dấu ! | VERDICT: SOMETHING IS WRONG, see the lines marked !
                verdict.2 | KẾT LUẬN: KHÔNG ĐỌC ĐƯỢC gói này. | VERDICT: THE BUNDLE CANNOT BE READ.
                """;

        static {
            for (String line : TEXT.split("\n", -1)) {
                String[] words = line.split(" \\| ", -1);
                if (words.length == 3) {
                    ALL.put(words[0], new String[] {words[1], words[2]});
                }
            }
        }
    }
}
