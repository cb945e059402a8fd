package vn.loa.programme;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A new edition of something that can still be edited itself. */
public class NotYetApproved extends Refusal {

    private static final long serialVersionUID = 1L;

    NotYetApproved() {
        super(
                409,
                "not-yet-approved",
                new Sentence(
                        "Bản tin chưa được duyệt nên chưa cần phiên bản mới; hãy sửa chính bản này.",
                        "This bulletin is not approved, so no new edition is needed; edit the bulletin itself."));
    }
}
