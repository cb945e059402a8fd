package vn.loa.staff;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** An administrator may not lock the account they are signed in with, or nobody might be left to unlock it. */
public class OwnAccount extends Refusal {

    private static final long serialVersionUID = 1L;

    OwnAccount() {
        super(
                409,
                "own-account",
                new Sentence(
                        "Không thể tự khóa tài khoản đang đăng nhập; hãy nhờ một người quản trị khác.",
                        "You cannot lock the account you are signed in with; ask another administrator."));
    }
}
