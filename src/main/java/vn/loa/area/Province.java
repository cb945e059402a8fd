package vn.loa.area;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A province or centrally run city; its wards share one operator. */
@Entity
@SuppressWarnings("NullAway.Init")
class Province {

    @Id
    private String id;

    private String name;

    protected Province() {}

    Province(String id, String name) {
        this.id = id;
        this.name = name;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }
}
