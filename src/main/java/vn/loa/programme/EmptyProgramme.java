package vn.loa.programme;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A programme in which nothing would be heard. */
public class EmptyProgramme extends Refusal {

    private static final long serialVersionUID = 1L;

    EmptyProgramme() {
        super(
                400,
                "empty-programme",
                new Sentence(
                        "Chương trình chưa có bản tin nào; hãy chọn ít nhất một bản tin.",
                        "There is no bulletin in the programme; choose at least one."));
    }
}
