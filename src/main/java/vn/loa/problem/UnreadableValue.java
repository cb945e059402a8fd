package vn.loa.problem;

import jakarta.ws.rs.BadRequestException;

/** A value in an address or a form that cannot be read; the framework's own answer would be "not found". */
class UnreadableValue extends BadRequestException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    UnreadableValue(Sentence sentence) {
        super(sentence.english());
        this.sentence = sentence;
    }

    Sentence sentence() {
        return sentence;
    }
}
