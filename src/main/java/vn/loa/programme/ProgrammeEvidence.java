package vn.loa.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.loa.evidence.EvidenceLog;
import vn.loa.evidence.LeafKind;
import vn.loa.staff.Author;

/** Writes into the log who laid what before whom, and what became of it; always within the deciding transaction. */
@ApplicationScoped
class ProgrammeEvidence {

    private final EvidenceLog log;

    ProgrammeEvidence(EvidenceLog log) {
        this.log = log;
    }

    void submitted(@Observes BulletinSubmitted event) {
        append(LeafKind.BULLETIN_SUBMITTED, event.facts(), event.by(), Map.of());
    }

    void approved(@Observes BulletinApproved event) {
        append(LeafKind.BULLETIN_APPROVED, event.facts(), event.by(), Map.of());
    }

    void returned(@Observes BulletinReturned event) {
        append(LeafKind.BULLETIN_RETURNED, event.facts(), event.by(), Map.of("reason", event.reason()));
    }

    void saved(@Observes ProgrammeSaved event) {
        Programme programme = event.programme();
        Map<String, Object> leaf = new TreeMap<>();
        leaf.put("programme", programme.id());
        leaf.put("title", programme.title());
        leaf.put("theme", programme.theme());
        leaf.put("items", programme.items());
        leaf.put("repeats", programme.repeats());
        leaf.put("gapSeconds", programme.gap().toSeconds());
        leaf.put("contentSha256", programme.content().sha256());
        leaf.put("milliseconds", programme.length().toMillis());
        programme.copiedFrom().ifPresent(origin -> leaf.put("copiedFrom", origin));
        leaf.put("by", event.by());
        log.append(LeafKind.PROGRAMME_SAVED, Optional.of(programme.ward()), leaf);
    }

    void chimeSet(@Observes ChimeSet event) {
        log.append(
                LeafKind.CHIME_SET,
                Optional.of(event.ward()),
                Map.of("precedence", event.precedence(), "bulletin", event.bulletin(), "by", event.by()));
    }

    private void append(LeafKind kind, BulletinFacts facts, Author by, Map<String, ?> more) {
        Map<String, Object> leaf = new TreeMap<>(more);
        leaf.put("bulletin", facts.bulletin());
        leaf.put("edition", facts.edition());
        leaf.put("title", facts.title());
        leaf.put("theme", facts.theme());
        leaf.put("textSha256", facts.textSha256());
        leaf.put("contentSha256", facts.contentSha256());
        leaf.put("coverage", facts.coverage());
        leaf.put("author", facts.author());
        leaf.put("by", by);
        log.append(kind, Optional.of(facts.ward()), leaf);
    }
}
