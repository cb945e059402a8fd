package vn.loa.receiver;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A repair note about the future. */
public class NotYetHappened extends Refusal {

    private static final long serialVersionUID = 1L;

    NotYetHappened() {
        super(
                400,
                "not-yet-happened",
                new Sentence(
                        "Thời điểm này còn ở phía trước; hãy chọn lúc đã thấy hoặc đã làm.",
                        "That moment is still to come; choose when it was seen or done."));
    }
}
