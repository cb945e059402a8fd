package vn.loa.schedule;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A schedule that is neither once nor weekly, or both. */
public class WhenIsUnclear extends Refusal {

    private static final long serialVersionUID = 1L;

    WhenIsUnclear() {
        super(
                400,
                "when-is-unclear",
                new Sentence(
                        "Chưa rõ phát khi nào: hãy chọn một lần hoặc hằng tuần, rồi điền đủ ngày và giờ.",
                        "It is not clear when: choose either once or weekly, and fill in the date and the time."));
    }
}
