package vn.loa.receiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import vn.loa.area.Wards;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;

/** Makes a place for a receiver: a name in a residential group, still without a device. */
@ApplicationScoped
public class AddReceiver {

    private static final int LONGEST_NAME = 100;
    private static final String LETTERS = "abcdefghjkmnpqrstvwxyz23456789";

    private final Receivers receivers;
    private final Wards wards;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AddReceiver(Receivers receivers, Wards wards, Clock clock) {
        this.receivers = receivers;
        this.wards = wards;
        this.clock = clock;
    }

    /** The same as people type it into a form. */
    @Transactional
    public Receiver named(WardId ward, String group, String name) {
        String clean = name.strip();
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw new NamelessReceiver();
        }
        return in(ward, NoSuchGroup.orGroup(group), clean);
    }

    @Transactional
    public Receiver in(WardId ward, GroupId group, String name) {
        String clean = name.strip();
        if (wards.groupsIn(ward).stream().noneMatch(known -> known.id().equals(group))) {
            throw new NoSuchGroup();
        }
        if (receivers.nameIsTaken(ward, clean)) {
            throw new NameTaken(clean);
        }
        Receiver receiver = new Receiver(freshId(), ward, group, clean, clock.instant());
        receivers.add(receiver);
        return receiver;
    }

    private ReceiverId freshId() {
        StringBuilder id = new StringBuilder("r-");
        for (int position = 0; position < 10; position++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new ReceiverId(id.toString());
    }
}
