package vn.loa.programme;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A decision about a bulletin that nobody submitted, or that is decided already. */
public class NotAwaitingApproval extends Refusal {

    private static final long serialVersionUID = 1L;

    NotAwaitingApproval() {
        super(
                409,
                "not-awaiting-approval",
                new Sentence(
                        "Bản tin này không ở trạng thái chờ duyệt; hãy tải lại để xem trạng thái mới nhất.",
                        "This bulletin does not wait for approval; load it again to see where it stands."));
    }
}
