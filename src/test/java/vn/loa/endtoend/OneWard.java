package vn.loa.endtoend;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One demonstration for all tests that leave the server alone, which run side by side: a server with nine poles. Each test borrows poles for
 * itself, so that no broadcast of one is in the way of another's.
 */
final class OneWard implements AutoCloseable {

    private static final int POLES = 9;

    private final DemoServer server;
    private final Newsroom newsroom;
    private final Deque<Pole> free;

    private OneWard() throws IOException {
        server = DemoServer.withPoles(POLES, DemoServer.INTO_FILES);
        newsroom = new Newsroom(server);
        free = new ArrayDeque<>(server.poles());
    }

    DemoServer server() {
        return server;
    }

    Newsroom newsroom() {
        return newsroom;
    }

    /** Waits until so many poles are free and takes them. */
    synchronized Loan borrow(int howMany) throws InterruptedException {
        while (free.size() < howMany) {
            wait();
        }
        List<Pole> taken = new ArrayList<>();
        while (taken.size() < howMany) {
            taken.add(free.removeFirst());
        }
        return new Loan(List.copyOf(taken));
    }

    private synchronized void giveBack(List<Pole> poles) {
        free.addAll(poles);
        notifyAll();
    }

    @Override
    public void close() {
        server.close();
    }

    /** Poles that no other test uses until they are given back. */
    final class Loan implements AutoCloseable {

        private final List<Pole> poles;

        private Loan(List<Pole> poles) {
            this.poles = poles;
        }

        List<Pole> poles() {
            return poles;
        }

        Pole pole(int index) {
            return poles.get(index);
        }

        @Override
        public void close() {
            giveBack(poles);
        }
    }

    /** Gives tests the ward; it opens with the first that asks and closes after the last test of all. */
    static final class Opened implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == OneWard.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(ExtensionContext.Namespace.create(OneWard.class))
                    .getOrComputeIfAbsent(OneWard.class, asked -> open(), Closing.class)
                    .ward();
        }

        private static Closing open() {
            try {
                return new Closing(new OneWard());
            } catch (IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
        }

        private record Closing(OneWard ward) implements ExtensionContext.Store.CloseableResource {
            @Override
            public void close() {
                ward.close();
            }
        }
    }
}
