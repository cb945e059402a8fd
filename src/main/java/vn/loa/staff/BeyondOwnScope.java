package vn.loa.staff;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** Something outside the scope of whoever asks for it. */
public class BeyondOwnScope extends Refusal {

    private static final long serialVersionUID = 1L;

    BeyondOwnScope() {
        super(
                403,
                "beyond-own-scope",
                new Sentence(
                        "Việc này nằm ngoài phạm vi quản lý của tài khoản; hãy nhờ người quản trị cấp trên.",
                        "This lies outside your own scope; ask an administrator of a wider one."));
    }
}
