package vn.loa.protocol;

import java.time.Instant;
import java.util.Objects;

/** The server's two stamps of a four-timestamp exchange [P-36]. */
public record TimeReply(String nonce, Instant received, Instant sent) {

    public TimeReply {
        Objects.requireNonNull(nonce);
        Objects.requireNonNull(received);
        Objects.requireNonNull(sent);
    }
}
