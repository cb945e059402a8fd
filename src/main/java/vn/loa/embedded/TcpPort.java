package vn.loa.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import vn.loa.problem.Sentence;

/**
 * A port that a part of Loa is about to listen on.
 *
 * @param part whose port it is
 * @param host address to listen on
 * @param number 0 for any free one
 * @param setting name of the setting that changes it
 */
public record TcpPort(Sentence part, String host, int number, String setting) {
    public static TcpPort http(String host, int number) {
        return new TcpPort(new Sentence("Trang web (HTTP)", "Web pages (HTTP)"), host, number, "quarkus.http.port");
    }

    public static TcpPort broker(String host, int number) {
        return new TcpPort(
                new Sentence("Máy chủ tin nhắn đi kèm (MQTT)", "Embedded broker (MQTT)"),
                host,
                number,
                "loa.broker.port");
    }

    /** Refuses a port that another program holds. It is tried and given back, so it says nothing about later. */
    public void mustBeFree() {
        if (number == 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), number));
        } catch (IOException e) {
            throw taken(e);
        }
    }

    public StartFailure taken(IOException cause) {
        return new StartFailure(
                part,
                new Sentence(
                        "Không mở được cổng " + number + " trên " + host + ": có lẽ chương trình khác đang dùng.",
                        "Cannot listen on port " + number + " of " + host + " (" + cause.getMessage() + ")."),
                new Sentence(
                        "Xem ai dùng: ss -ltnp 'sport = :" + number + "'; dừng nó, hoặc chọn cổng khác bằng " + setting
                                + ".",
                        "See who has it: ss -ltnp 'sport = :" + number + "'; stop it, or choose another port with "
                                + setting + "."),
                cause);
    }
}
