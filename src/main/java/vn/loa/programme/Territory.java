package vn.loa.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.loa.area.Coverage;
import vn.loa.area.ResidentialGroup;
import vn.loa.area.Wards;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.WardId;

/** Holds that a ward speaks only in its own territory. */
@ApplicationScoped
class Territory {

    private final Wards wards;

    Territory(Wards wards) {
        this.wards = wards;
    }

    /** Refuses groups of other wards; single receivers are checked when the broadcast is scheduled, as poles move. */
    Coverage of(WardId ward, Coverage coverage) {
        List<GroupId> own =
                wards.groupsIn(ward).stream().map(ResidentialGroup::id).toList();
        if (!own.containsAll(coverage.groups())) {
            throw new UnknownPlace();
        }
        return coverage;
    }
}
