package vn.loa.directive;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** An emergency that its sender wants to confirm alone. */
public class OwnEmergency extends Refusal {

    private static final long serialVersionUID = 1L;

    OwnEmergency() {
        super(
                403,
                "own-emergency",
                new Sentence(
                        "Bản tin khẩn cấp cần hai người: hãy nhờ một người khác có quyền duyệt xác nhận.",
                        "An emergency needs two people: ask another one who may approve to confirm it."));
    }
}
