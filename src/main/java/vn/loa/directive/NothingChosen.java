package vn.loa.directive;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A form of a directive in which something was not chosen. */
public class NothingChosen extends Refusal {

    private static final long serialVersionUID = 1L;

    NothingChosen() {
        super(
                400,
                "nothing-chosen",
                new Sentence(
                        "Còn thiếu lựa chọn; hãy chọn bản tin đã duyệt, loại và nơi nhận rồi gửi lại.",
                        "Something is not chosen; choose the approved bulletin, its class and the wards, and send again."));
    }
}
