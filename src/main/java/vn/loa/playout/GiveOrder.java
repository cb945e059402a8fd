package vn.loa.playout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Coverage;
import vn.loa.area.Place;
import vn.loa.evidence.EvidenceLog;
import vn.loa.evidence.LeafKind;
import vn.loa.protocol.Action;
import vn.loa.protocol.Command;
import vn.loa.protocol.CommandAudience;
import vn.loa.protocol.CommandId;
import vn.loa.protocol.Kind;
import vn.loa.protocol.Note;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.Precedence;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;
import vn.loa.station.Station;

/** Gives receivers an order for right now: logged and signed in the transaction, sent after its commit, sent again until answered. */
@ApplicationScoped
public class GiveOrder {

    private final Commands commands;
    private final Station station;
    private final EvidenceLog log;
    private final Clock clock;
    private final Event<CommandToSend> toSend;

    GiveOrder(Commands commands, Station station, EvidenceLog log, Clock clock, Event<CommandToSend> toSend) {
        this.commands = commands;
        this.station = station;
        this.log = log;
        this.clock = clock;
        this.toSend = toSend;
    }

    /**
     * A signed command to be sent after the commit.
     *
     * @param only the one receiver it goes to, or none for the ward's own topic
     */
    record CommandToSend(WardId ward, Optional<ReceiverId> only, Note note) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void give(
            WardId ward,
            Coverage coverage,
            List<Place> meant,
            Action action,
            @Nullable OccurrenceId occurrence,
            String issuedBy,
            Instant expires) {
        Commands.Order order = new Commands.Order(
                CommandId.fresh(),
                ward,
                new CommandAudience(ward, coverage.wholeWard(), coverage.groups(), coverage.receivers()),
                action,
                occurrence,
                issuedBy,
                clock.instant(),
                expires);
        issue(order, meant.stream().map(Place::receiver).toList(), Optional.empty());
    }

    /** An order for one receiver alone, which goes to that receiver's own topic. */
    @Transactional(Transactional.TxType.MANDATORY)
    public CommandId giveOne(WardId ward, ReceiverId receiver, Action action, String issuedBy, Instant expires) {
        Commands.Order order = new Commands.Order(
                CommandId.fresh(),
                ward,
                new CommandAudience(ward, false, List.of(), List.of(receiver)),
                action,
                null,
                issuedBy,
                clock.instant(),
                expires);
        issue(order, List.of(receiver), Optional.of(receiver));
        return order.id();
    }

    private void issue(Commands.Order order, List<ReceiverId> meant, Optional<ReceiverId> only) {
        commands.add(order, meant);
        Command command = command(order);
        log.append(
                LeafKind.COMMAND_ISSUED,
                Optional.of(order.ward()),
                Map.of("command", command, "issuedBy", order.issuedBy()));
        toSend.fire(new CommandToSend(order.ward(), only, signed(command)));
    }

    /** Signs an order anew, with a newer counter, for one receiver that has not answered [P-27]. */
    @Transactional(Transactional.TxType.MANDATORY)
    void giveAgain(Commands.Unanswered unanswered) {
        Note note = signed(command(unanswered.order()));
        toSend.fire(new CommandToSend(unanswered.order().ward(), Optional.of(unanswered.receiver()), note));
    }

    private Note signed(Command command) {
        boolean emergency = command.action() instanceof Action.Play play && play.precedence() == Precedence.EMERGENCY;
        return emergency ? station.signEmergency(command) : station.sign(Kind.COMMAND, command);
    }

    private Command command(Commands.Order order) {
        Commands.Freshness freshness = commands.next();
        return new Command(
                order.id(),
                freshness.epoch(),
                freshness.counter(),
                order.issued(),
                order.expires(),
                order.audience(),
                order.action());
    }
}
