package vn.loa.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.loa.area.regulation.Regulations;
import vn.loa.area.regulation.Rulebook;
import vn.loa.area.regulation.Window;
import vn.loa.calendar.HolidayCalendar;
import vn.loa.protocol.GroupId;
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

    /** All that the ward has decided about when, how much and how loud may be aired where. */
    @Transactional
    public Rulebook rulesOf(WardId ward) {
        return Optional.ofNullable(database.find(WardRules.class, ward.value()))
                .map(WardRules::rules)
                .orElse(Rulebook.EMPTY);
    }

    @Transactional
    public Regulations regulationsOf(WardId ward) {
        return rulesOf(ward).regulations();
    }

    /** The days that are holidays there. */
    @Transactional
    public HolidayCalendar holidaysOf(WardId ward) {
        return rulesOf(ward).calendar();
    }

    /** The weekly windows of the ward's own regulation, earliest first. */
    @Transactional
    public List<AllowedWindow> windowsOf(WardId ward) {
        return rulesOf(ward).ward().windows().stream()
                .sorted(Comparator.comparing(Window::fromMinute).thenComparing(Window::toMinute))
                .map(AllowedWindow::of)
                .toList();
    }

    /** What a coverage means today: groups that were merged are the groups into which they were. */
    @Transactional
    public Coverage today(WardId ward, Coverage coverage) {
        if (coverage.groups().isEmpty()) {
            return coverage;
        }
        Map<String, String> merged = new HashMap<>();
        for (Object row : database.createNativeQuery(
                        "select id, into_id from merged_group where ward_id = ?1", Tuple.class)
                .setParameter(1, ward.value())
                .getResultList()) {
            merged.put(((Tuple) row).get(0, String.class), ((Tuple) row).get(1, String.class));
        }
        return new Coverage(
                coverage.wholeWard(),
                coverage.groups().stream()
                        .map(group -> new GroupId(merged.getOrDefault(group.value(), group.value())))
                        .toList(),
                coverage.receivers());
    }
}
