// Witness.java: an outside witness of Loa's log (C2SP tlog-witness), for a province, another ward's machine, an auditor's office.
//
//     java Witness.java --name=nhan-chung.example/so-tttt --state=/var/lib/loa-witness --port=8090 --log=loa.example/log+1a2b3c4d+AQ…
//
// It keeps one checkpoint of each log that it is told to watch, and cosigns a newer one only when a proof shows that the log it knows is the beginning of the
// newer: after that nobody can show it another past. Its own public key (type 0x04) is printed at the start; that line goes into the server's setting
// loa.log.witnesses."<name>".key, this machine's address into loa.log.witnesses."<name>".url.
//
// One file, any JDK from 17 on, no library. It listens on 127.0.0.1 unless --address says otherwise; put a proxy with TLS in front of it. --log may be given
// several times, also for several keys of one log. What it has signed is on the disk before anybody gets it.
//
// Apache License 2.0.

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;

public final class Witness {

    private static final int LONGEST_BODY = 65_536;
    private static final byte SIGNS = 1;
    private static final byte COSIGNS = 4;

    private final String name;
    private final Path state;
    private final List<Key> logs = new ArrayList<>();
    private final Clock clock;
    private PrivateKey secret;
    private byte[] own;

    private Witness(String name, Path state, Clock clock) {
        this.name = name;
        this.state = state;
        this.clock = clock;
    }

