package vn.loa.area;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** More windows, caps, places or holidays than any regulation needs. */
public class TooManyRules extends Refusal {

    private static final long serialVersionUID = 1L;

    TooManyRules() {
        super(
                400,
                "too-many-rules",
                new Sentence(
                        "Quá nhiều dòng: tối đa 50 khung giờ, 24 mức âm lượng, 200 nơi cần yên tĩnh và 100 ngày riêng.",
                        "Too much: at most 50 windows, 24 volume caps, 200 quiet places and 100 days."));
    }
}
