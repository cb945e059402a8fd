package vn.loa.protocol;

import java.util.Objects;

/** The server's word that it keeps a receiver's receipts up to this counter [P-33]. */
public record Stored(ReceiverId receiver, long through) {

    public Stored {
        Objects.requireNonNull(receiver);
    }
}
