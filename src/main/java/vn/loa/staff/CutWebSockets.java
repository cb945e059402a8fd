package vn.loa.staff;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OpenConnections;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Closes web sockets whose session is over: at once when it was ended on this node, else within ten seconds. */
@ApplicationScoped
class CutWebSockets {

    private static final int POLICY = 1008;

    /** There are none at all in a server that declares no web socket. */
    private final Instance<OpenConnections> connections;

    private final Sessions sessions;

    CutWebSockets(Instance<OpenConnections> connections, Sessions sessions) {
        this.connections = connections;
        this.sessions = sessions;
    }

    void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionsEnded event) {
        cut();
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void cut() {
        connections.stream()
                .flatMap(OpenConnections::stream)
                .filter(connection -> token(connection)
                        .filter(token -> sessions.isOpen(token.hash()))
                        .isEmpty())
                .forEach(connection -> connection
                        .close(new CloseReason(POLICY, "session over"))
                        .subscribe()
                        .with(closed -> {}, alreadyGone -> {}));
    }

    private static Optional<SessionToken> token(WebSocketConnection connection) {
        return Stream.ofNullable(connection.handshakeRequest().header("Cookie"))
                .flatMap(cookies -> Arrays.stream(cookies.split(";", -1)))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(SessionCookies.NAME + "="))
                .map(cookie -> cookie.substring(SessionCookies.NAME.length() + 1))
                .flatMap(text -> SessionToken.presented(text).stream())
                .findFirst();
    }
}
