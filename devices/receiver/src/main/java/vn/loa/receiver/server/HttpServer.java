package vn.loa.receiver.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import vn.loa.receiver.store.HashStore;

/** The server by plain HTTP; each wait is bounded, and no answer can be longer than the protocol allows. */
public final class HttpServer implements Server {

    private static final int LARGEST_ANSWER = 1 << 17;
    private static final int OK = 200;
    private static final int PARTIAL = 206;

    private final String address;
    private final Duration patience;

    /** The server at this address, e.g. {@code http://loa.example:8080}. */
    public HttpServer(String address, Duration patience) {
        this.address = address.replaceAll("/+$", "");
        this.patience = patience;
    }

    @Override
    public Answer enrol(String json) throws IOException {
        HttpURLConnection connection = open("/devices/1/enrolments");
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        try (OutputStream out = connection.getOutputStream()) {
            out.write(json.getBytes(StandardCharsets.UTF_8));
        }
        return answer(connection);
    }

    @Override
    public Answer enrolment(String enrolment) throws IOException {
        return answer(open("/devices/1/enrolments/" + enrolment));
    }

    @Override
    public byte[] time(String nonce) throws IOException {
        return good(open("/devices/1/time?nonce=" + nonce));
    }

    @Override
    public byte[] timetable(String ward) throws IOException {
        return good(open("/devices/1/wards/" + ward + "/timetable"));
    }

    @Override
    public byte[] assignment(String receiver) throws IOException {
        return good(open("/devices/1/receivers/" + receiver + "/assignment"));
    }

    @Override
    public boolean fetch(String sha256, long size, HashStore into) throws IOException {
        long have = into.fetched(sha256);
        if (have >= size) {
            return into.keep(sha256, size);
        }
        HttpURLConnection connection = open("/devices/1/content/" + sha256);
        if (have > 0) {
            connection.setRequestProperty("Range", "bytes=" + have + "-");
        }
        int status = connection.getResponseCode();
        boolean resumed = status == PARTIAL && startsAt(connection, have);
        if (status != OK && !resumed) {
            connection.disconnect();
            throw new IOException("HTTP " + status + " for " + sha256);
        }
        try (InputStream in = connection.getInputStream();
                OutputStream out = into.part(sha256, resumed)) {
            copyAtMost(in, out, size - (resumed ? have : 0));
        }
        // A connection that broke gives an exception above or too few bytes here: the next try goes on from there.
        if (into.fetched(sha256) < size) {
            throw new IOException("the connection ended early");
        }
        return into.keep(sha256, size);
    }

    private static boolean startsAt(HttpURLConnection connection, long have) {
        String range =
                Optional.ofNullable(connection.getHeaderField("Content-Range")).orElse("");
        return range.startsWith("bytes " + have + "-");
    }

    /** One byte more than is due shows that the file is wrong; nothing after it is kept. */
    private static void copyAtMost(InputStream in, OutputStream out, long due) throws IOException {
        byte[] buffer = new byte[32_768];
        long left = due + 1;
        while (left > 0) {
            int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (n < 0) {
                return;
            }
            out.write(buffer, 0, n);
            left -= n;
        }
    }

    private HttpURLConnection open(String path) throws IOException {
        try {
            HttpURLConnection connection = (HttpURLConnection) new URL(address + path).openConnection();
            connection.setConnectTimeout((int) patience.toMillis());
            connection.setReadTimeout((int) patience.toMillis());
            connection.setUseCaches(false);
            return connection;
        } catch (MalformedURLException | ClassCastException e) {
            throw new IOException("\"" + address + "\" is not an http or https address", e);
        }
    }

    private static byte[] good(HttpURLConnection connection) throws IOException {
        Answer answer = answer(connection);
        if (answer.status() != OK) {
            throw new IOException("HTTP " + answer.status());
        }
        return answer.body();
    }

    private static Answer answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        InputStream stream = status >= 400 ? connection.getErrorStream() : connection.getInputStream();
        if (stream == null) {
            return new Answer(status, new byte[0]);
        }
        try (stream) {
            byte[] body = stream.readNBytes(LARGEST_ANSWER);
            if (stream.read() >= 0) {
                throw new IOException("an answer that is too long");
            }
            return new Answer(status, body);
        }
    }
}