    public static void main(String[] arguments) throws Exception {
        String name = "";
        String address = "127.0.0.1";
        Path state = null;
        int port = 8090;
        List<String> logs = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.startsWith("--name=")) {
                name = argument.substring(7);
            } else if (argument.startsWith("--state=")) {
                state = Path.of(argument.substring(8));
            } else if (argument.matches("--port=[0-9]{1,5}")) {
                port = Integer.parseInt(argument.substring(7));
            } else if (argument.startsWith("--address=")) {
                address = argument.substring(10);
            } else if (argument.startsWith("--log=")) {
                logs.add(argument.substring(6));
            } else {
                refuse("Không hiểu tham số / unknown argument: " + argument);
            }
        }
        if (name.isEmpty() || name.indexOf('+') >= 0 || name.chars().anyMatch(Character::isWhitespace) || state == null || logs.isEmpty()) {
            refuse("Cách dùng / usage: java Witness.java --name=… --state=… --log=name+id+key [--log=…] [--port=8090] [--address=127.0.0.1]");
        }
        Witness witness = new Witness(name, Files.createDirectories(state), Clock.systemUTC());
        for (String log : logs) {
            Key key = Key.parse(log);
            if (key == null) {
                refuse("Không phải khóa của nhật ký / not the key of a log: " + log);
            }
            witness.logs.add(key);
        }
        witness.loadOrMakeKey();
        HttpServer server = HttpServer.create(new InetSocketAddress(address, port), 16);
        server.createContext("/", witness::answer);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.start();
        System.out.println("key " + written(name, witness.own, COSIGNS));
        System.out.println("http://" + address + ":" + server.getAddress().getPort());
        System.out.flush();
    }

    private static void refuse(String sentence) {
        System.err.println(sentence);
        System.exit(2);
    }

    // ------------------------------------------------------------------------------------------------------------------------ the protocol

    private record Answer(int status, String type, String body) {
        static Answer of(int status, String body) {
            return new Answer(status, "text/plain; charset=utf-8", body);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer;
            if (!exchange.getRequestURI().getPath().equals("/add-checkpoint")) {
                answer = Answer.of(404, "only add-checkpoint lives here\n");
            } else if (!exchange.getRequestMethod().equals("POST")) {
                answer = Answer.of(405, "POST\n");
            } else {
                answer = addCheckpoint(exchange.getRequestBody().readNBytes(LONGEST_BODY + 1));
            }
            byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type);
            exchange.sendResponseHeaders(answer.status, body.length);
            exchange.getResponseBody().write(body);
        } catch (RuntimeException | GeneralSecurityException broken) {
            System.err.println("cannot answer: " + broken);
            exchange.sendResponseHeaders(500, -1);
        }
    }

    /** One at a time: what is compared must be what is kept. */
    private synchronized Answer addCheckpoint(byte[] body) throws IOException, GeneralSecurityException {
        Request request = body.length > LONGEST_BODY ? null : Request.parse(body);
        if (request == null) {
            return Answer.of(400, "malformed\n");
        }
        Head asked = request.head;
        List<Key> keys = logs.stream().filter(key -> key.name.equals(asked.origin)).toList();
        if (keys.isEmpty()) {
            return Answer.of(404, "an unknown log\n");
        }
        boolean signed = false;
        for (Line line : request.note.lines) {
            for (Key key : keys) {
                if (line.isOf(key)) {
                    if (!key.verifies(request.note.text.getBytes(StandardCharsets.UTF_8), line.signature)) {
                        return Answer.of(403, "a wrong signature of the log\n");
                    }
                    signed = true;
                }
            }
        }
        if (!signed) {
            return Answer.of(403, "not signed by the log\n");
        }
        if (request.old > asked.size) {
            return Answer.of(400, "the old size is larger than the new one\n");
        }
        Head kept = kept(asked.origin);
        if (request.old != kept.size || (asked.size == kept.size && !Arrays.equals(asked.root, kept.root))) {
            return new Answer(409, "text/x.tlog.size", kept.size + "\n");
        }
        if (!continues(kept, asked, request.proof)) {
            return Answer.of(422, "the proof does not hold\n");
        }
        keep(asked);
        long time = clock.instant().getEpochSecond();
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(secret);
        signature.update(("cosignature/v1\ntime " + time + "\n" + request.note.text).getBytes(StandardCharsets.UTF_8));
        byte[] line = ByteBuffer.allocate(4 + 8 + 64)
                .put(id(name, own, COSIGNS)).putLong(time).put(signature.sign()).array();
        System.out.println("cosigned " + asked.origin + " " + asked.size);
        return Answer.of(200, "\u2014 " + name + " " + Base64.getEncoder().encodeToString(line) + "\n");
    }

    /** RFC 9162, 2.1.4.2. */
    private static boolean continues(Head older, Head newer, List<byte[]> proof) {
        if (older.size == 0 || older.size == newer.size) {
            return proof.isEmpty();
        }
        long node = older.size - 1;
        long last = newer.size - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        int next = 0;
        if (node != 0 && proof.isEmpty()) {
            return false;
        }
        byte[] oldRoot = node == 0 ? older.root : proof.get(next++);
        byte[] newRoot = oldRoot;
        for (; next < proof.size(); next++) {
            byte[] hash = proof.get(next);
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                oldRoot = sha256(new byte[] {1}, hash, oldRoot);
                newRoot = sha256(new byte[] {1}, hash, newRoot);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                newRoot = sha256(new byte[] {1}, newRoot, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(oldRoot, older.root) && Arrays.equals(newRoot, newer.root);
    }

    // ------------------------------------------------------------------------------------------------------------------------- what is kept

    private Path file(String origin) {
        return state.resolve(HexFormat.of().formatHex(sha256(origin.getBytes(StandardCharsets.UTF_8))) + ".checkpoint");
    }

    /** The last checkpoint that was cosigned; of a log that is new the empty tree. */
    private Head kept(String origin) throws IOException {
        Path file = file(origin);
        if (!Files.exists(file)) {
            return new Head(origin, 0, sha256());
        }
        Head head = Head.of(Files.readString(file));
        if (head == null || !head.origin.equals(origin)) {
            throw new IllegalStateException(file + " is damaged; restore it, do not delete it");
        }
        return head;
    }

    private void keep(Head head) throws IOException {
        write(file(head.origin), (head.origin + "\n" + head.size + "\n" + Base64.getEncoder().encodeToString(head.root) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** On the disk whole, or not at all. */
    private void write(Path file, byte[] bytes) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(state, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    private void loadOrMakeKey() throws IOException, GeneralSecurityException {
        Path file = state.resolve("witness.key");
        if (!Files.exists(file)) {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            String both = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n"
                    + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()) + "\n";
            write(file, both.getBytes(StandardCharsets.US_ASCII));
        }
        List<String> lines = Files.readAllLines(file);
        secret = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0))));
        byte[] encoded = Base64.getDecoder().decode(lines.get(1));
        own = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    // -------------------------------------------------------------------------------------------------------------------- notes, keys, hashes

    private static final class Request {
        final long old;
        final List<byte[]> proof;
        final Note note;
        final Head head;

        private Request(long old, List<byte[]> proof, Note note, Head head) {
            this.old = old;
            this.proof = proof;
            this.note = note;
            this.head = head;
        }

        /** Null when it is none. */
        static Request parse(byte[] bytes) {
            String text = utf8(bytes);
            int end = text == null ? -1 : text.indexOf("\n\n");
            if (end < 0) {
                return null;
            }
            String[] lines = text.substring(0, end).split("\n", -1);
            if (!lines[0].matches("old (0|[1-9][0-9]{0,17})") || lines.length > 64) {
                return null;
            }
            List<byte[]> proof = new ArrayList<>();
            for (int line = 1; line < lines.length; line++) {
                byte[] hash = base64(lines[line]);
                if (hash == null || hash.length != 32) {
                    return null;
                }
                proof.add(hash);
            }
            Note note = Note.parse(text.substring(end + 2));
            Head head = note == null ? null : Head.of(note.text);
            return head == null ? null : new Request(Long.parseLong(lines[0].substring(4)), proof, note, head);
        }
    }

    private record Head(String origin, long size, byte[] root) {
        static Head of(String text) {
            String[] lines = text.split("\n", -1);
            byte[] root = lines.length == 4 && lines[3].isEmpty() ? base64(lines[2]) : null;
            return root == null || root.length != 32 || lines[0].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,17}")
                    ? null : new Head(lines[0], Long.parseLong(lines[1]), root);
        }
    }

    private record Line(String name, byte[] id, byte[] signature) {
        boolean isOf(Key key) {
            return key.name.equals(name) && Arrays.equals(key.id, id);
        }
    }

    private record Note(String text, List<Line> lines) {
        static Note parse(String whole) {
            int end = whole.lastIndexOf("\n\n");
            if (whole.length() > 16_384 || end < 0 || !whole.endsWith("\n") || whole.chars().anyMatch(one -> one < 0x20 && one != '\n')) {
                return null;
            }
            List<Line> lines = new ArrayList<>();
            for (String line : whole.substring(end + 2, Math.max(end + 2, whole.length() - 1)).split("\n", -1)) {
                String[] words = line.split(" ", -1);
                byte[] bytes = words.length == 3 && words[0].equals("\u2014") && !words[1].isEmpty() ? base64(words[2]) : null;
                if (bytes == null || bytes.length < 4) {
                    return null;
                }
                lines.add(new Line(words[1], Arrays.copyOf(bytes, 4), Arrays.copyOfRange(bytes, 4, bytes.length)));
            }
            return new Note(whole.substring(0, end + 1), lines);
        }
    }

    private record Key(String name, byte[] id, PublicKey key) {
        /** Null when it is none. */
        static Key parse(String text) {
            String[] parts = text.split("\\+", 3);
            byte[] typed = parts.length == 3 ? base64(parts[2]) : null;
            if (typed == null || typed.length != 33 || typed[0] != SIGNS) {
                return null;
            }
            byte[] bytes = Arrays.copyOfRange(typed, 1, 33);
            byte[] id = Witness.id(parts[0], bytes, SIGNS);
            try {
                byte[] encoded = Arrays.copyOf(HexFormat.of().parseHex("302a300506032b6570032100"), 44);
                System.arraycopy(bytes, 0, encoded, 12, 32);
                PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
                return HexFormat.of().formatHex(id).equals(parts[1]) ? new Key(parts[0], id, key) : null;
            } catch (GeneralSecurityException unusable) {
                return null;
            }
        }

        boolean verifies(byte[] message, byte[] signature) throws GeneralSecurityException {
            if (signature.length != 64) {
                return false; // JDK 17 itself would take 65 bytes (JDK-8285389).
            }
            try {
                Signature verification = Signature.getInstance("Ed25519");
                verification.initVerify(key);
                verification.update(message);
                return verification.verify(signature);
            } catch (java.security.SignatureException malformed) {
                return false;
            }
        }
    }

    private static String written(String name, byte[] key, byte type) {
        byte[] typed = ByteBuffer.allocate(33).put(type).put(key).array();
        return name + "+" + HexFormat.of().formatHex(id(name, key, type)) + "+" + Base64.getEncoder().encodeToString(typed);
    }

    private static byte[] id(String name, byte[] key, byte type) {
        return Arrays.copyOf(sha256(name.getBytes(StandardCharsets.UTF_8), new byte[] {'\n', type}, key), 4);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notText) {
            return null;
        }
    }

    private static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return Base64.getEncoder().encodeToString(bytes).equals(text) ? bytes : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
