package vn.loa.receiver;

/** Where receivers find the broker; answered by whoever runs or knows it ({@code link}). */
public interface BrokerAddress {

    /**
     * The address as {@code tcp://host:port} or {@code ssl://host:port}.
     *
     * @param reachedAs the host name under which the asking device reached this server
     */
    String forReceivers(String reachedAs);
}
