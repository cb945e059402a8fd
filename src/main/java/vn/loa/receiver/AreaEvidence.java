package vn.loa.receiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import vn.loa.area.WardFounded;
import vn.loa.area.WindowsChanged;
import vn.loa.evidence.EvidenceLog;
import vn.loa.evidence.LeafKind;

/** Writes what receivers are bound to, and who changed it, into the log: area and evidence stand on one line of the house and may not know each other. */
@ApplicationScoped
class AreaEvidence {

    private final EvidenceLog log;

    AreaEvidence(EvidenceLog log) {
        this.log = log;
    }

    void founded(@Observes WardFounded ward) {
        log.append(
                LeafKind.WARD_FOUNDED,
                Optional.of(ward.ward()),
                Map.of("name", ward.name(), "zone", ward.zone(), "demo", ward.demo(), "by", ward.by()));
    }

    void windowsChanged(@Observes WindowsChanged change) {
        log.append(
                LeafKind.WINDOWS_SET, Optional.of(change.ward()), Map.of("windows", change.hours(), "by", change.by()));
    }
}
