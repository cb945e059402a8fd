package vn.loa.programme;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** An approval of one's own bulletin. */
public class OwnBulletin extends Refusal {

    private static final long serialVersionUID = 1L;

    OwnBulletin() {
        super(
                403,
                "own-bulletin",
                new Sentence(
                        "Không ai được duyệt bản tin do chính mình làm; hãy nhờ người duyệt khác.",
                        "Nobody approves a bulletin of their own; ask another approver."));
    }
}
