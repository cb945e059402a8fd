package vn.loa.area;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A window without days, or one that ends before it begins. */
public class NotAWindow extends Refusal {

    private static final long serialVersionUID = 1L;

    NotAWindow() {
        super(
                400,
                "not-a-window",
                new Sentence(
                        "Khung giờ chưa đúng: hãy chọn ít nhất một ngày, và giờ kết thúc sau giờ bắt đầu (không qua nửa đêm).",
                        "Not a window: choose at least one day, and an end after the start (not across midnight)."));
    }
}
