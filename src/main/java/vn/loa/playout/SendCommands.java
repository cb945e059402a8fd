package vn.loa.playout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Sends what has been committed, and only that: an order that was rolled back must not sound. */
@ApplicationScoped
class SendCommands {

    private final Transmitter transmitter;

    SendCommands(Transmitter transmitter) {
        this.transmitter = transmitter;
    }

    void send(@Observes(during = TransactionPhase.AFTER_SUCCESS) GiveOrder.CommandToSend command) {
        command.only()
                .ifPresentOrElse(
                        receiver -> transmitter.command(command.ward(), receiver, command.note()),
                        () -> transmitter.command(command.ward(), command.note()));
    }

    void send(@Observes(during = TransactionPhase.AFTER_SUCCESS) TakeReceipt.StoredToSend stored) {
        transmitter.stored(stored.ward(), stored.receiver(), stored.note());
    }
}
