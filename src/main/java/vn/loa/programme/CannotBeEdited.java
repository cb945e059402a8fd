package vn.loa.programme;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** An edit of a bulletin that waits for approval or is approved. */
public class CannotBeEdited extends Refusal {

    private static final long serialVersionUID = 1L;

    CannotBeEdited() {
        super(
                409,
                "cannot-be-edited",
                new Sentence(
                        "Bản tin đang chờ duyệt hoặc đã duyệt nên không sửa được; hãy chờ trả lại, hoặc tạo phiên bản mới.",
                        "A bulletin that is submitted or approved cannot be edited; wait for its return, or make a new edition."));
    }
}
