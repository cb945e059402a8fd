package vn.loa.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.WardId;

/** Use case: a ward gets one more residential group. */
@ApplicationScoped
public class AddGroup {

    private static final Logger LOG = Logger.getLogger(AddGroup.class);

    private final EntityManager database;
    private final Wards wards;

    AddGroup(EntityManager database, Wards wards) {
        this.database = database;
        this.wards = wards;
    }

    /**
     * Adds it under an identity made from the ward's and the group's name, unique among all wards.
     *
     * @param name for example {@code Tổ dân phố 1}
     * @throws GroupTaken when the ward has a group of this name
     */
    @Transactional
    public ResidentialGroup to(WardId ward, String name) {
        return to(ward, new GroupId(Slug.of(ward.value(), name)), name);
    }

    /** Adds it under an identity that was chosen. */
    @Transactional
    public ResidentialGroup to(WardId ward, GroupId id, String name) {
        String stripped = name.strip();
        boolean taken =
                wards.groupsIn(ward).stream().anyMatch(group -> group.name().equals(stripped));
        if (taken || database.find(ResidentialGroup.class, id.value()) != null || wasMerged(id)) {
            throw new GroupTaken();
        }
        ResidentialGroup group = new ResidentialGroup(id, ward, stripped);
        try {
            database.persist(group);
            database.flush();
        } catch (ConstraintViolationException somebodyWasFaster) {
            throw new GroupTaken();
        }
        LOG.infof("group added ward=%s group=%s", ward, id);
        return group;
    }

    /** What was written down under the old name means another group now. */
    private boolean wasMerged(GroupId id) {
        return !database.createNativeQuery("select 1 from merged_group where id = ?1", Integer.class)
                .setParameter(1, id.value())
                .getResultList()
                .isEmpty();
    }
}
