package vn.loa.area;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** No residential group of this identity in the ward. */
public class NoSuchResidentialGroup extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchResidentialGroup() {
        super(404, "no-such-group", new Sentence("Không có tổ dân phố này.", "There is no such residential group."));
    }
}
