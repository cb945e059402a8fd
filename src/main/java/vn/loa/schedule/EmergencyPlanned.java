package vn.loa.schedule;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** An emergency that somebody wants to plan: an emergency is aired at once or is none. */
public class EmergencyPlanned extends Refusal {

    private static final long serialVersionUID = 1L;

    EmergencyPlanned() {
        super(
                400,
                "emergency-planned",
                new Sentence(
                        "Không lên lịch trước cho tin khẩn cấp; hãy chọn thông thường hoặc ưu tiên.",
                        "An emergency is not planned ahead; choose ordinary or priority."));
    }
}
