package vn.loa.receiver.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A network between a receiver and its broker that the test cuts and mends. */
final class Wire implements AutoCloseable {

    private final ServerSocket entrance;
    private final int broker;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final Semaphore refusals = new Semaphore(0);
    private final Semaphore connections = new Semaphore(0);
    private volatile boolean cut;

    private Wire(ServerSocket entrance, int broker) {
        this.entrance = entrance;
        this.broker = broker;
    }

    static Wire to(int broker) throws IOException {
        Wire wire = new Wire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), broker);
        start(wire::accept);
        return wire;
    }

    int port() {
        return entrance.getLocalPort();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket receiver = entrance.accept();
                if (cut) {
                    receiver.close();
                    refusals.release();
                    continue;
                }
                Socket onwards = new Socket(InetAddress.getLoopbackAddress(), broker);
                open.add(receiver);
                open.add(onwards);
                start(() -> copy(receiver, onwards));
                start(() -> copy(onwards, receiver));
                connections.release();
            } catch (IOException e) {
                // The test is over, or the broker is down.
            }
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException e) {
            // Cut.
        }
    }

    /** Everything breaks in an instant, and nobody gets through any more. */
    void cut() {
        cut = true;
        connections.drainPermits();
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        open.clear();
    }

    void mend() {
        cut = false;
    }

    void awaitRefusal() throws InterruptedException {
        await(refusals);
    }

    void awaitConnection() throws InterruptedException {
        await(connections);
    }

    private static void await(Semaphore what) throws InterruptedException {
        if (!what.tryAcquire(60, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody tried");
        }
    }

    @Override
    public void close() throws IOException {
        cut();
        entrance.close();
    }
}
