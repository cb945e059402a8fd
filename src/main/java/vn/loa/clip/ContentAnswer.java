package vn.loa.clip;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.PathPart;
import org.jspecify.annotations.Nullable;

/**
 * Stored bytes as an HTTP answer that a browser plays in place, whole or one range of them (RFC 9110, section 14). Bytes
 * under a hash never change, so they may be kept by whoever was allowed to have them.
 *
 * @param name for people, when the file is saved
 */
public record ContentAnswer(Path file, StoredContent content, String mediaType, String name) {

    private static final Pattern ONE_RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");
    private static final int RANGE_NOT_SATISFIABLE = 416;

    /** Answers this {@code Range}, or gives everything where there is none, or several, or an outdated one. */
    public Response to(@Nullable String range, @Nullable String ifRange) {
        boolean current = ifRange == null || ifRange.equals(tag());
        Optional<Matcher> one = Optional.ofNullable(range)
                .filter(asked -> current)
                .map(ONE_RANGE::matcher)
                .filter(Matcher::matches)
                .filter(asked -> !(asked.group(1).isEmpty() && asked.group(2).isEmpty()));
        return one.map(this::part)
                .orElseGet(() -> answer(200, 0, content.size()).build());
    }

    private Response part(Matcher asked) {
        long size = content.size();
        long from = asked.group(1).isEmpty()
                ? Math.max(0, size - Long.parseLong(asked.group(2)))
                : Long.parseLong(asked.group(1));
        long last = asked.group(1).isEmpty() || asked.group(2).isEmpty()
                ? size - 1
                : Math.min(size - 1, Long.parseLong(asked.group(2)));
        if (from >= size || last < from) {
            return Response.status(RANGE_NOT_SATISFIABLE)
                    .header("Content-Range", "bytes */" + size)
                    .build();
        }
        return answer(206, from, last - from + 1)
                .header("Content-Range", "bytes " + from + "-" + last + "/" + size)
                .build();
    }

    private Response.ResponseBuilder answer(int status, long from, long length) {
        return Response.status(status)
                .entity(new PathPart(file, from, length))
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(HttpHeaders.CONTENT_LENGTH, length)
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.ETAG, tag())
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=86400, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition());
    }

    private String tag() {
        return "\"" + content.sha256() + "\"";
    }

    /** RFC 6266 with RFC 8187: percent-encoded, so no name can end the header or begin another. */
    private String disposition() {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "inline; filename*=UTF-8''" + encoded;
    }
}
