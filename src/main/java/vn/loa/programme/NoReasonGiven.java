package vn.loa.programme;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A return without a reason the officer could act on. */
public class NoReasonGiven extends Refusal {

    private static final long serialVersionUID = 1L;

    NoReasonGiven() {
        super(
                400,
                "no-reason-given",
                new Sentence(
                        "Hãy ghi lý do trả lại (1 đến 500 ký tự) để người soạn biết cần sửa gì.",
                        "Write why it is returned (1 to 500 characters), so that the author knows what to change."));
    }
}
