package vn.loa.receiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.loa.area.Displaced;
import vn.loa.area.RulesChanged;
import vn.loa.area.WardFounded;
import vn.loa.evidence.EvidenceLog;
import vn.loa.evidence.LeafKind;

/** Writes what receivers are bound to, and who changed it, into the log: area and evidence stand on one line of the house and may not know each other. */
@ApplicationScoped
class AreaEvidence {

    private static final int STARTS_IN_A_LEAF = 500;
    private static final int PLACES_IN_A_LEAF = 100;

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

    /** What was displaced goes into leaves of its own: a leaf is small, and a year of a series is long. */
    void rulesChanged(@Observes RulesChanged change) {
        log.append(
                LeafKind.RULES_SET,
                Optional.of(change.ward()),
                Map.of(
                        "what", change.what(),
                        "before", change.partsBefore(),
                        "after", change.partsAfter(),
                        "displaced",
                                change.displaced().stream()
                                        .mapToLong(each -> each.starts().size())
                                        .sum(),
                        "by", change.by()));
        change.displaced().forEach(each -> displaced(change, each));
    }

    private void displaced(RulesChanged change, Displaced displaced) {
        List<Instant> starts = displaced.starts();
        for (int from = 0; from < starts.size(); from += STARTS_IN_A_LEAF) {
            log.append(
                    LeafKind.PLANS_DISPLACED,
                    Optional.of(change.ward()),
                    Map.of(
                            "schedule", displaced.schedule(),
                            "title", displaced.title(),
                            "starts", starts.subList(from, Math.min(starts.size(), from + STARTS_IN_A_LEAF)),
                            "places",
                                    displaced.places().stream()
                                            .limit(PLACES_IN_A_LEAF)
                                            .toList(),
                            "placesInAll", displaced.places().size(),
                            "why", displaced.why().english(),
                            "by", change.by()));
        }
    }
}
