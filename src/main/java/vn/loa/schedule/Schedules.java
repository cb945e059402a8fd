package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.ScheduleId;

/** Answers questions about the schedules of a ward; never by id alone [decision 0002]. */
@ApplicationScoped
public class Schedules {

    private final EntityManager database;

    Schedules(EntityManager database) {
        this.database = database;
    }

    @Transactional
    public Optional<Schedule> find(WardId ward, ScheduleId id) {
        return Optional.ofNullable(database.find(Schedule.class, id.value()))
                .filter(schedule -> schedule.ward().equals(ward));
    }

    /** The schedule, or the refusal that says there is none. */
    @Transactional
    public Schedule require(WardId ward, ScheduleId id) {
        return find(ward, id).orElseThrow(NoSuchSchedule::new);
    }

    /** Those that have a date between these two, both inclusive; cancelled ones too, the newest first. */
    @Transactional
    public List<Schedule> touching(WardId ward, LocalDate first, LocalDate last) {
        return database.createQuery(
                        "from Schedule where ward = ?1 and ((rule.lastDate >= ?2 and rule.firstDate <= ?3)"
                                + " or latestDate >= ?2) order by createdAt desc, id",
                        Schedule.class)
                .setParameter(1, ward.value())
                .setParameter(2, first)
                .setParameter(3, last)
                .getResultList();
    }

    /** Those of whatever date that name this group, single dates and long past ones too. */
    List<Schedule> naming(WardId ward, GroupId group) {
        return database.createNativeQuery(
                        "select * from schedule where ward_id = ?1 and jsonb_exists(coverage -> 'groups', ?2)",
                        Schedule.class)
                .setParameter(1, ward.value())
                .setParameter(2, group.value())
                .getResultList();
    }

    Optional<Schedule> requestedAs(WardId ward, UUID request) {
        return database.createQuery("from Schedule where ward = ?1 and request = ?2", Schedule.class)
                .setParameter(1, ward.value())
                .setParameter(2, request)
                .getResultStream()
                .findFirst();
    }

    Schedule add(Schedule schedule) {
        database.persist(schedule);
        // Observers in this transaction write rows that name it.
        database.flush();
        return schedule;
    }
}
