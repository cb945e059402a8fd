package vn.loa.staff;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Optional;
import vn.loa.protocol.Sha256;

/**
 * Ends streams together with the session that asked for them: a stream is one long answer, and nobody looks at its cookie again.
 *
 * <p>A session that is ended on this node cuts its streams at once; one that runs out, or is ended elsewhere, within ten seconds.
 */
@ApplicationScoped
public class WhileSignedIn {

    private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(10);

    private final SecurityIdentity identity;
    private final Sessions sessions;
    private final BroadcastProcessor<SessionsEnded> ends = BroadcastProcessor.create();

    WhileSignedIn(SecurityIdentity identity, Sessions sessions) {
        this.identity = identity;
        this.sessions = sessions;
    }

    /** The same stream, which completes when the session of the current request is over. */
    public <T> Multi<T> only(Multi<T> stream) {
        Sha256 session = Reach.visitor(identity).session();
        Multi<Long> reasons = Multi.createBy()
                .merging()
                .streams(
                        Multi.createFrom()
                                .ticks()
                                .every(LOOKED_AT_EVERY)
                                .onOverflow()
                                .drop(),
                        ends.map(ended -> 0L).onOverflow().drop());
        Multi<Optional<T>> over = reasons.onItem()
                .transformToUniAndConcatenate(reason -> isOpen(session))
                .filter(open -> !open)
                .map(closed -> Optional.empty());
        return Multi.createBy()
                .merging()
                .streams(stream.map(Optional::of), over)
                .select()
                .first(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionsEnded event) {
        ends.onNext(event);
    }

    private Uni<Boolean> isOpen(Sha256 session) {
        return Uni.createFrom()
                .item(() -> sessions.isOpen(session))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
