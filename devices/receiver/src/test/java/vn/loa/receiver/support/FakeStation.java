package vn.loa.receiver.support;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import vn.loa.receiver.message.Content;
import vn.loa.receiver.message.Json;
import vn.loa.receiver.note.Digest;
import vn.loa.receiver.note.Kind;

/** A station over real HTTP on 127.0.0.1, as small as a receiver's tests need it. It confirms every enrolment. */
public final class FakeStation implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String ENROLMENT = "0123456789abcdef0123456789abcdef";

    private final HttpServer server;
    private final Map<String, byte[]> files = new HashMap<>();
    private final List<ObjectNode> items = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private int version = 1;
    private int enrolmentStatus = 201;
    private boolean knowsRanges = true;
    private int cutAfter = Integer.MAX_VALUE;

    private FakeStation(HttpServer server) {
        this.server = server;
    }

    public static FakeStation start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        FakeStation station = new FakeStation(server);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", station::answer);
        server.start();
        return station;
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    /** Answers enrolments with this status from now on. */
    public synchronized void answersEnrolments(int status) {
        enrolmentStatus = status;
    }

    /** Breaks the next transfers of content after so many bytes. */
    public synchronized void breaksTransfersAfter(int bytes) {
        cutAfter = bytes;
    }

    /** Behaves like a file server that never heard of Range. */
    public synchronized void ignoresRanges() {
        knowsRanges = false;
    }

    public synchronized void serves(OpusClip clip) {
        files.put(clip.content().sha256(), clip.bytes());
    }

    public synchronized void plans(String occurrence, Instant start, Duration patience, Content content) {
        plans(occurrence, start, patience, content, "ORDINARY");
    }

    public synchronized void plans(
            String occurrence, Instant start, Duration patience, Content content, String precedence) {
        items.add(item(occurrence, start, patience, content, precedence));
        version++;
    }

    public static ObjectNode item(
            String occurrence, Instant start, Duration patience, Content content, String precedence) {
        ObjectNode item = Json.object().put("occurrence", occurrence);
        item.put("start", text(start)).put("latestStart", text(start.plus(patience)));
        item.putObject("audience").put("ward", true).putArray("groups");
        ((ObjectNode) item.get("audience")).putArray("receivers");
        item.putObject("content")
                .put("sha256", content.sha256())
                .put("size", content.size())
                .put("milliseconds", content.length().toMillis());
        if (content.isProgramme()) {
            ((ObjectNode) item.get("content")).put("type", "programme");
        }
        return item.put("precedence", precedence).put("title", "Bản tin").put("theme", "an-toan");
    }

    public static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).toString();
    }

    public static byte[] assignment(int version, String status) {
        return TestKeys.STATION.note(
                Kind.ASSIGNMENT, assignmentBody(version, status).toString());
    }

    public static byte[] assignment(int version, String status, int turn) {
        return TestKeys.STATION.note(
                Kind.ASSIGNMENT,
                assignmentBody(version, status).put("turn", turn).toString());
    }

    /** An assignment that allows nothing ordinary but for one minute of the night. */
    public static byte[] silentAssignment(int version) {
        ObjectNode body = assignmentBody(version, "ACTIVE");
        ((ObjectNode) body.at("/windows/0")).put("from", "03:00").put("to", "03:01");
        return TestKeys.STATION.note(Kind.ASSIGNMENT, body.toString());
    }

    /** The body of an assignment without limits, for tests to change. */
    public static ObjectNode assignmentBody(int version, String status) {
        ObjectNode body = Json.object();
        body.put("receiver", "r-7f3k2m").put("ward", "phuong-mau").put("version", version);
        body.put("issued", "2026-11-22T02:00:00Z").put("status", status).put("name", "Cột 3, ngõ 12");
        body.putArray("groups").add("phuong-mau-to-1");
        body.put("zone", ZONE.getId());
        ObjectNode window = body.putArray("windows").addObject();
        ArrayNode days = window.putArray("days");
        for (int day = 1; day <= 7; day++) {
            days.add(day);
        }
        window.put("from", "00:00").put("to", "24:00");
        body.put("volume", 70)
                .put("maximumVolume", 90)
                .put("heartbeatSeconds", 60)
                .put("prefetchJitterSeconds", 0);
        ArrayNode keys = body.putArray("keys");
        ObjectNode station =
                keys.addObject().put("key", TestKeys.STATION.verifying().toString());
        station.putArray("may")
                .add("assignment")
                .add("timetable")
                .add("command")
                .add("stored")
                .add("time")
                .add("server")
                .add("emergency");
        ObjectNode officer =
                keys.addObject().put("key", TestKeys.EMERGENCY.verifying().toString());
        officer.putArray("may").add("emergency");
        return body;
    }

    private synchronized byte[] timetable() {
        Map<LocalDate, ArrayNode> byDay = new HashMap<>();
        LocalDate today = Instant.now().atZone(ZONE).toLocalDate();
        for (int i = 0; i < 31; i++) {
            byDay.put(today.plusDays(i), Json.object().putArray("items"));
        }
        for (ObjectNode item : items) {
            LocalDate date =
                    Instant.parse(item.get("start").textValue()).atZone(ZONE).toLocalDate();
            byDay.computeIfAbsent(date, day -> Json.object().putArray("items")).add(item);
        }
        ObjectNode body = Json.object().put("ward", "phuong-mau").put("version", version);
        body.put("issued", text(Instant.now()))
                .put("expires", text(Instant.now().plus(Duration.ofDays(35))));
        body.put("zone", ZONE.getId());
        ArrayNode days = body.putArray("days");
        byDay.forEach((date, list) -> {
            ObjectNode sheet = Json.object().put("ward", "phuong-mau").put("date", date.toString());
            sheet.set("items", list);
            byte[] bytes = sheet.toString().getBytes(StandardCharsets.UTF_8);
            files.put(Digest.hex(bytes), bytes);
            days.addObject()
                    .put("date", date.toString())
                    .put("sha256", Digest.hex(bytes))
                    .put("size", bytes.length);
        });
        body.putArray("prefetch");
        return TestKeys.STATION.note(Kind.TIMETABLE, body.toString());
    }

    private void answer(HttpExchange exchange) throws IOException {
        Instant received = Instant.now();
        String path = exchange.getRequestURI().getPath();
        synchronized (this) {
            requests.add(exchange.getRequestMethod() + " " + path + " "
                    + exchange.getRequestHeaders().getFirst("Range"));
        }
        exchange.getRequestBody().readAllBytes();
        if (path.equals("/devices/1/enrolments")) {
            ObjectNode body = Json.object().put("enrolment", ENROLMENT).put("receiver", "r-7f3k2m");
            send(
                    exchange,
                    enrolmentStatus,
                    body.put("fingerprint", "").toString().getBytes(StandardCharsets.UTF_8));
        } else if (path.startsWith("/devices/1/enrolments/")) {
            send(exchange, 200, confirmation());
        } else if (path.equals("/devices/1/time")) {
            String nonce = exchange.getRequestURI().getQuery().substring("nonce=".length());
            ObjectNode body = Json.object().put("nonce", nonce).put("received", text(received));
            send(
                    exchange,
                    200,
                    TestKeys.STATION.note(
                            Kind.TIME, body.put("sent", text(Instant.now())).toString()));
        } else if (path.endsWith("/timetable")) {
            send(exchange, 200, timetable());
        } else if (path.endsWith("/assignment")) {
            send(exchange, 200, assignment(3, "ACTIVE"));
        } else {
            sendFile(exchange, path.substring(path.lastIndexOf('/') + 1));
        }
    }

    private static byte[] confirmation() {
        return Json.object()
                .put("status", "CONFIRMED")
                .put("receiver", "r-7f3k2m")
                .put("ward", "phuong-mau")
                .put("station", TestKeys.STATION.verifying().toString())
                .put("broker", "tcp://127.0.0.1:1")
                .put("firstCounter", 1)
                .put("previous", "0".repeat(64))
                .put("assignment", new String(assignment(3, "ACTIVE"), StandardCharsets.UTF_8))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private void sendFile(HttpExchange exchange, String hash) throws IOException {
        byte[] bytes;
        int cut;
        boolean ranges;
        synchronized (this) {
            bytes = files.get(hash);
            cut = cutAfter;
            ranges = knowsRanges;
        }
        if (bytes == null) {
            send(exchange, 404, new byte[0]);
            return;
        }
        String range = ranges ? exchange.getRequestHeaders().getFirst("Range") : null;
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("[^0-9]", ""));
        if (range != null) {
            exchange.getResponseHeaders()
                    .add("Content-Range", "bytes " + from + "-" + (bytes.length - 1) + "/" + bytes.length);
        }
        exchange.sendResponseHeaders(range == null ? 200 : 206, bytes.length - from);
        exchange.getResponseBody().write(bytes, from, Math.min(cut, bytes.length - from));
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
