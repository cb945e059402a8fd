package vn.loa.staff.door;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A body that is larger than anything but a recording can be, or that does not say how large it is. */
class BodyTooLarge extends Refusal {

    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
        super(
                413,
                "too-large",
                new Sentence(
                        "Nội dung gửi lên quá lớn hoặc không ghi độ dài; hãy rút gọn rồi gửi lại.",
                        "What was sent is too large or does not say its length; shorten it and send it again."));
    }
}
