package vn.loa.area;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.loa.page.Surroundings;
import vn.loa.protocol.WardId;
import vn.loa.staff.CurrentAccount;

/** Tells the pages' frame who reads and in which ward. */
@ApplicationScoped
class WardSurroundings implements Surroundings {

    private final SecurityIdentity identity;
    private final CurrentAccount current;
    private final Wards wards;

    WardSurroundings(SecurityIdentity identity, CurrentAccount current, Wards wards) {
        this.identity = identity;
        this.current = current;
        this.wards = wards;
    }

    @Override
    public Optional<Person> person() {
        return identity.isAnonymous()
                ? Optional.empty()
                : Optional.of(new Person(
                        current.author().name(),
                        current.role().name(),
                        current.scope().ward().isEmpty()));
    }

    @Override
    public Optional<Surroundings.Place> ward(String id) {
        return known(id)
                .filter(current::reaches)
                .flatMap(wards::find)
                .map(ward -> new Surroundings.Place(ward.id().value(), ward.name(), ward.zone(), ward.isDemo()));
    }

    private static Optional<WardId> known(String id) {
        try {
            return Optional.of(new WardId(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
