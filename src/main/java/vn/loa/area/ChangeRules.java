package vn.loa.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import vn.loa.area.regulation.Rulebook;
import vn.loa.protocol.WardId;
import vn.loa.staff.Actor;

/** Replaces a ward's rules by other ones: what is planned is looked at again, and the change is told in the same transaction. */
@ApplicationScoped
class ChangeRules {

    private static final Logger LOG = Logger.getLogger(ChangeRules.class);

    private final EntityManager database;
    private final PlansAhead plans;
    private final Event<RulesChanged> changed;
    private final Actor actor;

    ChangeRules(EntityManager database, PlansAhead plans, Event<RulesChanged> changed, Actor actor) {
        this.database = database;
        this.plans = plans;
        this.changed = changed;
        this.actor = actor;
    }

    /**
     * Changes them.
     *
     * @param what which part, for the log
     * @throws PlansNoLongerFit when something planned would fall silent and that is not confirmed
     */
    @Transactional
    Change in(WardId ward, String what, UnaryOperator<Rulebook> edit, Consent consent) {
        return in(ward, what, edit, consent, Optional.empty(), () -> {});
    }

    /** @param also what is done with it, after it was found to be right and before anybody is told */
    @Transactional
    Change in(
            WardId ward,
            String what,
            UnaryOperator<Rulebook> edit,
            Consent consent,
            Optional<PlansAhead.Merge> merge,
            Runnable also) {
        WardRules held = locked(ward);
        Rulebook before = held.rules();
        Rulebook after = edit.apply(before);
        if (after.equals(before) && merge.isEmpty()) {
            return new Change(consent != Consent.PREVIEW, after, List.of());
        }
        List<Displaced> displaced = plans.displacedBy(ward, after, merge);
        if (consent == Consent.PREVIEW) {
            return new Change(false, after, displaced);
        }
        if (consent == Consent.ASK && !displaced.isEmpty()) {
            throw new PlansNoLongerFit(displaced);
        }
        held.replace(after);
        also.run();
        database.flush();
        changed.fire(new RulesChanged(ward, what, before, after, displaced, actor.name()));
        LOG.infof("rules changed ward=%s what=%s displaced=%d", ward, what, displaced.size());
        return new Change(true, after, displaced);
    }

    private WardRules locked(WardId ward) {
        // So that two administrators who decide at once decide one after the other, also in a ward without rules.
        database.createNativeQuery(
                        "insert into ward_rules (ward_id, rules) values (?1, cast('{}' as jsonb)) on conflict do nothing")
                .setParameter(1, ward.value())
                .executeUpdate();
        return database.find(WardRules.class, ward.value(), LockModeType.PESSIMISTIC_WRITE);
    }
}
