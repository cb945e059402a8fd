package vn.loa.schedule.plan;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A rule under which nothing is ever aired. */
public class NeverAired extends Refusal {

    private static final long serialVersionUID = 1L;

    NeverAired() {
        super(
                400,
                "never-aired",
                new Sentence(
                        "Lịch này không rơi vào ngày nào; hãy chọn thứ trong tuần nằm giữa ngày bắt đầu và ngày kết thúc.",
                        "No day falls under this rule; choose weekdays that lie between the first and the last date."));
    }
}
