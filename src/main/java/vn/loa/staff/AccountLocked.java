package vn.loa.staff;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** The password was right, but an administrator has locked the account. */
public class AccountLocked extends Refusal {

    private static final long serialVersionUID = 1L;

    AccountLocked() {
        super(
                403,
                "account-locked",
                new Sentence(
                        "Tài khoản này đang bị khóa; hãy liên hệ người quản trị để mở lại.",
                        "This account is locked; ask the administrator to unlock it."));
    }
}
