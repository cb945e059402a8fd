package vn.loa.playout;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.loa.programme.BulletinId;
import vn.loa.programme.ProgrammeId;
import vn.loa.protocol.ReceiverId;

/**
 * What was cut or found no room is offered again: a person decides whether it is planned once more.
 *
 * @param bulletin what it was; null for a programme
 * @param programme what it was; null for a bulletin alone
 * @param receivers that did not hear all of it
 * @param form the address of the form in which it is planned
 */
record Offer(@Nullable BulletinId bulletin, @Nullable ProgrammeId programme, List<ReceiverId> receivers, String form) {

    static Optional<Offer> of(Broadcast broadcast, List<WatchBroadcast.ReceiverRow> rows) {
        List<ReceiverId> receivers = rows.stream()
                .filter(WatchBroadcast.ReceiverRow::gaveWay)
                .map(WatchBroadcast.ReceiverRow::receiver)
                .toList();
        if (receivers.isEmpty()) {
            return Optional.empty();
        }
        String ward = "/wards/" + broadcast.ward();
        return Optional.of(broadcast
                .programme()
                .map(programme -> new Offer(null, programme, receivers, ward + "/schedule/new?programme=" + programme))
                .orElseGet(() -> {
                    BulletinId bulletin = new BulletinId(broadcast.bulletin());
                    return new Offer(bulletin, null, receivers, ward + "/schedule/new?bulletin=" + bulletin);
                }));
    }
}
