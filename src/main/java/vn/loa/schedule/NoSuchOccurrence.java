package vn.loa.schedule;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A date on which a schedule has nothing that could still be called off. */
public class NoSuchOccurrence extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchOccurrence() {
        super(
                404,
                "no-such-occurrence",
                new Sentence(
                        "Ngày này lịch không có buổi phát nào để hủy; hãy chọn một ngày khác trong lịch.",
                        "On that date the schedule has nothing to call off; choose another of its dates."));
    }
}
