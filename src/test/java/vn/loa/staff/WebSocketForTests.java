package vn.loa.staff;

import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.WebSocket;

/** A web socket of a ward whose author has not thought of security. */
@WebSocket(path = "/wards/{ward}/socket-for-tests")
public class WebSocketForTests {

    @OnOpen
    void greet() {}
}
