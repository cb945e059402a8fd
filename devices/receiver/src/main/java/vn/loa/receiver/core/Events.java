package vn.loa.receiver.core;

/** What the receiver tells its operator: one line an event, with ids. */
public interface Events {

    /**
     * Tells an event.
     *
     * @param pairs names and values in turn
     */
    void tell(String event, Object... pairs);
}
