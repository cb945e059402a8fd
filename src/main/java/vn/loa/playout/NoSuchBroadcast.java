package vn.loa.playout;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A broadcast that does not exist in this ward. */
public class NoSuchBroadcast extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchBroadcast() {
        super(
                404,
                "no-such-broadcast",
                new Sentence(
                        "Không tìm thấy lượt phát này trong phường; hãy chọn lại từ lịch phát.",
                        "There is no such broadcast in this ward; choose it from the timetable."));
    }
}
