package vn.loa.programme;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A submission of a bulletin that is submitted or approved already. */
public class CannotBeSubmitted extends Refusal {

    private static final long serialVersionUID = 1L;

    CannotBeSubmitted() {
        super(
                409,
                "cannot-be-submitted",
                new Sentence(
                        "Bản tin này đã được trình hoặc đã duyệt, không cần trình lại; hãy tải lại trang.",
                        "This bulletin is submitted or approved already; load the page again."));
    }
}
