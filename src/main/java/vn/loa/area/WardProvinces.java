package vn.loa.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import vn.loa.protocol.WardId;
import vn.loa.staff.Provinces;
import vn.loa.staff.Scope;

/** Tells staff what it has to know about areas. */
@ApplicationScoped
@Transactional
class WardProvinces implements Provinces {

    private final EntityManager database;
    private final Wards wards;

    WardProvinces(EntityManager database, Wards wards) {
        this.database = database;
        this.wards = wards;
    }

    @Override
    public Optional<String> provinceOf(WardId ward) {
        return wards.find(ward).map(Ward::province);
    }

    @Override
    public boolean exists(String province) {
        return database.find(Province.class, province) != null;
    }

    @Override
    public List<WardId> wardsIn(Scope scope) {
        return wards.in(scope).stream().map(Ward::id).toList();
    }
}
