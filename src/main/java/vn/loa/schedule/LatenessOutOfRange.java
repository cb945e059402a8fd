package vn.loa.schedule;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A latest start that is before the start or more than a day after it. */
public class LatenessOutOfRange extends Refusal {

    private static final long serialVersionUID = 1L;

    LatenessOutOfRange() {
        super(
                400,
                "lateness-out-of-range",
                new Sentence(
                        "Thời gian cho phép phát trễ phải từ 0 giây đến 24 giờ; hãy nhập lại.",
                        "How late it may begin is between 0 seconds and 24 hours; enter it again."));
    }
}
