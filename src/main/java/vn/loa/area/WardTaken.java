package vn.loa.area;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** There is a ward of this identity already. */
public class WardTaken extends Refusal {

    private static final long serialVersionUID = 1L;

    WardTaken() {
        super(
                409,
                "ward-taken",
                new Sentence(
                        "Đã có phường/xã với mã này; hãy chọn mã khác.",
                        "There is a ward with this identity already; choose another one."));
    }
}
