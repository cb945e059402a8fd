package vn.loa.area;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.ZoneId;
import vn.loa.protocol.WardId;

/** A ward or commune: the level that makes, approves and airs bulletins, in its own civil time. */
@Entity
@SuppressWarnings("NullAway.Init")
public class Ward {

    @Id
    private String id;

    @Column(name = "province_id")
    private String province;

    private String name;
    private String zone;
    private boolean demo;

    protected Ward() {}

    Ward(WardId id, String province, String name, ZoneId zone, boolean demo) {
        this.id = id.value();
        this.province = province;
        this.name = name;
        this.zone = zone.getId();
        this.demo = demo;
    }

    public WardId id() {
        return new WardId(id);
    }

    public String province() {
        return province;
    }

    public String name() {
        return name;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** Whether it is made up for a demonstration. */
    public boolean isDemo() {
        return demo;
    }
}
