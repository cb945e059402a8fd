package vn.loa.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The server's word that it keeps a receiver's receipts up to this counter [P-33], and with it how the log stands [P-71].
 *
 * @param checkpoint the newest checkpoint as a note; absent when the receiver holds it already
 * @param proof that it continues the one that the receiver holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Stored(ReceiverId receiver, long through, @Nullable String checkpoint, @Nullable Proof proof) {

    /** One that says nothing of the log. */
    public Stored(ReceiverId receiver, long through) {
        this(receiver, through, null, null);
    }

    @JsonCreator
    public Stored {
        Objects.requireNonNull(receiver);
    }

    /**
     * A consistency proof (RFC 6962, 2.1.2).
     *
     * @param from the size that it begins at; 0, without hashes, for a receiver that holds no checkpoint
     * @param hashes in base64
     */
    public record Proof(long from, List<String> hashes) {

        public Proof {
            hashes = List.copyOf(hashes);
        }
    }
}
