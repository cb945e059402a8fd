package vn.loa.protocol;

import java.time.Instant;
import java.util.Objects;

/** An order for right now; (epoch, counter) grows with every note that is signed [P-25], [P-27]. */
public record Command(
        CommandId id,
        long epoch,
        long counter,
        Instant issued,
        Instant expires,
        CommandAudience audience,
        Action action) {

    public Command {
        Objects.requireNonNull(id);
        Objects.requireNonNull(issued);
        Objects.requireNonNull(expires);
        Objects.requireNonNull(audience);
        Objects.requireNonNull(action);
    }
}
