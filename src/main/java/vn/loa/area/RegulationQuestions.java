package vn.loa.area;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import vn.loa.page.Language;
import vn.loa.page.Pages;
import vn.loa.problem.Sentence;

/** Asks somebody who changes the rules whether they are to hold although something planned does not fit them. */
@ApplicationScoped
class RegulationQuestions {

    static final String CONSENT = "consent";

    private final Pages pages;

    RegulationQuestions(Pages pages) {
        this.pages = pages;
    }

    /** What does not fit, for a person. */
    record Line(
            String title,
            int count,
            Instant first,
            Instant last,
            List<Instant> starts,
            String where,
            String why) {

        static Line of(Displaced displaced, Language language) {
            return new Line(
                    displaced.title(),
                    displaced.starts().size(),
                    displaced.first(),
                    displaced.last(),
                    displaced.starts(),
                    String.join(", ", displaced.places()),
                    displaced.why().in(language.locale()));
        }
    }

    /** A field of the form that led here, sent again with the answer. */
    record Kept(String name, String value) {}

    @CheckedTemplate(basePath = "area")
    record RegulationQuestion(int count, List<Line> lines, String action, String back, List<Kept> kept)
            implements TemplateInstance {}

    static List<Line> lines(List<Displaced> displaced, Language language) {
        return displaced.stream().map(each -> Line.of(each, language)).toList();
    }

    /** What is told once when it is saved. */
    static Sentence saved(Change change) {
        int silent = change.displaced().stream()
                .mapToInt(each -> each.starts().size())
                .sum();
        return silent == 0
                ? new Sentence("Đã lưu; các cụm loa nhận quy định mới.", "Saved; the receivers get the new rules.")
                : new Sentence(
                        "Đã lưu; %d lượt phát đã lên lịch im lặng theo quy định mới (danh sách trong nhật ký)."
                                .formatted(silent),
                        "Saved; %d planned occurrences fall silent by the new rules (the list is in the log)."
                                .formatted(silent));
    }

    /** The consent that a form brings: asked first, and confirmed on the page with the list. */
    static Consent consent(MultivaluedMap<String, String> form) {
        return Consent.CONFIRMED.name().equals(form.getFirst(CONSENT)) ? Consent.CONFIRMED : Consent.ASK;
    }

    /**
     * The page with the list.
     *
     * @param action where the form is sent again
     * @param back where nothing is changed
     */
    Response ask(PlansNoLongerFit refusal, String action, String back, MultivaluedMap<String, String> form) {
        List<Kept> kept = form.entrySet().stream()
                .filter(field -> !field.getKey().equals(CONSENT))
                .flatMap(field -> field.getValue().stream().map(value -> new Kept(field.getKey(), value)))
                .toList();
        int count = refusal.displaced().stream()
                .mapToInt(each -> each.starts().size())
                .sum();
        return pages.showAgain(
                refusal,
                new RegulationQuestion(count, lines(refusal.displaced(), pages.language()), action, back, kept));
    }
}
