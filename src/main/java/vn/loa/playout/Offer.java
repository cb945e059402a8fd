package vn.loa.playout;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.loa.programme.BulletinId;
import vn.loa.programme.ProgrammeId;
import vn.loa.protocol.ReceiverId;
import vn.loa.schedule.Aired;
import vn.loa.schedule.CutShort;

/**
 * What was cut or found no room is offered again: a person decides whether it is planned once more.
 *
 * @param bulletin what it was; null for a programme
 * @param programme what it was; null for a bulletin alone
 * @param receivers that did not hear all of it
 * @param form the address of the form in which it is planned, with what and where filled in
 */
record Offer(@Nullable BulletinId bulletin, @Nullable ProgrammeId programme, List<ReceiverId> receivers, String form) {

    static Optional<Offer> of(Broadcast broadcast, List<WatchBroadcast.ReceiverRow> rows) {
        return rest(
                        broadcast,
                        rows.stream()
                                .filter(WatchBroadcast.ReceiverRow::gaveWay)
                                .map(WatchBroadcast.ReceiverRow::receiver)
                                .toList())
                .map(rest -> new Offer(
                        rest.what().bulletin().orElse(null),
                        rest.what().programme().orElse(null),
                        rest.receivers(),
                        "/wards/" + broadcast.ward() + "/schedule/new?again=" + broadcast.occurrence()));
    }

    /** @param receivers that did not hear all of it */
    static Optional<CutShort.Rest> rest(Broadcast broadcast, List<ReceiverId> receivers) {
        Aired what = broadcast
                .programme()
                .<Aired>map(Aired.OfProgramme::new)
                .orElseGet(() -> new Aired.OfBulletin(new BulletinId(broadcast.bulletin())));
        return receivers.isEmpty() ? Optional.empty() : Optional.of(new CutShort.Rest(what, receivers));
    }

    /** The address of the form in which it is aired at once. */
    @JsonIgnore
    public String now() {
        return form.replace("/schedule/new?", "/schedule/now?");
    }
}
