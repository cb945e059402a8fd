package vn.loa.area;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A group that is to be merged into itself. */
public class SameGroup extends Refusal {

    private static final long serialVersionUID = 1L;

    SameGroup() {
        super(400, "same-group", new Sentence("Hãy chọn hai tổ dân phố khác nhau.", "Choose two different groups."));
    }
}
