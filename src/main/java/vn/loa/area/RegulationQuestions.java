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

/** Asks somebody who changes the rules whether they are to hold although something planned does not fit them. */
@ApplicationScoped
class RegulationQuestions {

    static final String CONSENT = "consent";

    private final Pages pages;

    RegulationQuestions(Pages pages) {
        this.pages = pages;
    }

    /** What does not fit, for a person. */
    record Line(String title, int count, Instant first, Instant last, String where, String why) {

        static Line of(Displaced displaced, Language language) {
            return new Line(
                    displaced.title(),
                    displaced.starts().size(),
                    displaced.first(),
                    displaced.last(),
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
