package vn.loa.schedule;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A schedule that this ward does not have. */
public class NoSuchSchedule extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchSchedule() {
        super(
                404,
                "no-such-schedule",
                new Sentence(
                        "Không tìm thấy lịch phát này trong phường/xã; hãy mở lại lịch phát.",
                        "This ward has no such schedule; open the timetable again."));
    }
}
