package vn.loa.receiver.core;

import java.time.Instant;
import vn.loa.receiver.store.HashStore;

/**
 * A file that is to be on the disk.
 *
 * @param due when it is first used; day sheets are due at once
 */
record Want(String sha256, long size, HashStore store, Instant due) {

    /** Whether it is a day sheet; those are small, and a cancellation has to come even to a full disk. */
    boolean isDaySheet() {
        return due.equals(Instant.MIN);
    }

    boolean isHeld() {
        return store.holds(sha256, size);
    }
}
