package vn.loa.receiver;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** An enrolment that does not exist or is over. */
public class NoSuchEnrolment extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchEnrolment() {
        super(
                404,
                "no-such-enrolment",
                new Sentence(
                        "Không có yêu cầu ghi danh này, hoặc nó đã được trả lời; hãy tải lại trang.",
                        "There is no such enrolment, or it has been answered; reload the page."));
    }
}
