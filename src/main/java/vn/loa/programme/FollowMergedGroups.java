package vn.loa.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import vn.loa.area.GroupMerged;

/** Where a bulletin in the making is meant for a group that became part of another, it is meant for that one; an approved one stays as it is. */
@ApplicationScoped
class FollowMergedGroups {

    private final EntityManager database;

    FollowMergedGroups(EntityManager database) {
        this.database = database;
    }

    void merged(@Observes GroupMerged merge) {
        database.createQuery("from Bulletin where ward = ?1 and state <> ?2", Bulletin.class)
                .setParameter(1, merge.ward().value())
                .setParameter(2, BulletinState.APPROVED)
                .getResultList()
                .forEach(bulletin -> bulletin.follow(merge));
    }
}
