package vn.loa.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Answers with a refusal where JAX-RS is not reached: in filters, at the security's gate, at an upgrade. */
@ApplicationScoped
public class ProblemWriter {

    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    /** Ends the request with this refusal. */
    public void answer(RoutingContext context, Refusal refusal) {
        try {
            String body = json.writeValueAsString(Problem.of(refusal, language(context)));
            context.response()
                    .setStatusCode(refusal.status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .putHeader("Cache-Control", "no-store")
                    .end(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem is plain text and numbers", impossible);
        }
    }

    private static Locale language(RoutingContext context) {
        return context.acceptableLanguages().stream()
                .map(LanguageHeader::tag)
                .filter(tag -> "vi".equals(tag) || "en".equals(tag))
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElse(Locale.forLanguageTag("vi"));
    }
}
