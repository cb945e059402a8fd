package vn.loa.schedule.rule;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A rule under which nothing is ever aired. */
public class NeverAired extends Refusal {

    private static final long serialVersionUID = 1L;

    public NeverAired() {
        super(
                400,
                "never-aired",
                new Sentence(
                        "Lịch này không rơi vào ngày nào; hãy chọn thứ hoặc ngày nằm giữa ngày bắt đầu và ngày kết thúc.",
                        "No day falls under this rule; choose weekdays or days that lie between the first and the last date."));
    }
}
