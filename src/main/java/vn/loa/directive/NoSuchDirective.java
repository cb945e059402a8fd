package vn.loa.directive;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A directive that this ward has not got. */
public class NoSuchDirective extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchDirective() {
        super(
                404,
                "no-such-directive",
                new Sentence(
                        "Không có bản tin từ cấp trên này; hãy mở lại danh sách.",
                        "There is no such bulletin from above; open the list again."));
    }
}
