package vn.loa.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/** Use case: the session of the current request ends, here and on every node. */
@ApplicationScoped
public class SignOut {

    private static final Logger LOG = Logger.getLogger(SignOut.class);

    private final Sessions sessions;
    private final CurrentAccount current;

    SignOut(Sessions sessions, CurrentAccount current) {
        this.sessions = sessions;
        this.current = current;
    }

    @Transactional
    public void now() {
        Visitor visitor = current.visitor();
        sessions.end(visitor.session());
        LOG.infof("signed out account=%s", visitor.id());
    }
}
