package vn.loa.protocol;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether the server is connected; the Will says {@code false}. */
public record ServerState(boolean online, String station, @Nullable Instant sent) {

    public ServerState {
        Objects.requireNonNull(station);
    }
}
