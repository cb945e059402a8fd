package vn.loa.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import vn.loa.area.regulation.Rulebook;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.WardId;
import vn.loa.staff.Actor;

/**
 * Use case: one residential group becomes part of another of its ward. Its receivers and all that was planned for it are the other's then; a
 * regulation of its own ends, and that of the other holds.
 */
@ApplicationScoped
public class MergeGroups {

    private final EntityManager database;
    private final ChangeRules change;
    private final Wards wards;
    private final Event<GroupMerged> merged;
    private final Actor actor;
    private final Clock clock;

    MergeGroups(
            EntityManager database,
            ChangeRules change,
            Wards wards,
            Event<GroupMerged> merged,
            Actor actor,
            Clock clock) {
        this.database = database;
        this.change = change;
        this.wards = wards;
        this.merged = merged;
        this.actor = actor;
        this.clock = clock;
    }

    /** @throws PlansNoLongerFit when something planned would fall silent and that is not confirmed */
    @Transactional
    Change merge(WardId ward, GroupId from, GroupId into, Consent consent) {
        if (from.equals(into)) {
            throw new SameGroup();
        }
        ResidentialGroup ending = group(ward, from);
        ResidentialGroup staying = group(ward, into);
        return change.in(
                ward,
                "MERGE",
                (Rulebook rules) -> rules.withoutGroup(from),
                consent,
                Optional.of(new PlansAhead.Merge(from, into)),
                () -> carryOut(ending, staying));
    }

    private void carryOut(ResidentialGroup ending, ResidentialGroup staying) {
        database.createNativeQuery("update merged_group set into_id = ?2 where into_id = ?1")
                .setParameter(1, ending.id().value())
                .setParameter(2, staying.id().value())
                .executeUpdate();
        database.createNativeQuery("insert into merged_group (id, ward_id, name, into_id, merged_by_name, merged_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, ending.id().value())
                .setParameter(2, ending.ward().value())
                .setParameter(3, ending.name())
                .setParameter(4, staying.id().value())
                .setParameter(5, actor.name())
                .setParameter(6, clock.instant())
                .executeUpdate();
        merged.fire(
                new GroupMerged(ending.ward(), ending.id(), ending.name(), staying.id(), staying.name(), actor.name()));
        database.remove(ending);
    }

    private ResidentialGroup group(WardId ward, GroupId id) {
        return wards.groupsIn(ward).stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchResidentialGroup::new);
    }
}
