package vn.loa.receiver;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A correction of a note that is not there, or that was put right already. */
public class NoNoteToCorrect extends Refusal {

    private static final long serialVersionUID = 1L;

    NoNoteToCorrect() {
        super(
                409,
                "no-note-to-correct",
                new Sentence(
                        "Ghi chú này không còn sửa được: nó không thuộc cột này hoặc đã được đính chính. Hãy tải lại trang rồi đính chính bản mới nhất.",
                        "This note cannot be put right: it is not of this pole, or that was done already. Load the page again and correct the newest one."));
    }
}
