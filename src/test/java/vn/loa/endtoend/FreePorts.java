package vn.loa.endtoend;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Ports of this machine that nobody listens on, below those that outgoing connections take: a server may be slow to open them. */
record FreePorts(List<Integer> ports) {

    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 32_000;

    static FreePorts some(int howMany) {
        Set<Integer> free = IntStream.generate(() -> ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST))
                .filter(FreePorts::isFree)
                .distinct()
                .limit(howMany)
                .boxed()
                .collect(Collectors.toSet());
        return new FreePorts(List.copyOf(free));
    }

    int get(int index) {
        return ports.get(index);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
