package vn.loa.schedule.plan;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A coverage in which no receiver stands. */
public class NobodyToHear extends Refusal {

    private static final long serialVersionUID = 1L;

    NobodyToHear() {
        super(
                409,
                "nobody-to-hear",
                new Sentence(
                        "Nơi phát đã chọn chưa có cụm loa nào hoạt động; hãy chọn nơi khác hoặc nhờ kỹ thuật viên lắp cụm loa.",
                        "No receiver is in service where this is to be aired; choose other places, or ask the technician for a receiver."));
    }
}
