package vn.loa.area;

import java.util.List;
import java.util.Optional;
import vn.loa.area.regulation.Rulebook;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.WardId;

/** What is planned in a ward, as far as a change of its rules touches it; answered by the {@code schedule} feature. */
public interface PlansAhead {

    /** One group becomes part of another. */
    record Merge(GroupId from, GroupId into) {}

    /**
     * What of the next 400 days falls silent somewhere when these rules hold instead of the ones that hold now. Until the transaction
     * ends nobody else plans anything in that ward.
     */
    List<Displaced> displacedBy(WardId ward, Rulebook rules, Optional<Merge> merge);
}
