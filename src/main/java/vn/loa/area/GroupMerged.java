package vn.loa.area;

import vn.loa.protocol.GroupId;
import vn.loa.protocol.WardId;

/**
 * One residential group became part of another; fired inside the transaction, before the old one is removed.
 *
 * @param fromName the name of the one that ends
 * @param intoName the name of the one that stays
 * @param by the name of the person who merged them
 */
public record GroupMerged(WardId ward, GroupId from, String fromName, GroupId into, String intoName, String by) {

    /** What a coverage means after it. */
    public Coverage in(Coverage coverage) {
        return coverage.merged(from, into);
    }
}
