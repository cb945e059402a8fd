package vn.loa.directive;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A confirmation of something that is no emergency, or was confirmed before. */
public class NothingToConfirm extends Refusal {

    private static final long serialVersionUID = 1L;

    NothingToConfirm() {
        super(
                409,
                "nothing-to-confirm",
                new Sentence(
                        "Không có gì cần xác nhận: bản tin này không phải khẩn cấp hoặc đã được xác nhận.",
                        "There is nothing to confirm: this is no emergency, or it was confirmed already."));
    }
}
