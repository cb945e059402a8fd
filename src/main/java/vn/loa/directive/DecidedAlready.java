package vn.loa.directive;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A decision about a directive that was decided before. */
public class DecidedAlready extends Refusal {

    private static final long serialVersionUID = 1L;

    DecidedAlready() {
        super(
                409,
                "decided-already",
                new Sentence(
                        "Bản tin này đã được quyết định rồi; hãy tải lại trang để xem.",
                        "This was decided already; load the page again to see how."));
    }
}
