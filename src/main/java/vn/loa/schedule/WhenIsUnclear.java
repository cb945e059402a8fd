package vn.loa.schedule;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A schedule that says when in no way, or in more than one. */
public class WhenIsUnclear extends Refusal {

    private static final long serialVersionUID = 1L;

    WhenIsUnclear() {
        super(
                400,
                "when-is-unclear",
                new Sentence(
                        "Chưa rõ phát khi nào: hãy chọn đúng một cách (một lần, theo thứ, theo tháng hoặc âm lịch), rồi điền đủ ngày và giờ.",
                        "It is not clear when: choose exactly one of once, weekly, recurring and lunar, and fill in the date and the time."));
    }
}
