package vn.loa.schedule;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A question about more days than an answer should hold. */
public class RangeTooLong extends Refusal {

    private static final long serialVersionUID = 1L;

    RangeTooLong() {
        super(
                400,
                "range-too-long",
                new Sentence(
                        "Khoảng ngày không đúng hoặc dài quá 62 ngày; hãy chọn khoảng ngắn hơn.",
                        "The dates are in the wrong order or span more than 62 days; choose a shorter range."));
    }
}
