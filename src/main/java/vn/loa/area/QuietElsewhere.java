package vn.loa.area;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A receiver that already belongs to another quiet place. */
public class QuietElsewhere extends Refusal {

    private static final long serialVersionUID = 1L;

    QuietElsewhere(String place) {
        super(
                409,
                "quiet-elsewhere",
                new Sentence(
                        "Một cụm loa đã thuộc nơi cần yên tĩnh khác: %s. Mỗi cụm loa chỉ theo một quy định."
                                .formatted(place),
                        "A receiver already belongs to another quiet place: %s. Only one regulation can hold at each."
                                .formatted(place)));
    }
}
