package vn.loa.page;

import java.util.Map;
import vn.loa.problem.Refusal;

/** What was wrong in a form, each sentence beside the field it is about; {@code form} for the whole. */
public record Wrong(Map<String, String> sentences) {

    public static final String FORM = "form";

    public static Wrong nothing() {
        return new Wrong(Map.of());
    }

    /**
     * The sentence of a refusal at the field of its type.
     *
     * @param fields the field for each type of refusal; any other type is about the whole form
     */
    public static Wrong of(Refusal refusal, Map<String, String> fields, Language language) {
        return new Wrong(Map.of(
                fields.getOrDefault(refusal.type(), FORM), refusal.sentence().in(language.locale())));
    }

    public boolean has(String field) {
        return sentences.containsKey(field);
    }

    public String at(String field) {
        return sentences.getOrDefault(field, "");
    }
}
