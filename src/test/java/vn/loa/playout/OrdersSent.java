package vn.loa.playout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.loa.protocol.Command;
import vn.loa.protocol.MalformedNote;
import vn.loa.protocol.Note;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;

/** Remembers every command that was given out to be sent, after its commit and so in its order. */
@ApplicationScoped
public class OrdersSent {

    private final List<Sent> sent = new CopyOnWriteArrayList<>();

    /** A command and to whom; nobody means the ward's own topic. */
    public record Sent(WardId ward, Optional<ReceiverId> only, Command command, Note note) {}

    public List<Sent> in(WardId ward) {
        return sent.stream().filter(each -> each.ward().equals(ward)).toList();
    }

    void remember(@Observes(during = TransactionPhase.AFTER_SUCCESS) GiveOrder.CommandToSend command)
            throws MalformedNote {
        sent.add(new Sent(command.ward(), command.only(), command.note().body(Command.class), command.note()));
    }
}
