package vn.loa.receiver;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** The device that asks was refused, or nobody confirmed it in time. */
public class EnrolmentOver extends Refusal {

    private static final long serialVersionUID = 1L;

    EnrolmentOver() {
        super(
                410,
                "enrolment-over",
                new Sentence(
                        "Yêu cầu ghi danh đã bị từ chối hoặc đã quá hạn; hãy xin mã mới và làm lại.",
                        "The enrolment was refused or is too old; ask for a new code and begin again."));
    }
}
