package vn.loa.staff;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** The account's role does not do this. */
public class NotAllowed extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotAllowed() {
        super(
                403,
                "forbidden",
                new Sentence(
                        "Tài khoản này không có quyền làm việc đó; hãy nhờ người quản trị.",
                        "This account may not do that; ask the administrator."));
    }
}
