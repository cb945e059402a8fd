package vn.loa.schedule;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A request id that already stands for another wish. */
public class RequestIdReused extends Refusal {

    private static final long serialVersionUID = 1L;

    RequestIdReused() {
        super(
                409,
                "request-id-reused",
                new Sentence(
                        "Mã yêu cầu này đã dùng cho bản tin khác; hãy tải lại trang rồi bấm lại.",
                        "This request id already stands for another bulletin; load the page again and repeat."));
    }
}
