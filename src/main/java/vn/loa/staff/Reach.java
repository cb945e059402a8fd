package vn.loa.staff;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.loa.protocol.WardId;

/** Tells whether a path's ward is for whoever asks; malformed, unknown and foreign wards are all the same [decision 0002]. */
@ApplicationScoped
public class Reach {

    private final Provinces provinces;

    Reach(Provinces provinces) {
        this.provinces = provinces;
    }

    /**
     * Whether this account's scope holds the ward of this name.
     *
     * @throws NotSignedIn when nobody is signed in
     */
    public boolean includes(SecurityIdentity identity, String ward) {
        Visitor visitor = visitor(identity);
        return wellFormed(ward)
                .filter(id -> visitor.scope().reaches(id, provinces))
                .isPresent();
    }

    static Visitor visitor(SecurityIdentity identity) {
        return Optional.<Visitor>ofNullable(identity.getAttribute(Visitor.ATTRIBUTE))
                .orElseThrow(NotSignedIn::new);
    }

    private static Optional<WardId> wellFormed(String ward) {
        try {
            return Optional.of(new WardId(ward));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
