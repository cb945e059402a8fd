package vn.loa.directive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import vn.loa.protocol.WardId;

/** Answers questions about what was sent down, and to whom. */
@ApplicationScoped
public class Directives {

    private static final int MOST_LISTED = 200;

    private final EntityManager database;

    Directives(EntityManager database) {
        this.database = database;
    }

    /** What this ward was sent, the newest first, at most 200. */
    @Transactional
    public List<Delivery> in(WardId ward) {
        return database.createQuery(
                        "select delivery from Delivery delivery join Directive directive on directive.id = delivery.key.directive"
                                + " where delivery.key.ward = ?1 order by directive.sentAt desc, directive.id",
                        Delivery.class)
                .setParameter(1, ward.value())
                .setMaxResults(MOST_LISTED)
                .getResultList();
    }

    /** What this ward sent down, the newest first, at most 200. */
    @Transactional
    public List<Directive> sentFrom(WardId ward) {
        return database.createQuery("from Directive where sourceWard = ?1 order by sentAt desc, id", Directive.class)
                .setParameter(1, ward.value())
                .setMaxResults(MOST_LISTED)
                .getResultList();
    }

    /** In which wards it is, in the order of their ids. */
    @Transactional
    public List<Delivery> of(DirectiveId id) {
        return database.createQuery("from Delivery where key.directive = ?1 order by key.ward", Delivery.class)
                .setParameter(1, id.value())
                .getResultList();
    }

    @Transactional
    public Directive require(DirectiveId id) {
        return Optional.ofNullable(database.find(Directive.class, id.value())).orElseThrow(NoSuchDirective::new);
    }

    /** The one sent from this ward, locked until the transaction ends. */
    Directive hold(WardId source, DirectiveId id) {
        return Optional.ofNullable(database.find(Directive.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .filter(directive -> directive.sourceWard().equals(source))
                .orElseThrow(NoSuchDirective::new);
    }

    /** What this ward was sent, locked until the transaction ends. */
    Delivery hold(DirectiveId id, WardId ward) {
        return Optional.ofNullable(
                        database.find(Delivery.class, new Delivery.Key(id, ward), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NoSuchDirective::new);
    }

    void add(Directive directive) {
        database.persist(directive);
        database.flush();
    }

    void add(Delivery delivery) {
        database.persist(delivery);
    }
}
