package vn.loa.area;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.WardId;

/** A residential group (tổ dân phố, thôn …), the smallest area that can be addressed. */
@Entity
@Table(name = "residential_group")
@SuppressWarnings("NullAway.Init")
public class ResidentialGroup {

    @Id
    private String id;

    @Column(name = "ward_id")
    private String ward;

    private String name;

    protected ResidentialGroup() {}

    ResidentialGroup(GroupId id, WardId ward, String name) {
        this.id = id.value();
        this.ward = ward.value();
        this.name = name;
    }

    public GroupId id() {
        return new GroupId(id);
    }

    public WardId ward() {
        return new WardId(ward);
    }

    public String name() {
        return name;
    }
}
