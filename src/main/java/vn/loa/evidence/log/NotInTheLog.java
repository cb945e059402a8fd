package vn.loa.evidence.log;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** Something that the newest checkpoint does not cover, or that is no tile, bundle or tree of this log at all. */
class NotInTheLog extends Refusal {

    private static final long serialVersionUID = 1L;

    NotInTheLog() {
        super(
                404,
                "not-in-the-log",
                new Sentence(
                        "Nhật ký không có phần này, hoặc chưa có điểm kiểm nào bao trùm nó; hãy xem kích thước tại /log/checkpoint.",
                        "The log has no such part, or no checkpoint covers it yet; see the size at /log/checkpoint."));
    }
}
