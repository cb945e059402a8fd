package vn.loa.receiver.core;

import java.time.Instant;
import vn.loa.receiver.store.HashStore;

/**
 * A file that is to be on the disk.
 *
 * @param due when it is first used; day sheets are due at once
 */
record Want(String sha256, long size, HashStore store, Instant due) {

    boolean isHeld() {
        return store.holds(sha256, size);
    }
}
