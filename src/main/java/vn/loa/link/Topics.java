package vn.loa.link;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;

/** The names of topics [PROTOCOL §2], written and read in one place. */
final class Topics {

    static final String SERVER = "loa/1/server";
    static final String ALL_RECEIPTS = "loa/1/+/receivers/+/receipt";
    static final String ALL_STATES = "loa/1/+/receivers/+/state";

    private static final Pattern FROM_RECEIVER =
            Pattern.compile("loa/1/([a-z0-9-]{1,64})/receivers/([a-z0-9-]{1,64})/(receipt|state)");

    private Topics() {}

    /** What a receiver's topic says: who sent, and whether it is a receipt or a state. */
    record Sender(ReceiverId receiver, boolean receipt) {}

    static Optional<Sender> sender(String topic) {
        Matcher matcher = FROM_RECEIVER.matcher(topic);
        try {
            return matcher.matches()
                    ? Optional.of(new Sender(
                            new ReceiverId(matcher.group(2)), matcher.group(3).equals("receipt")))
                    : Optional.empty();
        } catch (IllegalArgumentException notAnIdentifier) {
            return Optional.empty();
        }
    }

    static String timetable(WardId ward) {
        return "loa/1/" + ward + "/timetable";
    }

    static String command(WardId ward) {
        return "loa/1/" + ward + "/command";
    }

    static String command(WardId ward, ReceiverId receiver) {
        return own(ward, receiver, "command");
    }

    static String assignment(WardId ward, ReceiverId receiver) {
        return own(ward, receiver, "assignment");
    }

    static String stored(WardId ward, ReceiverId receiver) {
        return own(ward, receiver, "stored");
    }

    private static String own(WardId ward, ReceiverId receiver, String last) {
        return "loa/1/" + ward + "/receivers/" + receiver + "/" + last;
    }
}
