package vn.loa.directive;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A bulletin of priority without the hour at which it is wanted. */
public class NoWantedStart extends Refusal {

    private static final long serialVersionUID = 1L;

    NoWantedStart() {
        super(
                400,
                "no-wanted-start",
                new Sentence(
                        "Bản tin ưu tiên phải có giờ phát; hãy ghi giờ phát mong muốn.",
                        "A bulletin of priority needs its hour; give the start that is wanted."));
    }
}
