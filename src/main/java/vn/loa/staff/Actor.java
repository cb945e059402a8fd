package vn.loa.staff;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

/** Names who is acting, for records of what may also happen without anybody signed in: the first set-up, the demonstration. */
@ApplicationScoped
public class Actor {

    /** Who acts when nobody is signed in. */
    public static final String THE_SERVER = "server";

    private final Instance<CurrentAccount> current;

    Actor(Instance<CurrentAccount> current) {
        this.current = current;
    }

    public String name() {
        if (!Arc.container().requestContext().isActive()) {
            return THE_SERVER;
        }
        try {
            return current.get().author().name();
        } catch (NotSignedIn nobody) {
            return THE_SERVER;
        }
    }
}
