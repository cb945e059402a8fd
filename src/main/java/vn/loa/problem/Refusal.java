package vn.loa.problem;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Something that Loa will not do, with the reason as a sentence a person can act on; one subclass for each reason.
 *
 * <p>It carries no stack trace: a refusal is an answer, not a fault.
 */
public abstract class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final transient Sentence sentence;

    /**
     * @param status the HTTP status of the answer, 400 to 599
     * @param type the last part of {@code urn:loa:problem:…}, in kebab case
     * @param sentence what is wrong and what to do
     */
    protected Refusal(int status, String type, Sentence sentence) {
        super(sentence.english(), null, false, false);
        this.status = status;
        this.type = type;
        this.sentence = sentence;
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    public Sentence sentence() {
        return sentence;
    }

    /** What a program may want to know beside the sentence, as members of the answer: names in camel case, values plain JSON. */
    public Map<String, Object> facts() {
        return Map.of();
    }

    /** How long to wait before asking again, where waiting helps: sent as {@code Retry-After}. */
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }
}
