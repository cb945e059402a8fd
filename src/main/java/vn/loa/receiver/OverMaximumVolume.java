package vn.loa.receiver;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A volume over what the receiver is allowed. */
public class OverMaximumVolume extends Refusal {

    private static final long serialVersionUID = 1L;

    OverMaximumVolume(int maximum) {
        super(
                409,
                "over-maximum-volume",
                new Sentence(
                        "Âm lượng tối đa của cụm loa này là " + maximum + "%; hãy chọn mức thấp hơn.",
                        "The maximum volume of this receiver is " + maximum + "%; choose less."));
    }
}
