package vn.loa.playout;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Wards;
import vn.loa.evidence.AsRunFilter;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;
import vn.loa.receiver.Receivers;

/** Makes a filter of what a reader of the log asked for; a group or receiver that is not of this ward is refused, not found empty. */
@ApplicationScoped
class AsRunQuestions {

    private final Wards wards;
    private final Receivers receivers;

    AsRunQuestions(Wards wards, Receivers receivers) {
        this.wards = wards;
        this.receivers = receivers;
    }

    AsRunFilter filter(WardId ward, AsRunQuery asked) {
        AsRunFilter filter = asked.filter(ward, wards.require(ward).zone());
        if (!isKnown(ward, filter.group())) {
            throw new NotAFilter("group");
        }
        if (!isKnown(ward, filter.receiver())) {
            throw new NotAFilter("receiver");
        }
        return filter;
    }

    private boolean isKnown(WardId ward, @Nullable GroupId group) {
        return Optional.ofNullable(group)
                .map(asked -> wards.groupsIn(ward).stream()
                        .anyMatch(known -> known.id().equals(asked)))
                .orElse(true);
    }

    private boolean isKnown(WardId ward, @Nullable ReceiverId receiver) {
        return Optional.ofNullable(receiver)
                .map(asked -> receivers
                        .find(asked)
                        .filter(known -> known.ward().equals(ward))
                        .isPresent())
                .orElse(true);
    }
}
