package vn.loa.playout.pole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.loa.playout.GiveOrder;
import vn.loa.playout.PlayoutConfig;
import vn.loa.protocol.Action;
import vn.loa.protocol.CommandId;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;
import vn.loa.receiver.MuteReceiver;
import vn.loa.receiver.Presence;
import vn.loa.receiver.Presences;
import vn.loa.receiver.Receiver;
import vn.loa.receiver.Receivers;
import vn.loa.receiver.SetReceiverVolume;
import vn.loa.staff.Author;

/** Use case: one pole is ordered to do something now; what holds for longer is said in its assignment too, so that a pole that is away learns of it. */
@ApplicationScoped
public class OrderPole {

    static final int TONE_SECONDS = 3;

    private final Receivers receivers;
    private final Presences presences;
    private final MuteReceiver muteReceiver;
    private final SetReceiverVolume setVolume;
    private final GiveOrder giveOrder;
    private final PlayoutConfig config;
    private final Clock clock;

    OrderPole(
            Receivers receivers,
            Presences presences,
            MuteReceiver muteReceiver,
            SetReceiverVolume setVolume,
            GiveOrder giveOrder,
            PlayoutConfig config,
            Clock clock) {
        this.receivers = receivers;
        this.presences = presences;
        this.muteReceiver = muteReceiver;
        this.setVolume = setVolume;
        this.giveOrder = giveOrder;
        this.config = config;
        this.clock = clock;
    }

    /** Silent but for emergencies, until it is told to speak again [P-64]. */
    @Transactional
    public CommandId mute(WardId ward, ReceiverId id, Author by) {
        muteReceiver.set(ward, id, true);
        return order(ward, id, new Action.Mute(), by);
    }

    @Transactional
    public CommandId unmute(WardId ward, ReceiverId id, Author by) {
        muteReceiver.set(ward, id, false);
        return order(ward, id, new Action.Unmute(), by);
    }

    /** How loud it plays from its next play on [P-30]; a place without a device keeps it for the device that comes. */
    @Transactional
    public void volume(WardId ward, ReceiverId id, int percent, Author by) {
        setVolume.set(ward, id, percent);
        if (receivers.require(ward, id).status() == Receiver.Status.ACTIVE) {
            order(ward, id, new Action.SetVolume(percent), by);
        }
    }

    /** A tone, for whoever stands below the pole. */
    @Transactional
    public CommandId testTone(WardId ward, ReceiverId id, Author by) {
        mustBeThere(ward, id);
        return order(ward, id, new Action.TestTone(TONE_SECONDS), by);
    }

    /** Its program begins anew, when that costs no play [P-65]. */
    @Transactional
    public CommandId restart(WardId ward, ReceiverId id, Author by) {
        mustBeThere(ward, id);
        return order(ward, id, new Action.Restart(), by);
    }

    private CommandId order(WardId ward, ReceiverId id, Action action, Author by) {
        return giveOrder.giveOne(ward, id, action, by.name(), clock.instant().plus(config.orderLifetime()));
    }

    private void mustBeThere(WardId ward, ReceiverId id) {
        Receiver receiver = receivers.require(ward, id);
        boolean there = receiver.status() == Receiver.Status.ACTIVE
                && presences.of(id).filter(Presence::online).isPresent();
        if (!there) {
            throw new PoleOffline(receiver.name());
        }
    }
}
