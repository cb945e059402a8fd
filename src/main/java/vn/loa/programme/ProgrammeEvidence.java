package vn.loa.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.loa.evidence.EvidenceLog;
import vn.loa.evidence.LeafKind;
import vn.loa.protocol.Sha256;
import vn.loa.staff.Author;
import vn.loa.voice.WordSet;

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
                Map.of(
                        "precedence", event.precedence(),
                        "bulletin", event.bulletin(),
                        "title", event.title(),
                        "theme", event.theme(),
                        "by", event.by()));
    }

    void themesSet(@Observes ThemesSet event) {
        log.append(
                LeafKind.THEMES_SET,
                Optional.of(event.ward()),
                Map.of("before", event.before(), "after", event.after(), "by", event.by()));
    }

    void templateSet(@Observes TemplateSet event) {
        Map<String, Object> leaf = new TreeMap<>();
        leaf.put("key", event.key());
        leaf.put("by", event.by());
        event.after().ifPresent(wording -> {
            leaf.put("title", wording.title());
            leaf.put("theme", wording.theme());
            leaf.put("textSha256", Sha256.of(wording.text().getBytes(StandardCharsets.UTF_8)));
        });
        log.append(LeafKind.TEMPLATE_SET, Optional.of(event.ward()), leaf);
    }

    void wordSet(@Observes WordSet event) {
        Map<String, Object> leaf = new TreeMap<>();
        leaf.put("written", event.written());
        leaf.put("by", event.by());
        event.spoken().ifPresent(spoken -> leaf.put("spoken", spoken));
        log.append(LeafKind.READING_WORD_SET, Optional.of(event.ward()), leaf);
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
