package vn.loa.directive;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** Wards that the sender may not send anything to, or none at all. */
public class WardsOutOfReach extends Refusal {

    private static final long serialVersionUID = 1L;

    WardsOutOfReach() {
        super(
                403,
                "wards-out-of-reach",
                new Sentence(
                        "Chỉ gửi được tới các phường, xã trong phạm vi của bạn; hãy chọn ít nhất một và bỏ các nơi khác.",
                        "You can send only to wards within your reach; choose at least one, and leave the others out."));
    }
}
