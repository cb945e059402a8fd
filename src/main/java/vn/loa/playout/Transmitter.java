package vn.loa.playout;

import vn.loa.protocol.Note;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;

/**
 * The way out to receivers; implemented by {@code link}.
 *
 * <p>Nothing here waits for the network: what cannot be sent now is sent again by the tick that owns it.
 */
public interface Transmitter {

    /** Sends a command note to all receivers of a ward; its audience says who is meant. */
    void command(WardId ward, Note command);

    /** Sends a command note to one receiver. */
    void command(WardId ward, ReceiverId receiver, Note command);

    /** Tells a receiver up to which counter its receipts are kept. */
    void stored(WardId ward, ReceiverId receiver, Note stored);
}
