package vn.loa.receiver;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.loa.area.Place;
import vn.loa.area.PoleStates;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;

/** Answers from the presences. */
@ApplicationScoped
class KnownPoleStates implements PoleStates {

    private final Receivers receivers;
    private final Presences presences;

    KnownPoleStates(Receivers receivers, Presences presences) {
        this.receivers = receivers;
        this.presences = presences;
    }

    @Override
    public Set<ReceiverId> offline(WardId ward) {
        Map<ReceiverId, Presence> known = presences.in(ward);
        return receivers.inService(ward).stream()
                .map(Place::receiver)
                .filter(receiver -> !Optional.ofNullable(known.get(receiver))
                        .map(Presence::online)
                        .orElse(false))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<ReceiverId, String> outOfService(WardId ward) {
        return receivers.in(ward).stream()
                .filter(receiver -> receiver.status() != Receiver.Status.ACTIVE)
                .collect(Collectors.toUnmodifiableMap(Receiver::id, Receiver::name));
    }

    @Override
    public List<Place> withoutTimetable(WardId ward, long version) {
        Map<ReceiverId, Presence> known = presences.in(ward);
        return receivers.inService(ward).stream()
                .filter(place -> !Optional.ofNullable(known.get(place.receiver()))
                        .map(presence -> presence.hasTimetable(version))
                        .orElse(false))
                .toList();
    }

    @Override
    public List<Place> withoutContent(WardId ward, Sha256 content) {
        Map<ReceiverId, Presence> known = presences.in(ward);
        return receivers.inService(ward).stream()
                .filter(place -> Optional.ofNullable(known.get(place.receiver()))
                        .filter(presence -> presence.missing().contains(content))
                        .isPresent())
                .toList();
    }
}
