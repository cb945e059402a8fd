package vn.loa.receiver;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A position that is nowhere on earth, or only half of one. */
public class NotAPosition extends Refusal {

    private static final long serialVersionUID = 1L;

    NotAPosition() {
        super(
                400,
                "not-a-position",
                new Sentence(
                        "Vị trí chưa đúng: cần cả vĩ độ (−90 đến 90) và kinh độ (−180 đến 180), ví dụ 21.0285 và 105.8542.",
                        "Not a position: both a latitude (−90 to 90) and a longitude (−180 to 180) are needed, such as 21.0285 and 105.8542."));
    }
}
