package vn.loa.embedded.broker;

/**
 * With what this server signs in to the broker.
 *
 * @param id user name and client id
 */
public record ServerCredential(String id, String password) {
    /** Leaves the password out, because records end up in logs. */
    @Override
    public String toString() {
        return "ServerCredential[id=" + id + "]";
    }
}
