package vn.loa.schedule;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A notice that this person was never given in this ward. */
public class NoSuchNotice extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchNotice() {
        super(
                404,
                "no-such-notice",
                new Sentence(
                        "Không tìm thấy thông báo này; hãy tải lại trang.",
                        "There is no such notice; load the page again."));
    }
}
