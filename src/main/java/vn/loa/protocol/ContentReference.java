package vn.loa.protocol;

import java.util.Objects;

/** Content by hash: its size in bytes and its length in milliseconds. */
public record ContentReference(Sha256 sha256, long size, long milliseconds) {

    public ContentReference {
        Objects.requireNonNull(sha256);
    }
}
