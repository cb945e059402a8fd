package vn.loa.area;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.loa.area.regulation.Rulebook;
import vn.loa.protocol.WardId;

/** The rules of one ward, changed as a whole. */
@Entity
@Table(name = "ward_rules")
@SuppressWarnings("NullAway.Init")
class WardRules {

    @Id
    @Column(name = "ward_id")
    private String ward;

    @Version
    private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private RulebookText rules;

    protected WardRules() {}

    WardRules(WardId ward) {
        this.ward = ward.value();
        this.rules = RulebookText.of(Rulebook.EMPTY);
    }

    Rulebook rules() {
        return rules.read();
    }

    void replace(Rulebook changed) {
        rules = RulebookText.of(changed);
    }
}
