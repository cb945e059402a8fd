package vn.loa.evidence.log;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** The entries hold every ward's facts, so they are for those whose scope is everything. */
class EntriesNotPublic extends Refusal {

    private static final long serialVersionUID = 1L;

    EntriesNotPublic() {
        super(
                403,
                "entries-not-public",
                new Sentence(
                        "Các mục nhật ký chứa dữ liệu của mọi phường/xã nên chỉ dành cho thanh tra và quản trị của toàn hệ thống. Hãy dùng gói minh chứng của phường/xã.",
                        "The entries hold the facts of every ward, so they are for auditors and administrators of the whole server. Use the ward's evidence bundle."));
    }
}
