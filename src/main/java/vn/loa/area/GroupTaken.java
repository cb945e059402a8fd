package vn.loa.area;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** There is a group of this name or identity already. */
public class GroupTaken extends Refusal {

    private static final long serialVersionUID = 1L;

    GroupTaken() {
        super(
                409,
                "group-taken",
                new Sentence(
                        "Đã có tổ dân phố với tên hoặc mã này; hãy chọn tên khác.",
                        "There is a group with this name or identity already; choose another name."));
    }
}
