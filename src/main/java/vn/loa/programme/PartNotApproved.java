package vn.loa.programme;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A bulletin in a programme that nobody approved. */
public class PartNotApproved extends Refusal {

    private static final long serialVersionUID = 1L;

    PartNotApproved(String title) {
        super(
                409,
                "part-not-approved",
                new Sentence(
                        "“%s” chưa được duyệt nên chưa đưa vào chương trình được; hãy chờ duyệt hoặc bỏ bản tin này."
                                .formatted(title),
                        "“%s” is not approved and cannot be part of a programme; wait for the approval or leave it out."
                                .formatted(title)));
    }
}
