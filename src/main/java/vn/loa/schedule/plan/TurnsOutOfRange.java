package vn.loa.schedule.plan;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** Neighbouring poles in more turns than can be told apart, or with too long a gap. */
public class TurnsOutOfRange extends Refusal {

    private static final long serialVersionUID = 1L;

    TurnsOutOfRange() {
        super(
                400,
                "turns-out-of-range",
                new Sentence(
                        "Phát luân phiên chỉ có từ 1 đến 4 lượt, cách nhau nhiều nhất 10 phút; hãy chọn lại.",
                        "Poles take 1 to 4 turns, at most 10 minutes apart; choose again."));
    }
}
