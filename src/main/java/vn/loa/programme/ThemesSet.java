package vn.loa.programme;

import java.util.List;
import vn.loa.protocol.WardId;
import vn.loa.staff.Author;

/**
 * Fired inside the transaction in which a ward's themes are fixed or set free.
 *
 * @param before those that were fixed, none when any could be written
 * @param after those that are, none when any can be written
 */
record ThemesSet(WardId ward, List<String> before, List<String> after, Author by) {

    ThemesSet {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
