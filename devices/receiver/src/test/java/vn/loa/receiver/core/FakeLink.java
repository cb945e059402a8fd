package vn.loa.receiver.core;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.loa.receiver.link.Link;

/** A link that remembers what was published and lets the test speak for the broker. */
final class FakeLink implements Link {

    record Publication(String topic, String note, boolean retained) {}

    private final List<Publication> published = new ArrayList<>();
    private Terms terms;
    private Listener listener;
    private boolean connected;

    @Override
    public void open(Terms with, Listener to) {
        terms = with;
        listener = to;
    }

    void connect() {
        connected = true;
        listener.connected();
    }

    void lose() {
        connected = false;
        listener.disconnected("the test said so");
    }

    void deliver(String topic, byte[] payload, boolean retained) {
        listener.arrived(topic, payload, retained);
    }

    Terms terms() {
        return terms;
    }

    List<Publication> publishedOn(String topic) {
        return published.stream().filter(one -> one.topic().equals(topic)).toList();
    }

    @Override
    public boolean connected() {
        return connected;
    }

    @Override
    public void publish(String topic, byte[] payload, boolean retained) {
        if (connected) {
            published.add(new Publication(topic, new String(payload, StandardCharsets.UTF_8), retained));
        }
    }

    @Override
    public void close() {
        connected = false;
    }
}
