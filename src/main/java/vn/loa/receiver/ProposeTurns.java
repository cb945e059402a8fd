package vn.loa.receiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;
import vn.loa.receiver.turn.Pole;
import vn.loa.receiver.turn.TurnProposal;

/** Proposes in which turn the receivers of a ward speak, from where they stand; a person keeps or changes it. */
@ApplicationScoped
class ProposeTurns {

    private static final double NEAREST = 20;
    private static final double FARTHEST = 2000;

    private final Receivers receivers;
    private final ReceiverConfig config;

    ProposeTurns(Receivers receivers, ReceiverConfig config) {
        this.receivers = receivers;
        this.config = config;
    }

    /**
     * A proposal.
     *
     * @param count how many turns it needs
     * @param echoes pairs within earshot that speak at once all the same, because four turns are not enough
     */
    record Proposal(double earshotMetres, int count, List<Line> receivers, List<Echo> echoes) {}

    /**
     * One receiver.
     *
     * @param proposed null for one of which nobody has said where it stands; it keeps its turn
     */
    record Line(ReceiverId receiver, String name, @Nullable Position position, int turn, @Nullable Integer proposed) {}

    /** Two that would be heard with an echo. */
    record Echo(String one, String other, long metres) {

        /** {@code Cột chợ – Cột đình, 120 m}. */
        public String pair() {
            return one + " – " + other + ", " + metres + " m";
        }
    }

    /** @param earshot in metres; null for the setting */
    @Transactional
    Proposal in(WardId ward, @Nullable Double earshot) {
        double metres = earshot == null ? config.earshotMetres() : earshot;
        if (!(metres >= NEAREST && metres <= FARTHEST)) {
            throw new NotAnEarshot();
        }
        Map<ReceiverId, Receiver> known = receivers.in(ward).stream()
                .filter(receiver -> receiver.status() != Receiver.Status.REVOKED)
                .collect(Collectors.toMap(Receiver::id, Function.identity()));
        TurnProposal proposal = TurnProposal.of(
                known.values().stream()
                        .flatMap(receiver -> pole(receiver).stream())
                        .toList(),
                metres);
        Function<ReceiverId, String> name =
                id -> Optional.ofNullable(known.get(id)).map(Receiver::name).orElse(id.value());
        return new Proposal(
                metres,
                proposal.count(),
                known.values().stream()
                        .sorted(Comparator.comparing(Receiver::name))
                        .map(receiver -> new Line(
                                receiver.id(),
                                receiver.name(),
                                receiver.position().orElse(null),
                                receiver.turn(),
                                proposal.turns().get(receiver.id())))
                        .toList(),
                proposal.echoes().stream()
                        .map(echo ->
                                new Echo(name.apply(echo.one()), name.apply(echo.other()), Math.round(echo.metres())))
                        .toList());
    }

    private static Optional<Pole> pole(Receiver receiver) {
        return receiver.position().map(position -> new Pole(receiver.id(), position.latitude(), position.longitude()));
    }
}
