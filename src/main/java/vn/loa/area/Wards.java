package vn.loa.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import vn.loa.area.regulation.Regulation;
import vn.loa.area.regulation.Regulations;
import vn.loa.calendar.HolidayCalendar;
import vn.loa.protocol.WardId;
import vn.loa.staff.Scope;

/** Answers questions about wards, their groups and their windows. */
@ApplicationScoped
public class Wards {

    private final EntityManager database;

    Wards(EntityManager database) {
        this.database = database;
    }

    @Transactional
    public List<Ward> all() {
        return database.createQuery("from Ward order by name", Ward.class).getResultList();
    }

    /** Those inside a scope. */
    @Transactional
    public List<Ward> in(Scope scope) {
        return database.createQuery(
                        "from Ward where (?1 is null or id = ?1) and (?2 is null or province = ?2) order by name",
                        Ward.class)
                .setParameter(1, scope.ward().map(WardId::value).orElse(null))
                .setParameter(2, scope.province().orElse(null))
                .getResultList();
    }

    @Transactional
    public Optional<Ward> find(WardId id) {
        return Optional.ofNullable(database.find(Ward.class, id.value()));
    }

    /** The ward, which the caller knows to exist (a path's ward has been checked before). */
    @Transactional
    public Ward require(WardId id) {
        return find(id).orElseThrow(NoSuchWard::new);
    }

    @Transactional
    public List<ResidentialGroup> groupsIn(WardId ward) {
        return database.createQuery("from ResidentialGroup where ward = ?1 order by name", ResidentialGroup.class)
                .setParameter(1, ward.value())
                .getResultList();
    }

    @Transactional
    public Regulations regulationsOf(WardId ward) {
        return Regulations.of(Regulation.ofHours(
                windowsOf(ward).stream().map(AllowedWindow::window).toList()));
    }

    /** The days that are holidays there. */
    public HolidayCalendar holidaysOf(WardId ward) {
        return HolidayCalendar.OF_THE_LAW;
    }

    /** The windows of the ward's own regulation, as they were written down. */
    @Transactional
    public List<AllowedWindow> windowsOf(WardId ward) {
        return database.createQuery("from AllowedWindow where ward = ?1 order by fromMinute", AllowedWindow.class)
                .setParameter(1, ward.value())
                .getResultList();
    }
}
