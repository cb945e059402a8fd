package vn.loa.area;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** No quiet place of this identity in the ward. */
public class NoSuchQuietPlace extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchQuietPlace() {
        super(
                404,
                "no-such-quiet-place",
                new Sentence("Không có nơi cần yên tĩnh này.", "There is no such quiet place."));
    }
}
