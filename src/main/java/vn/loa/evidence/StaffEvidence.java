package vn.loa.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import vn.loa.staff.AccountChanged;

/** Writes who was given or lost access, and by whom, into the log; names of accounts, never passwords. */
@ApplicationScoped
class StaffEvidence {

    private final EvidenceLog log;

    StaffEvidence(EvidenceLog log) {
        this.log = log;
    }

    void changed(@Observes AccountChanged change) {
        log.append(
                LeafKind.ACCOUNT_CHANGED,
                Optional.empty(),
                Map.of(
                        "account", change.account(),
                        "username", change.username(),
                        "role", change.role().name(),
                        "what", change.what(),
                        "by", change.by()));
    }
}
