package vn.loa.evidence.log;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** The ward's as-run log has no row of this number. */
class NoSuchAiring extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchAiring() {
        super(
                404,
                "no-such-airing",
                new Sentence(
                        "Nhật ký phát thanh của phường/xã không có dòng số này; hãy mở lại nhật ký và chọn một dòng.",
                        "The ward's as-run log has no row of this number; open the log again and choose a row."));
    }
}
