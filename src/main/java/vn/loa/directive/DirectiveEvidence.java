package vn.loa.directive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.loa.area.Place;
import vn.loa.evidence.EvidenceLog;
import vn.loa.evidence.LeafKind;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Finding;
import vn.loa.staff.Author;

/** Writes into the log what came from above, who confirmed it, and what each ward made of it. */
@ApplicationScoped
class DirectiveEvidence {

    private final EvidenceLog log;

    DirectiveEvidence(EvidenceLog log) {
        this.log = log;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void sent(Directive directive, WardId ward, Delivery delivery) {
        Map<String, Object> facts = facts(directive, delivery);
        facts.put("by", directive.sentBy());
        log.append(LeafKind.DIRECTIVE_SENT, Optional.of(ward), facts);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void confirmed(Directive directive, Delivery delivery, Author by) {
        Map<String, Object> facts = facts(directive, delivery);
        facts.put("sentBy", directive.sentBy());
        facts.put("by", by);
        log.append(LeafKind.DIRECTIVE_CONFIRMED, Optional.of(delivery.ward()), facts);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void decided(Directive directive, Delivery delivery, String decision, Author by) {
        decided(directive, delivery, decision, by, List.of());
    }

    /** @param displaced what of the ward's own programmes gives way to it or is silenced by it */
    @Transactional(Transactional.TxType.MANDATORY)
    void decided(Directive directive, Delivery delivery, String decision, Author by, List<Finding> displaced) {
        Map<String, Object> facts = facts(directive, delivery);
        facts.put("decision", decision);
        facts.put("by", by);
        delivery.reason().ifPresent(reason -> facts.put("reason", reason.english()));
        if (!displaced.isEmpty()) {
            facts.put(
                    "displaced",
                    displaced.stream().map(DirectiveEvidence::facts).toList());
        }
        log.append(LeafKind.DIRECTIVE_DECIDED, Optional.of(delivery.ward()), facts);
    }

    private static Map<String, Object> facts(Finding finding) {
        return Map.of(
                "occurrence", finding.occurrence().id(),
                "start", finding.occurrence().start(),
                "title", finding.occurrence().programmed().title(),
                "silenced", finding.silences(),
                "receivers", finding.places().stream().map(Place::receiver).toList());
    }

    private static Map<String, Object> facts(Directive directive, Delivery delivery) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("directive", directive.id());
        facts.put("class", directive.kind());
        facts.put("title", directive.title());
        facts.put("theme", directive.theme());
        facts.put("from", directive.sourceWard());
        facts.put("bulletin", delivery.bulletin());
        facts.put("state", delivery.state());
        directive.wantedStart().ifPresent(start -> facts.put("wantedStart", start));
        delivery.schedule().ifPresent(schedule -> facts.put("schedule", schedule));
        return facts;
    }
}
