package vn.loa.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An answer that refuses, as {@code application/problem+json} (RFC 9457).
 *
 * @param type {@code urn:loa:problem:…}
 * @param status the HTTP status
 * @param detail the sentence in the language the caller asked for, Vietnamese if none
 * @param detailVietnamese the sentence in Vietnamese
 * @param detailEnglish the sentence in English
 * @param fields what is wrong with which field, when a form or a body was wrong
 * @param facts what this kind of problem says beside its sentence
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        int status,
        String detail,
        String detailVietnamese,
        String detailEnglish,
        List<FieldProblem> fields,
        @JsonAnyGetter Map<String, Object> facts) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** What is wrong with one field of a body. */
    public record FieldProblem(String field, String detail) {}

    /** This refusal, in the language that the caller asked for. */
    public static Problem of(Refusal refusal, HttpHeaders headers) {
        return of(refusal, ProblemMappers.language(headers));
    }

    static Problem of(Refusal refusal, Locale language) {
        return of(refusal.status(), refusal.type(), refusal.sentence(), language, List.of(), refusal.facts());
    }

    static Problem of(int status, String type, Sentence sentence, Locale language, List<FieldProblem> fields) {
        return of(status, type, sentence, language, fields, Map.of());
    }

    private static Problem of(
            int status,
            String type,
            Sentence sentence,
            Locale language,
            List<FieldProblem> fields,
            Map<String, Object> facts) {
        return new Problem(
                "urn:loa:problem:" + type,
                status,
                sentence.in(language),
                sentence.vietnamese(),
                sentence.english(),
                fields,
                facts);
    }

    /** The answer that carries it. */
    public Response response() {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(this)
                .build();
    }
}
