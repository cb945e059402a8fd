package vn.loa.programme;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A bulletin in a programme whose time is over. */
public class PartExpired extends Refusal {

    private static final long serialVersionUID = 1L;

    PartExpired(String title) {
        super(
                409,
                "part-expired",
                new Sentence(
                        "“%s” đã hết hạn; hãy bỏ bản tin này hoặc làm phiên bản mới.".formatted(title),
                        "“%s” is not valid any more; leave it out or make a new edition.".formatted(title)));
    }
}
