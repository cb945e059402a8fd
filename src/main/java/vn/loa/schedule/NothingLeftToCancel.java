package vn.loa.schedule;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A cancellation of something that is over or has begun. */
public class NothingLeftToCancel extends Refusal {

    private static final long serialVersionUID = 1L;

    NothingLeftToCancel() {
        super(
                409,
                "nothing-left-to-cancel",
                new Sentence(
                        "Lịch này không còn buổi nào chưa phát nên không hủy được; nếu đang phát, hãy bấm Dừng phát.",
                        "Nothing of this schedule is left to call off; if it is on air, use stop."));
    }
}
