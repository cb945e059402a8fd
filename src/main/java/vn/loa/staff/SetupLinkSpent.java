package vn.loa.staff;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A set-up link that was used, has expired, or never existed. */
public class SetupLinkSpent extends Refusal {

    private static final long serialVersionUID = 1L;

    SetupLinkSpent() {
        super(
                410,
                "setup-link-spent",
                new Sentence(
                        "Liên kết thiết lập đã dùng, đã hết hạn hoặc không đúng; hãy khởi động lại máy chủ để nhận liên kết mới.",
                        "This set-up link was used, has expired or is not right; restart the server for a new one."));
    }
}
