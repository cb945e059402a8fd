package vn.loa.receiver;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A receiver that does not exist in this ward. */
public class NoSuchReceiver extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchReceiver() {
        super(
                404,
                "no-such-receiver",
                new Sentence(
                        "Không tìm thấy cụm loa này trong phường; hãy chọn lại từ danh sách.",
                        "There is no such receiver in this ward; choose it from the list."));
    }
}
